using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>One case in triage: the next step, the deadlines, what was told, and the decision.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class CaseModel(
    TriageApi triage, DeskApi desk, StaffDirectory directory, IStringLocalizer<StaffTexts> texts, TimeProvider clock) : StaffPage
{
    private const int MinReason = 20;
    private const int MaxReason = 5_000;

    public TriageCaseDetail Case { get; private set; } = default!;

    /// <summary>What the reporter wrote; null when it cannot be read now.</summary>
    public ReportDetail? Report { get; private set; }

    public DecisionForm Form { get; private set; } = new(null, null, null, "");

    /// <summary>Somebody else changed the case while this officer was writing.</summary>
    public bool HasChanged { get; private set; }

    public string? Done => Request.Query["done"].ToString() is "accepted" or "decided" ? Request.Query["done"].ToString() : null;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public bool IsOwn => Case.Officer == User.Account();

    public bool MayDecide => Case.State == TriageState.UnderAssessment && IsOwn;

    public IReadOnlyList<Clock> Clocks => CaseClocks.Of(Case, Today, texts);

    public string NameOf(string account) => directory.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Load(caseId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAcceptAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Accept(caseId, Request.Form["version"].ToString(), cancellationToken);
        return answer.Succeeded ? GoTo($"/staff/triage/{caseId}?done=accepted") : await Changed(caseId, answer.Status, cancellationToken);
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Form = new DecisionForm(
            Typed(Request.Form, "outcome"), Typed(Request.Form, "reasonCode"), Typed(Request.Form, "reason")?.ReplaceLineEndings("\n"),
            Request.Form["version"].ToString());
        if (Check() is { } decision)
        {
            var answer = await triage.Decide(caseId, decision, Form.Version, cancellationToken);
            if (answer.Succeeded)
            {
                return GoTo($"/staff/triage/{caseId}?done=decided");
            }

            if (answer.Status != HttpStatusCode.UnprocessableEntity)
            {
                return await Changed(caseId, answer.Status, cancellationToken);
            }

            Refuse("outcome", texts[answer.Problem?.Code == "talk-is-not-enough" ? "Case.Talk.Title" : "Decide.Refused"]);
        }

        return await Load(caseId, cancellationToken) ?? Again();
    }

    /// <summary>The decision to send; null when the form is not complete, with every error named.</summary>
    private DecideTriage? Check()
    {
        if (!Enum.TryParse<TriageOutcome>(Form.Outcome, ignoreCase: true, out var outcome) || !Enum.IsDefined(outcome))
        {
            Refuse("outcome", texts["Decide.OutcomeMissing"]);
        }

        if (!ReferenceDataSet.Current.TriageReasons.Contains(Form.ReasonCode ?? ""))
        {
            Refuse("reasonCode", texts["Decide.ReasonMissing"]);
        }

        if (Form.Reason is not { Length: >= MinReason and <= MaxReason })
        {
            Refuse("reason", texts[Form.Reason?.Length > MaxReason ? "Decide.WhyLong" : "Decide.WhyShort"]);
        }

        return Errors.Count == 0 ? new DecideTriage(outcome, Form.ReasonCode!, Form.Reason!) : null;
    }

    /// <summary>The case as it is now, with the officer's own text beside it.</summary>
    private async Task<IActionResult> Changed(Guid caseId, HttpStatusCode status, CancellationToken cancellationToken)
    {
        if (status is not (HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict))
        {
            return Elsewhere(status);
        }

        HasChanged = true;
        var elsewhere = await Load(caseId, cancellationToken);
        Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        return elsewhere ?? Page();
    }

    private async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        Form = Form with { Version = answer.ETag ?? $"\"{Case.Version}\"" };
        try
        {
            Report = (await desk.Read(caseId, cancellationToken)).Value;
        }
        catch (ApiUnavailableException)
        {
            // The page says that the report cannot be shown now; the rest of the case can.
        }

        return null;
    }
}

/// <summary>The form of the decision as it was typed, on the version of the case that was seen.</summary>
public sealed record DecisionForm(string? Outcome, string? ReasonCode, string? Reason, string Version);
