using System.Security.Cryptography;
using System.Text;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Interviews.Reading;

/// <summary>An interview in words, put together from its events.</summary>
internal sealed class InterviewStory(Interview row, IReadOnlyList<object> events, KeyRing own)
{
    public static async Task<InterviewStory> OpenAsync(Interview row, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken)
    {
        var events = await session.EventsOfAsync(row.Id, cancellationToken);
        return new(row, events, await keys.OfAsync(row.CaseId, events.SelectMany(ProtectedContents.In), cancellationToken));
    }

    /// <summary>The reporter is called by the mark of the case, also by those who know the name.</summary>
    public static string PersonOf(InterviewScheduled scheduled, KeyRing own, Pseudonyms pseudonyms) => scheduled.Person is { } person
        ? own.Reveal<string>(InterviewPurposes.Person, person)
        : pseudonyms.OfReporter(scheduled.CaseId);

    public InterviewDetail ToContract(Pseudonyms pseudonyms)
    {
        var held = Last<InterviewHeld>();
        var copy = Last<CopyHandedOver>();
        return new(
            row.Id, row.Number, row.Scheduled.With, PersonOf(row.Scheduled, own, pseudonyms), row.At, Place(),
            held?.Present ?? row.Scheduled.Investigators, row.State, held?.HeldAt, held?.RightsRead ?? false, held?.DutyToAnswer ?? false,
            Words(InterviewPurposes.Counsel, held?.Counsel), [.. events.OfType<MinutesWritten>().Reverse().Select(Version)], Last<MinutesSigned>()?.SignedAt,
            Words(InterviewPurposes.Refusal, Last<SignatureRefused>()?.Reason), copy?.HandedOverAt, Words(InterviewPurposes.Copy, copy?.How),
            Words(InterviewPurposes.Motive, Last<InterviewCancelled>()?.Motive), row.Version);
    }

    /// <summary>For whoever was interviewed.</summary>
    public OwnInterview ToOwn() => new(
        row.Number, row.At, Place(), row.State, row.IsCompelled, Words(InterviewPurposes.Minutes, Last<MinutesWritten>()?.Text), Last<CopyHandedOver>()?.HandedOverAt);

    private string Place() => own.Reveal<string>(InterviewPurposes.Place, Last<InterviewMoved>()?.Place ?? row.Scheduled.Place);

    private Minutes Version(MinutesWritten e)
    {
        var text = own.Reveal<string>(InterviewPurposes.Minutes, e.Text);
        return new(e.Number, e.WrittenAt, e.By, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private TEvent? Last<TEvent>()
        where TEvent : class => events.OfType<TEvent>().LastOrDefault();

    private string? Words(string purpose, ProtectedContent? content) => content is null ? null : own.Reveal<string>(purpose, content);
}
