using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A case that was weighed, a proposal and a consultation on it as the service answers them, and the portal in front of it.</summary>
public abstract class ConsultationPortal : InvestigationPortal
{
    protected const string Chair = "consultation-chair";
    protected const string Member = "hr-lawyer2";
    protected const string Expert = "expert.rtd";
    protected const string Proposals = "/nl/staff/proposals";
    protected const string Consultations = "/nl/staff/consultations";
    protected const string Reasons = "Ontslag is het vertrekpunt, en de medewerker erkent wat er gebeurde. Daarom voorwaardelijk.";
    protected const string Why = "Past bij de ernst en bij wat anderen kregen.";
    protected const string Dissent = "De houding weegt zwaarder dan hier staat.";
    protected static readonly string CaseApi = $"/api/sanctioning/v1/cases/{Id}";
    protected static readonly string MatterApi = $"{CaseApi}/matters/1";
    protected static readonly string ConsultationApi = $"/api/sanctioning/v1/consultations/{Id}/1";
    protected static readonly string OwnCase = $"{Proposals}/{Id}/1";
    protected static readonly string Consultation = $"{Consultations}/{Id}/1";

    /// <summary>For the first in the case: serious and repeated, with something for less and something for more.</summary>
    protected static MatterDetail Weighed { get; } = new(
        1, [1],
        [.. Enum.GetValues<ProtocolStep>().Select(step => new StepDetail(step, IsOpen: true, [new(StepAnswer.Yes, $"De stukken dragen {step}.", ["E-1", "I-2"], "hr-lawyer", Asked)]))],
        new WeightDetail(
            "serious", Repeated: true, "Het raakte een collega wekenlang.", "norm.serious.repeated",
            ["lowerSalaryStep", "serviceNotCounted", "disciplinarySuspension", "lowerSalaryScale", "conditionalDismissal", "dismissal"], "hr-lawyer", Asked, "2023-06"),
        [
            new(1, "acknowledges", FactorKind.Mitigating, "Dat zei de medewerker meteen.", "hr-lawyer", Asked),
            new(2, "warnedBefore", FactorKind.Aggravating, "Het gesprek van mei staat in het dossier.", "hr-lawyer", Asked),
        ],
        Subject: null, [], Advice: null, [], [], Course: null);

    /// <summary>A conditional dismissal, inside the range.</summary>
    protected static ProposalDetail Inside { get; } = new(1, new("conditionalDismissal", ProbationMonths: 24), ["learningTrack"], Reasons, Deviation: null, Head, Asked, "2023-06");

    /// <summary>Half a month's salary, outside the range; of the two factors one was answered.</summary>
    protected static ProposalDetail Outside { get; } = new(
        2, new("salaryWithheld", [new("monthlySalaries", 0.5m)]), [], Reasons, new("De medewerker leert hier meer van.", [new(1, "Dat telt zwaar: het was meteen.")]), Head, Asked.AddDays(1), "2023-06");

    protected static AdviceDetail Advised { get; } =
        new(PanelAdvice.MayImpose, Sanction: null, "Het voorstel weegt wat gewogen moet worden.", [new(PanelAdvice.MayImpose, 3), new(PanelAdvice.MayNotImpose, 1)], [Dissent], Asked.AddDays(9));

    /// <summary>One of the first steps was answered with no.</summary>
    protected static MatterDetail NothingToWeigh { get; } = Weighed with
    {
        Weight = null, Factors = [],
        Steps = [.. Weighed.Steps.Select(s => s.Step switch { ProtocolStep.BreachOfDuty => s with { Answers = [s.Answers[0] with { Answer = StepAnswer.No }] }, ProtocolStep.Proportionate => s with { Answers = [] }, _ => s })],
    };

    protected static SanctionCaseDetail Prepared(params MatterDetail[] matters) => new(
        Id, "Z-2026-000012", "discrimination", true, "AMS", Asked, SanctionState.Prepared, "hr-lawyer", "M-7F2", MayOpen: true, MustDeclare: false,
        [new(1, Finding.Established), new(2, Finding.Established), new(3, Finding.NotEstablished)], matters, 7);

    /// <summary>Without names, as members read it.</summary>
    protected static MatterDetail Proposed(ProposalDetail? proposal = null) => Weighed with { Proposals = [(proposal ?? Inside) with { By = null }] };

    protected static SeatDetail SeatOf(int number, SeatKind kind, string account, SeatState state = SeatState.Seated, bool me = false, bool voted = false) => new(
        number, kind, kind == SeatKind.Expert ? "discrimination" : null, account, kind == SeatKind.Expert ? "RTD" : null, state, voted, me);

    /// <summary>As the chair reads it: two lawyers and the expert are there unless it says otherwise.</summary>
    protected static ConsultationDetail ForChair(ConsultationState state, params MissingSeat[] missing) => new(
        Id, 1, "Z-2026-000012", "discrimination", true, state, IsChair: state != ConsultationState.WaitsForChair, MustAnswer: false,
        [
            .. state == ConsultationState.WaitsForChair ? Array.Empty<SeatDetail>() : [SeatOf(0, SeatKind.Chair, Chair, me: true)],
            SeatOf(1, SeatKind.Lawyer, Member), SeatOf(2, SeatKind.Lawyer, "hr-lawyer3"),
            SeatOf(3, SeatKind.Expert, Expert, missing.Length > 0 ? SeatState.Left : SeatState.Seated),
        ],
        missing, MyAdvice: null, Votes: 0, Voters: 4, new(1, 3), state == ConsultationState.WaitsForChair ? null : Proposed(),
        state is ConsultationState.Voted or ConsultationState.Advised ? new(Advised.Advice, Advised.Tally, Advised.Dissents) : null, 7);

    /// <summary>The same for the lawyer in the first seat.</summary>
    protected static ConsultationDetail ForMember(ConsultationState state, params MissingSeat[] missing)
    {
        var item = ForChair(state, missing);
        return item with
        {
            IsChair = false, Matter = Proposed(),
            Seats = [.. item.Seats.Select(s => s with { Me = s.Account == Member })],
        };
    }

    /// <summary>They were asked and did not say yet whether they have an interest.</summary>
    protected static ConsultationDetail ForAsked { get; } = ForMember(ConsultationState.Composing) with
    {
        MustAnswer = true, Matter = null, Seats = [SeatOf(0, SeatKind.Chair, Chair), SeatOf(1, SeatKind.Lawyer, Member, SeatState.Asked, me: true)],
        Missing = [new(SeatKind.Lawyer, null), new(SeatKind.Lawyer, null), new(SeatKind.Expert, "discrimination")],
    };

    protected void Say(SanctionCaseDetail item) => Services.Say($"GET {CaseApi}", item);

    protected void Say(ConsultationDetail item) => Services.Say($"GET {ConsultationApi}", item);

    /// <summary>The same page in the other language.</summary>
    protected static string In(string language, string path) => $"/{language}{path[3..]}";
}
