using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>The report of an investigation that is under way, as the service answers it.</summary>
public abstract class ReportPortal : EvidencePortal
{
    protected const string Why = "De foto en het gesprek laten hetzelfde zien.";
    protected const string SanctionWord = "ontslag";
    protected static readonly string Report = $"{Case}/report";
    protected static readonly string ReportApi = $"{Api}/report";
    protected static readonly DateOnly Later = Term.DayOf(DateTimeOffset.UtcNow).AddDays(7);

    /// <summary>Two charges of the mandate, and one that is in it no more.</summary>
    protected static readonly ReportText Draft = new(
        "Er zijn berichten gestuurd.", "Er waren drie gesprekken.",
        [new(1, Finding.Established, Why, ["E-3", "I-2"]), new(9, Finding.Unfounded, "Over iets dat niet meer in de opdracht staat.", [])],
        [new("de lange", [Reader.Reporter])], Asked, Two);

    protected static readonly ReportDetail Nothing = new(
        Draft: null, [], SubmittedAt: null, RespondBy: null, [], [], Final: null, CaseVersion: 7, Version: 0, Hearing: null);

    protected static readonly ReportDetail Written = Nothing with { Draft = Draft, Version = 4 };

    protected static readonly ReportDetail Submitted = Written with { SubmittedAt = Asked, RespondBy = Later, Hearing = new(IsHeard: false, Later.AddDays(14), [], []) };

    protected static readonly ReportDetail AllHeard = Submitted with { Hearing = Submitted.Hearing! with { IsHeard = true } };

    protected static readonly ReportReview Awaited = new(Colleague, Asked, AnsweredAt: null, Agrees: null, Remarks: null);

    protected static readonly ReportReview Agreed = Awaited with { AnsweredAt = Asked, Agrees = true, Remarks = "Het volgt uit de bronnen." };

    protected static readonly FinalReport Final = new(Asked, One, Hash, [new(Reader.Subject, 1, Hash), new(Reader.Reporter, null, Hash)]);

    protected ReportPortal()
    {
        Say(Writing());
        Say(Written);
        Services.Say($"GET {Api}/notices", new CaseNotices(
            [new(1, "J. de Wit", HasPage: true, [1], [], null, []), new(2, "A. Bakker", HasPage: false, [2], [], null, [])], [], null, 0));
        Preview(1, Said(Draft.Summary), [new(1, Said("Berichten gestuurd."), Finding.Established, Said(Why))]);
        Preview(2, Said(Draft.Summary), []);
        Preview(notice: null, [new("Hij heet "), new(Words: null), new(".")], [new(1, Said("Berichten gestuurd."), Finding.Established, Said(Why)), new(2, Said("Een rooster zonder uitleg gewijzigd."), null, [])]);
        Services.Say($"GET {Api}/evidence", PageOf(Listed(3, "Foto van het rooster", One), Listed(4, "<b>Dagrapport</b>", Two)));
        Services.Say($"GET {Api}/interviews", PageOf(
            new ListedInterview(Guid.CreateVersion7(), 2, InterviewWith.Subject, "J. de Wit", Asked, InterviewState.SignatureGiven, true, [One], 4),
            new ListedInterview(Guid.CreateVersion7(), 3, InterviewWith.Witness, "Niet gehouden", Asked, InterviewState.Planned, false, [One], 4)));
        Services.Say($"GET {Api}/eligible-reviewers", new[] { new EligibleInvestigator(Colleague, "DHG", 2, Away: false) });
    }

    protected static InvestigationDetail Writing(InvestigationStep next = InvestigationStep.SubmitDraft) => Work() with
    {
        Next = next, Mandates = [Second],
        State = next switch
        {
            InvestigationStep.AwaitResponses or InvestigationStep.AskReview => InvestigationState.HearingBothSides,
            InvestigationStep.AwaitReview or InvestigationStep.Finalise => InvestigationState.PeerReview,
            InvestigationStep.None => InvestigationState.Reported,
            _ => InvestigationState.Planned,
        },
    };

    /// <summary>As whoever reviews it sees the case.</summary>
    protected static InvestigationDetail Reviewed() => Writing(InvestigationStep.AwaitReview);

    /// <summary>As whoever gave the mandate sees it.</summary>
    protected static InvestigationDetail OfAuthority(InvestigationState state) => OfHead(state, InvestigationStep.None) with { Mandates = [Second] };

    protected static ReportStep StepOf(InvestigationStep next, ReportDetail report, string viewer = One) =>
        ReportSteps.Of(Writing(next), report, viewer);

    protected static IReadOnlyList<ReportPassage> Said(string words) => [new(words)];

    protected void Say(ReportDetail report) => Services.Say($"GET {ReportApi}", report, version: $"\"{report.Version}\"");

    private void Preview(int? notice, IReadOnlyList<ReportPassage> summary, IReadOnlyList<PreviewedFinding> findings) => Services.Say(
        $"GET {Api}/report-previews/{notice?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "reporter"}",
        new ReportPreview(notice is null ? Reader.Reporter : Reader.Subject, notice, summary, Said(Draft.Course), findings, Draft: 4));
}
