using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>One case in triage: the next step, the deadlines, what was told, and the decision.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class CaseModel(
    TriageApi triage, TermsApi terms, DeskApi desk, StaffNames names, IStringLocalizer<StaffTexts> texts, IStringLocalizer<FileTexts> fileTexts, TimeProvider clock) : StaffPage
{
    private const int MinReason = 20;
    private const int MaxReason = 5_000;
    private const int MinMotive = 10;
    private const int MaxMotive = 1_000;

    /// <summary>The choice that puts a case back in the queue.</summary>
    public const string BackToQueue = "-";
    private const int Patience = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public TriageCaseDetail Case { get; private set; } = default!;

    /// <summary>What the reporter wrote; null when it cannot be read now.</summary>
    public ReportDetail? Report { get; private set; }

    /// <summary>Null while the case cannot be opened.</summary>
    public FileList? Files { get; private set; }

    /// <summary>Set while the officer whose case it is has not declared to have no interest.</summary>
    public ConflictGate? Gate { get; private set; }

    public DecisionForm Form { get; private set; } = new(null, null, null, "");

    /// <summary>What was typed to hand the case over.</summary>
    public (string? Officer, string? Motive) HandOver { get; private set; }

    /// <summary>Everybody of triage; whether somebody can take this case is told by triage alone.</summary>
    public IReadOnlyList<Choice> Colleagues =>
    [
        new(BackToQueue, texts["HandOver.Queue"]),
        .. names.WithRole(Roles.Triage).Where(m => m.Account != Case.Officer).OrderBy(m => m.Name, StringComparer.CurrentCulture)
            .Select(m => new Choice(m.Account, $"{m.Name}, {Lists.Part(m.Part)}")),
    ];

    /// <summary>Somebody else changed the case while this officer was writing.</summary>
    public bool HasChanged { get; private set; }

    public string? Done => Request.Query["done"].ToString() is "accepted" or "decided" ? Request.Query["done"].ToString() : null;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public bool IsOwn => Case.Officer == User.Account();

    public bool MayDecide => Case.State == TriageState.UnderAssessment && Case.MayOpen;

    public IReadOnlyList<Clock> Clocks => CaseClocks.Of(Case, [.. Terms, .. Report?.Terms ?? []], Today, texts);

    /// <summary>The terms that triage keeps; those of the desk come with the report.</summary>
    private IReadOnlyList<CaseTerm> Terms { get; set; } = [];

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Load(caseId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAcceptAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Accept(caseId, Request.Form["version"].ToString(), cancellationToken);
        return answer.Succeeded ? GoTo($"/staff/triage/{caseId}?done=accepted") : await Changed(caseId, answer.Status, cancellationToken);
    }

    public async Task<IActionResult> OnPostConflictAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var chosen = Request.Form[ConflictGate.Field].ToString();
        if (ConflictGate.Read(chosen) is not { } interest)
        {
            if (chosen != ConflictGate.Names)
            {
                Refuse(ConflictGate.Field, texts["Gate.Missing"]);
            }

            var elsewhere = await Load(caseId, cancellationToken, withNames: chosen == ConflictGate.Names);
            return elsewhere ?? (Errors.Count > 0 ? Again() : Page());
        }

        var answer = await triage.Declare(caseId, interest, Request.Form["version"].ToString(), cancellationToken);
        return answer.Succeeded
            ? GoTo(interest == Interest.None ? $"/staff/triage/{caseId}" : "/staff/triage?done=recused")
            : await Changed(caseId, answer.Status, cancellationToken);
    }

    public async Task<IActionResult> OnPostReassignAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var (officer, motive) = (Typed(Request.Form, "officer"), Typed(Request.Form, "motive")?.ReplaceLineEndings("\n"));
        HandOver = (officer, motive);
        if (officer is null)
        {
            Refuse("officer", texts["HandOver.OfficerMissing"]);
        }

        if (motive is not { Length: >= MinMotive and <= MaxMotive })
        {
            Refuse("motive", texts["HandOver.MotiveShort"]);
        }

        if (Errors.Count == 0)
        {
            var to = new Reassign(officer == BackToQueue ? null : officer, motive);
            var answer = await triage.Reassign(caseId, to, Request.Form["version"].ToString(), cancellationToken);
            if (answer.Succeeded)
            {
                return GoTo("/staff/triage?done=handed-over");
            }

            if (answer.Status != HttpStatusCode.UnprocessableEntity)
            {
                return await Changed(caseId, answer.Status, cancellationToken);
            }

            Refuse("officer", texts["HandOver.Refused"]);
        }

        return await Load(caseId, cancellationToken) ?? Again();
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

    private async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken, bool withNames = false)
    {
        var answer = await triage.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        Terms = (await terms.Read(caseId, cancellationToken)).Value ?? [];
        Form = Form with { Version = answer.ETag ?? $"\"{Case.Version}\"" };
        try
        {
            if (Case.MayOpen)
            {
                Report = (await Heard(() => desk.Read(caseId, cancellationToken), cancellationToken)).Value;
                var files = Report is null ? null : (await desk.Attachments(caseId, cancellationToken)).Value;
                Files = FileList.Of(files, $"/staff/files/{caseId}", Request, fileTexts, mayAdd: false, clock.GetUtcNow());
            }
            else if (IsOwn && Case.State == TriageState.UnderAssessment)
            {
                var persons = withNames ? (await Heard(() => desk.Persons(caseId, cancellationToken), cancellationToken)).Value : null;
                Gate = new ConflictGate(
                    Site.To($"/staff/triage/{caseId}"), Case.CaseNumber, Case.OrganisationalPart, Case.SubmittedAt, Form.Version,
                    persons?.Persons, ErrorOf(ConflictGate.Field));
            }
        }
        catch (ApiUnavailableException)
        {
            // The page says that the report cannot be shown now; the rest of the case can.
        }

        return null;
    }

    /// <summary>What triage says reaches the reports a moment later: until then they do not know the officer.</summary>
    private async Task<ApiAnswer<T>> Heard<T>(Func<Task<ApiAnswer<T>>> ask, CancellationToken cancellationToken)
    {
        var answer = await ask();
        for (var left = Patience; answer.IsHidden && left > 0; left--)
        {
            await Task.Delay(Pause, clock, cancellationToken);
            answer = await ask();
        }

        return answer;
    }
}

/// <summary>The form of the decision as it was typed, on the version of the case that was seen.</summary>
public sealed record DecisionForm(string? Outcome, string? ReasonCode, string? Reason, string Version);
