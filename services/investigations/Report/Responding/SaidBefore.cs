using Marten;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Responding;

/// <summary>What one side said of the draft that it responds to.</summary>
/// <param name="ByThemselves">How often, on their own page.</param>
/// <param name="IsSame">The same words are there already. After both sides got longer they count again: whoever has nothing to add can say so.</param>
internal sealed record SaidBefore(int ByThemselves, bool IsSame)
{
    public static SaidBefore Nothing { get; } = new(0, IsSame: false);

    /// <param name="notice">Of whoever responds; null for the reporter.</param>
    public static async Task<SaidBefore> OfAsync(
        IQuerySession session, ContentKeys keys, Investigation i, int? notice, string text, CancellationToken cancellationToken)
    {
        var since = (await session.EventsOfAsync(i.Id, cancellationToken)).SinceTheDraft();
        ResponseGiven[] current = [.. since.Reverse().TakeWhile(e => e is not ResponseTimeExtended).OfType<ResponseGiven>().Where(r => r.Notice == notice)];
        var own = current is [] ? null : await keys.OfAsync(i.Id, current.Select(r => r.Text), cancellationToken);
        return new(
            since.OfType<ResponseGiven>().Count(r => r.Notice == notice && r.ByThemselves),
            current.Any(r => own!.Reveal<string>(ReportPurposes.Response, r.Text) == text.Trim()));
    }
}
