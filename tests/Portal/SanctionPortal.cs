using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A case that is weighed as the service answers it, and the portal in front of it.</summary>
public abstract class SanctionPortal : InvestigationPortal
{
    protected const string Lawyer = "hr-lawyer";
    protected const string Colleague = "hr-lawyer2";
    protected const string List = "/nl/staff/sanctioning";
    protected const string Reasons = "Twee onderzoekers van een andere eenheid, beide kanten gehoord.";
    protected static readonly string SanctionApi = $"/api/sanctioning/v1/cases/{Id}";
    protected static readonly string Weighed = $"{List}/{Id}";
    protected static readonly string Matter = $"{Weighed}/matters/1";

    protected static readonly WeightDetail Serious = new(
        "serious", Repeated: true, "Het raakte een collega wekenlang.", "norm.serious.repeated",
        ["lowerSalaryStep", "serviceNotCounted", "disciplinarySuspension", "lowerSalaryScale", "conditionalDismissal", "dismissal"], Lawyer, Asked, "2023-06");

    protected static readonly FactorDetail Acknowledges = new(1, "acknowledges", FactorKind.Mitigating, "Dat zei de medewerker meteen.", Lawyer, Asked);

    /// <summary>All four before the last step, and how grave it is.</summary>
    protected static MatterDetail ToBalance => MatterOf(1, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes) with { Weight = Serious, Factors = [Acknowledges] };

    protected static SanctionCaseDetail Waiting { get; } = new(
        Id, "Z-2026-000012", "bullying", true, "AMS", Asked, SanctionState.ToPrepare, Lawyer: null, "M-7F2", MayOpen: false, MustDeclare: false,
        [new(1, Finding.Established), new(2, Finding.NotEstablished), new(3, Finding.Established)], Matters: null, 7);

    /// <summary>The lawyer took it and said nothing about an interest yet.</summary>
    protected static SanctionCaseDetail Taken { get; } = Waiting with { State = SanctionState.Taken, Lawyer = Lawyer, MustDeclare = true };

    /// <param name="state">Of the whole case.</param>
    protected static SanctionCaseDetail OpenWith(SanctionState state, params MatterDetail[] matters) =>
        Waiting with { State = state, Lawyer = Lawyer, MayOpen = true, Matters = matters };

    /// <summary>The first steps with these answers; the next one is open.</summary>
    protected static MatterDetail MatterOf(int number, params StepAnswer[] answers) => new(
        number, [(number * 2) - 1],
        [.. Enum.GetValues<ProtocolStep>().Select((step, i) => new StepDetail(
            step, IsOpen: i <= answers.Length, i < answers.Length ? [new AnswerDetail(answers[i], Reasons, ["E-1", "I-2"], Lawyer, Asked)] : []))],
        Weight: null, [], "employee.ams", [], Advice: null, [], [], Course: null);

    /// <summary>One ruling was used, with a reason why there are no more.</summary>
    protected static ComparatorsDetail Compared { get; } = new(
        [new(Ecli, ComparatorKind.Ruling, 1, "dismissal", "upheld", null, 9, [new("category", "bullying", 4)], 100, "Ook een groepsapp, na een waarschuwing.")],
        1, "Het register kent er nog geen twee.", "norm.serious.repeated", Lawyer, Asked, "2023-06");

    protected const string Ecli = "ECLI:NL:RBMNE:2023:9001";

    protected void Say(SanctionCaseDetail item) => Services.Say($"GET {SanctionApi}", item);

    protected static ListedSanctionCase Listed(SanctionState state, bool mine = false, int matters = 1) =>
        new(Id, "Z-2026-000012", "bullying", true, "AMS", Asked, matters, 1, state, state == SanctionState.ToPrepare ? null : mine ? Lawyer : Colleague, mine, AsSecond: false, 7);
}
