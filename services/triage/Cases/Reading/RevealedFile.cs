using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;

namespace Zichtlijn.Triage.Cases.Reading;

/// <summary>The file of a case in words, for those who may open it.</summary>
internal sealed class RevealedFile(TriageCase c, CaseFile file, KeyRing keys, ReferenceDataSet reference)
{
    /// <summary>With the keys of everything in it.</summary>
    public static async Task<RevealedFile> OpenAsync(TriageCase c, CaseFile file, ContentKeys keys, CancellationToken cancellationToken) =>
        new(c, file, await keys.OfAsync(c.Id, ProtectedContents.In(file), cancellationToken), ReferenceDataSet.Current);

    public TriageFile ToContract() => new(
        file.Regimes is { } r ? new(r.Regimes, r.Categories, r.Grounds, Explained(r.Explanation), r.Officer, r.ClassifiedAt) : null,
        file.Severity is { } s ? Severity(s) : null,
        file.DetrimentRisk is { } d ? new(d.Level, SecureNow: false, Explained(d.Explanation), d.Officer, d.AssessedAt) : null,
        file.EvidenceRisk is { } e ? new(e.Level, e.SecureNow, Explained(e.Explanation), e.Officer, e.AssessedAt) : null,
        file.Scope is { Scope: var scope } f
            ? new(scope.Parts, scope.InvolvesLeadership, scope.IntegrityDepartmentConflicted, scope.Complexity, Explained(f.Explanation), f.Officer, f.AssessedAt)
            : null,
        [.. c.Required()],
        [.. file.Asked.Select(Consultation)],
        c.Assessment.Scope is { } assessed ? LtioRule.Reasons(assessed, reference) : [],
        c.InNormSet,
        [.. file.Measures.Select(m => new InterimMeasure(m.Measure, keys.Reveal<string>(Purposes.InterimMeasure, m.Explanation), m.ReporterAgrees, m.Officer, m.AdvisedAt))],
        file.Awaited is { } a ? new(Words(a.From), keys.Reveal<string>(Purposes.AwaitedInformation, a.What), a.Officer, a.AwaitedAt) : null,
        c.Proposal is { } proposal ? Proposed(proposal) : null,
        c.Proposal is null && file.Returned is { } returned ? Proposed(new Proposal(returned), file.ReturnedBecause) : null,
        [.. file.Decisions.SkipLast(c.Decision is null ? 0 : 1).Select(Decision)],
        file.Reopened is { } reopened ? keys.Reveal<string>(Purposes.Reopening, reopened.Motive) : null,
        c.OpenQuestions.IsEmpty ? null : file.AskedReporterAt,
        file.AnsweredAt);

    /// <summary>The decision in force; null when there is none.</summary>
    public TriageDecision? Decision() => c.Decision is { } made ? Decision(made) : null;

    private TriageDecision Decision(CaseDecided made) => new(
        made.Outcomes, made.ReasonCode, keys.Reveal<string>(Purposes.Reason, made.Reason), made.Officer, made.DecidedAt, made.ForwardTo);

    private AssessedSeverity Severity(SeverityAssessed s)
    {
        var rules = ReferenceDataSet.Load(s.ReferenceData);
        return new(
            [.. rules.SeverityFactors.Entries.Select(f => (f, Score: s.Scores.GetValueOrDefault(f.Code)))
                .Select(f => new FactorScore(f.f.Code, f.Score, f.f.Value!.Value, f.Score * f.f.Value.Value))],
            s.Total, Assessing.Severity.Most(rules), s.Level, Explained(s.Explanation), s.Officer, s.AssessedAt);
    }

    private Consultation Consultation(ExpertiseRequested asked)
    {
        var advice = file.Advice.Find(a => a.Person == asked.Person);
        var standing = c.Consultations.Find(a => a.Person == asked.Person);
        return new(
            asked.Field, asked.Expert, keys.Reveal<string>(Purposes.Question, asked.Question), asked.RequestedBy ?? "", asked.RequestedAt,
            advice is null ? null : keys.Reveal<string>(Purposes.Advice, advice.Advice), advice?.GivenAt,
            IsVoid: standing is null or { HasDeclined: true } || c.Access.IsBarred(asked.Person) || (standing.IsAdvised && !c.Counts(standing)));
    }

    private ProposedDecision Proposed(Proposal proposal, ProposalReturned? returned = null) => new(
        proposal.Made.Outcomes, proposal.Made.ReasonCode, keys.Reveal<string>(Purposes.Reason, proposal.Made.Reason), proposal.Made.ForwardTo,
        proposal.Made.OverrideMotive is { } motive ? keys.Reveal<string>(Purposes.Override, motive) : null,
        proposal.Made.Officer, proposal.Made.ProposedAt, proposal.Made.NeedsSecond, proposal.Made.NeedsCorps, proposal.SecondAgreed, proposal.CorpsAgreed,
        returned is null ? null : keys.Reveal<string>(Purposes.Agreement, returned.Motive), returned?.By);

    private string Explained(ProtectedContent explanation) => keys.Reveal<string>(Purposes.Assessment, explanation);

    private static string Words<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
