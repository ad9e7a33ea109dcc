using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report;

/// <summary>Looks at what was written, with what it lacks.</summary>
internal sealed class ReportDesk(ContentKeys keys)
{
    /// <param name="asked">The version that the caller looked at.</param>
    public async Task<SeenDraft> SeeAsync(IQuerySession session, Investigation i, long asked, CancellationToken cancellationToken)
    {
        var draft = await session.LoadAsync<ReportDraft>(ReportDraft.IdOf(i.Id), cancellationToken);
        var text = draft is null ? null : (await keys.OfAsync(i.Id, [draft.Text], cancellationToken)).Reveal<WrittenReport>(ReportPurposes.Text, draft.Text);
        return new(asked, draft, text, (await RulesAsync(session, i, cancellationToken)).In(text, ReferenceDataSet.Current));
    }

    private static async Task<ReportFaults> RulesAsync(IQuerySession session, Investigation i, CancellationToken cancellationToken)
    {
        var register = await session.LoadAsync<EvidenceRegister>(EvidenceRegister.IdOf(i.Id), cancellationToken);
        return new(i.Mandate?.Charges ?? [], register?.Items ?? 0, await session.Query<Interview>().CountAsync(r => r.CaseId == i.Id, cancellationToken));
    }
}

/// <summary>What was saved last.</summary>
/// <param name="Asked">The version that whoever decides looked at.</param>
/// <param name="Text">Null while nothing was written, as is <paramref name="Draft"/>.</param>
internal sealed record SeenDraft(long Asked, ReportDraft? Draft, WrittenReport? Text, IReadOnlyList<ReportFault> Faults)
{
    public long Version => Draft?.Version ?? 0;

    /// <summary>Why it cannot go a step further; null when it can.</summary>
    public Refusal? Refuse() => Asked == Version ? ReportErrors.Of(Faults) : ReportErrors.DraftChanged;
}

internal static class SeenDrafts
{
    /// <summary>Whoever decides on a report names the version that they saw.</summary>
    public static Validation SeenDraft(this Validation check, long? draft) => check.Check(draft is not null, "draft", "Name the version that you saw.");
}
