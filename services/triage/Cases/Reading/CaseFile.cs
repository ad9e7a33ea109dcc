using System.Collections.Immutable;
using Marten;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Reopening;

namespace Zichtlijn.Triage.Cases.Reading;

/// <summary>What was written about a case: the last of every part, and all that is not written over.</summary>
/// <param name="Returned">The last proposal that did not become the decision, so that its text is not lost.</param>
internal sealed record CaseFile(
    RegimesClassified? Regimes = null,
    SeverityAssessed? Severity = null,
    DetrimentRiskAssessed? DetrimentRisk = null,
    EvidenceRiskAssessed? EvidenceRisk = null,
    ScopeAssessed? Scope = null,
    InformationAwaited? Awaited = null,
    DecisionProposed? Returned = null,
    ProposalReturned? ReturnedBecause = null,
    CaseReopened? Reopened = null,
    DateTimeOffset? AskedReporterAt = null,
    DateTimeOffset? AnsweredAt = null)
{
    public ImmutableList<ExpertiseRequested> Asked { get; init; } = [];

    public ImmutableList<AdviceGiven> Advice { get; init; } = [];

    public ImmutableList<InterimMeasureAdvised> Measures { get; init; } = [];

    public ImmutableList<CaseDecided> Decisions { get; init; } = [];

    public ImmutableList<NoteWritten> Notes { get; init; } = [];

    public static CaseFile Of(IEnumerable<object> events) => events.Aggregate(new CaseFile(), (file, e) => file.After(e));

    private CaseFile After(object happened) => happened switch
    {
        RegimesClassified e => this with { Regimes = e },
        SeverityAssessed e => this with { Severity = e },
        DetrimentRiskAssessed e => this with { DetrimentRisk = e },
        EvidenceRiskAssessed e => this with { EvidenceRisk = e },
        ScopeAssessed e => this with { Scope = e },
        ExpertiseRequested e => this with { Asked = Asked.Add(e) },
        AdviceGiven e => this with { Advice = Advice.Add(e) },
        InterimMeasureAdvised e => this with { Measures = Measures.Add(e) },
        InformationAwaited e => this with { Awaited = e },
        InformationReceived => this with { Awaited = null, AskedReporterAt = null },
        ReporterAsked e => this with { AskedReporterAt = e.AskedAt, AnsweredAt = null },
        ReporterAnswered e => this with { AnsweredAt = e.AnsweredAt },
        DecisionProposed e => this with { Returned = e, ReturnedBecause = null },
        ProposalReturned e => this with { ReturnedBecause = e },
        CaseDecided e => this with { Decisions = Decisions.Add(e), Returned = null, ReturnedBecause = null, Awaited = null, AskedReporterAt = null },
        CaseReopened e => this with { Reopened = e },
        NoteWritten e => this with { Notes = Notes.Add(e) },
        _ => this,
    };
}

internal static class CaseFiles
{
    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<CaseFile> FileOf(this IQuerySession session, Guid caseId, CancellationToken cancellationToken) =>
        CaseFile.Of((await session.Events.FetchStreamAsync(caseId, token: cancellationToken)).Select(e => e.Data));
}
