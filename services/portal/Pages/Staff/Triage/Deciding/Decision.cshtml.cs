using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>The decision of triage, or the proposal where others must agree. Begins with the text that was sent back.</summary>
public sealed class DecisionModel(TriageApi triage, AssessApi assess, IStringLocalizer<DecideTexts> texts) : CaseForm(triage, texts)
{
    private const int MinText = 20;

    /// <summary>Codes, as they were chosen.</summary>
    public IReadOnlyList<string> Outcomes { get; private set; } = [];

    public string? ReasonCode { get; private set; }

    public string? Reason { get; private set; }

    public string? ForwardTo { get; private set; }

    public string? OverrideMotive { get; private set; }

    /// <summary>The rule points to the national team: whoever decides otherwise says why.</summary>
    public IReadOnlyList<string> LtioReasons => CaseFile?.LtioReasons ?? [];

    /// <summary>Others must agree before it is a decision.</summary>
    public bool IsProposal => CaseFile is { NeedsSecondAssessor: true };

    protected override string Next => $"{CasePage}?done={(WaitsForOthers ? "proposed" : "decided")}";

    private bool WaitsForOthers => IsProposal || Chose(TriageOutcome.NoFurtherAction) || IsOverride;

    private bool IsOverride => LtioReasons.Count > 0 && Chose(TriageOutcome.UnitInvestigation);

    /// <summary>The officer takes the proposal back; its text comes with the form.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await assess.Withdraw(caseId, SeenVersion, cancellationToken);
        return await Sent(answer, $"{CasePage}/decision", FieldOf, Texts, () => Load(caseId, cancellationToken));
    }

    protected override void Begin()
    {
        if (CaseFile?.Returned is { } returned)
        {
            (Outcomes, ReasonCode, Reason) = ([.. returned.Outcomes.Select(Words.Code)], returned.ReasonCode, returned.Reason);
            (ForwardTo, OverrideMotive) = (returned.ForwardTo, returned.OverrideMotive);
        }
    }

    protected override void Read()
    {
        Outcomes = Several("outcomes", o => Parsed(o) is not null);
        (ForwardTo, OverrideMotive) = (Typed(Request.Form, "forwardTo"), Lines("overrideMotive"));
        if (Outcomes.Count == 0)
        {
            Refuse("outcomes", Texts["Outcomes.Missing"]);
        }

        if (Chose(TriageOutcome.Forwarding) && !ReferenceDataSet.Current.ForwardTargets.Contains(ForwardTo ?? ""))
        {
            Refuse("forwardTo", Texts["ForwardTo.Missing"]);
        }

        ReasonCode = One("reasonCode", ReferenceDataSet.Current.TriageReasons.Contains, "ReasonCode.Missing");
        Reason = Worded("reason", MinText, LongText, "Reason.Wrong");
        if (IsOverride)
        {
            OverrideMotive = Worded("overrideMotive", MinText, MediumText, "OverrideMotive.Wrong");
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var decision = new DecideTriage(
            [.. Outcomes.Select(Parsed).OfType<TriageOutcome>()], ReasonCode, Reason,
            Chose(TriageOutcome.Forwarding) ? ForwardTo : null,
            IsOverride ? OverrideMotive : null);
        return assess.Decide(caseId, decision, version, cancellationToken);
    }

    protected override string FieldOf(string? refusal) => refusal == "ltio-rule" ? "overrideMotive" : "outcomes";

    private bool Chose(TriageOutcome outcome) => Outcomes.Contains(Words.Code(outcome), StringComparer.Ordinal);

    private static TriageOutcome? Parsed(string code) =>
        Enum.GetValues<TriageOutcome>().Where(o => Words.Code(o) == code).Select(o => (TriageOutcome?)o).FirstOrDefault();
}
