using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations;

/// <summary>One investigation: the next step, the mandate, the plan, the deadlines, who investigates, and what was told.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class CaseModel(
    InvestigationsApi investigations, InvestigationTermsApi terms, TriageApi triage, ReportReader reports, StaffNames names, InvestigationActions actions,
    IStringLocalizer<StaffTexts> staffTexts, IStringLocalizer<InvestigationTexts> texts, TimeProvider clock) : GatedPage(reports, staffTexts)
{
    private static readonly string[] Outcomes =
        ["mandated", "amended", "concluded", "becomes", "stopped", "assigned", "withdrawn", "replaced", "planned", "step"];

    public InvestigationDetail Case { get; private set; } = default!;

    public string Version { get; private set; } = "";

    /// <summary>What the reporter wrote, for investigators; null when it cannot be read now.</summary>
    public ReadReport? Report { get; private set; }

    /// <summary>Why triage asks for it, for whoever gives the mandate; null when it cannot be read now.</summary>
    public InvestigationRequest? Asked { get; private set; }

    public NextPanel Next => new(actions.Of(Case, User.Account(), IsDesk), $"{List}/{Case.CaseId}", Version, Due);

    public IReadOnlyList<Clock> Clocks => CaseClocks.Of(Case.AskedAt, Terms, Today, StaffTexts);

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    /// <summary>The viewer is of a desk that investigates; otherwise they give the mandate.</summary>
    public bool IsDesk => InvestigationRoles.IsDesk(User);

    public bool Investigates => InvestigationActions.Investigates(Case, User.Account());

    public bool IsOver => InvestigationSteps.IsOver(Case.State);

    public bool MayHandOut => InvestigationActions.MayHandOut(Case, User.Account());

    /// <summary>The version that applies; null while there is none.</summary>
    public Mandate? Mandate => InvestigationActions.MandateOf(Case);

    protected override string List => IndexModel.Address;

    private IReadOnlyList<CaseTerm> Terms { get; set; } = [];

    private string? Due => Case.DueBy is { } due
        ? texts["Due.Line", Lists.Term(Case.DueTerm), Languages.Dates.Full(due), TimeLeft.Of(Term.WorkingDaysBetween(Today, due), StaffTexts).Words].Value
        : null;

    public string NameOf(string account) => names.NameOf(account);

    /// <summary>Whether the viewer can note that a step of the plan is done.</summary>
    public bool MayDo(PlanStep step) => step.DoneAt is null && step.Owner == User.Account() && Investigates && !IsOver;

    public async Task<IActionResult> OnPostStepAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (FormRows.NumberOf(Request.Form["step"]) is not { } step)
        {
            return NotFound();
        }

        var answer = await investigations.Complete(caseId, step, SeenVersion, cancellationToken);
        return await Sent(answer, $"{List}/{caseId}?done=step#plan", _ => "plan", texts, () => Load(caseId, withNames: false, cancellationToken));
    }

    protected override Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        investigations.Declare(caseId, interest, version, cancellationToken);

    protected override async Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken)
    {
        var answer = await investigations.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        Version = answer.ETag ?? $"\"{Case.Version}\"";
        if (Case.MustDeclare)
        {
            await Gated(withNames, cancellationToken);
            return null;
        }

        Terms = (await terms.Read(caseId, cancellationToken)).Value ?? [];
        Report = Case.MayOpen && Investigates ? await Reports.Read(caseId, Request) : null;
        Asked = Case.IsAuthority ? await ReadRequest(caseId, cancellationToken) : null;
        return null;
    }

    /// <summary>The names of the mandate stand with the question: whoever knows one of them can tell at once.</summary>
    private Task Gated(bool withNames, CancellationToken cancellationToken)
    {
        if (Case.Persons is not { } persons)
        {
            return Close(Case.CaseId, Case.CaseNumber, Case.OrganisationalPart, Case.AskedAt, Version, withNames, cancellationToken);
        }

        Close(
            Case.CaseId, Case.CaseNumber, Case.OrganisationalPart, Case.AskedAt, Version,
            [.. persons.Select(p => new NamedPerson("subject", NameOf(p), OrganisationalPart: null))], Behind.Investigation);
        return Task.CompletedTask;
    }

    /// <summary>The rest of the case is shown also when triage cannot be asked.</summary>
    private async Task<InvestigationRequest?> ReadRequest(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            return (await triage.InvestigationRequest(caseId, cancellationToken)).Value;
        }
        catch (ApiUnavailableException)
        {
            return null;
        }
    }
}
