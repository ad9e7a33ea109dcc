using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Portal.Vault;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Timing;

/// <summary>The terms of a case that a service keeps, for whoever looks after them: the officer, or the investigators.</summary>
[Authorize(Roles = $"{Roles.Triage},{InvestigationRoles.Desk}")]
public sealed class IndexModel(
    TriageApi triage, InvestigationsApi investigations, TriageTermsApi ofTriage, InvestigationTermsApi ofInvestigations,
    IStringLocalizer<TermTexts> texts, TimeProvider clock) : StaffForm
{
    /// <summary>For what terms may stand still.</summary>
    public static readonly string[] Grounds = ["criminalTrack", "completion"];

    /// <summary>Whose terms they are: the address says it.</summary>
    public TermsApi Api => string.Equals(RouteData.Values["service"] as string, TermsApi.Investigations, StringComparison.OrdinalIgnoreCase) ? ofInvestigations : ofTriage;

    public string CaseNumber { get; private set; } = "";

    /// <summary>The page of the case, from the language on.</summary>
    public string CasePage => $"/staff/{Api.Service}/{RouteData.Values["caseId"]}";

    public string Address => CasePage + "/terms";

    public IReadOnlyList<CaseTerm> Terms { get; private set; } = [];

    public string Version { get; private set; } = "";

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>The term that a form was sent for.</summary>
    public string? SentFor { get; private set; }

    public ExtendTerm Extension { get; private set; } = new(null, null, null);

    /// <summary>By how much, as it was typed.</summary>
    public string? Count { get; private set; }

    public SuspendTerms Suspension { get; private set; } = new(null, null);

    /// <summary>Whether anything of the case may stand still now.</summary>
    public bool MaySuspend => Terms.Any(t => t.State == TermState.Running && StopsFor(t).Any());

    public bool StandsStill => Terms.Any(t => t.State == TermState.Suspended);

    /// <summary>Whether somebody can note that it is met: what is decided meets the others and nothing else does.</summary>
    public bool MayBeMet(CaseTerm term) => Api == ofTriage && term.MetOn is null && term.Code != "triage";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) => await Load(caseId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostExtendAsync(Guid caseId, CancellationToken cancellationToken)
    {
        SentFor = Request.Form["term"].ToString();
        Count = Typed(Request.Form, "count");
        Extension = new ExtendTerm(
            Count + Request.Form["unit"], Typed(Request.Form, "reasonCode"), Lines("motive"),
            Request.Form["notice"] == "true", Request.Form["consent"] == "true");
        if (!Period.TryParse(Extension.By, out _))
        {
            Refuse(Field("by"), texts["Extend.By.Wrong"]);
        }

        if (!ReferenceDataSet.Current.ExtensionReasons.Contains(Extension.ReasonCode ?? ""))
        {
            Refuse(Field("reasonCode"), texts["Extend.Reason.Missing"]);
        }

        CheckMotive(Extension.Motive, Field("motive"));
        return Errors.Count > 0
            ? await Load(caseId, cancellationToken) ?? Again()
            : await Done(caseId, await Api.Extend(caseId, SentFor, Extension, SeenVersion, cancellationToken), Field("by"), cancellationToken);
    }

    public async Task<IActionResult> OnPostSuspendAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Suspension = new SuspendTerms(Typed(Request.Form, "ground"), Lines("why"));
        if (!Grounds.Contains(Suspension.Ground))
        {
            Refuse("ground", texts["Suspend.Ground.Missing"]);
        }

        CheckMotive(Suspension.Motive, "why");
        return Errors.Count > 0
            ? await Load(caseId, cancellationToken) ?? Again()
            : await Done(caseId, await Api.Suspend(caseId, Suspension, SeenVersion, cancellationToken), "ground", cancellationToken);
    }

    public async Task<IActionResult> OnPostResumeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        foreach (var ground in Grounds)
        {
            // Whatever it stands still for: what does not, is not touched, and the second finds a newer version.
            await Load(caseId, cancellationToken);
            var answer = await Api.Resume(caseId, ground, Version, cancellationToken);
            if (!answer.Succeeded)
            {
                return await Done(caseId, answer, "ground", cancellationToken);
            }
        }

        return GoTo(Address);
    }

    public async Task<IActionResult> OnPostMeetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Done(caseId, await Api.Meet(caseId, Request.Form["term"].ToString(), SeenVersion, cancellationToken), "terms", cancellationToken);

    public async Task<IActionResult> OnPostCommitteeAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Done(caseId, await Api.InvolveCommittee(caseId, Request.Form["term"].ToString(), SeenVersion, cancellationToken), "terms", cancellationToken);

    /// <summary>The name of a field of the form that was sent.</summary>
    public string Field(string name) => Field(name, SentFor);

    public static string Field(string name, string? term) => $"{name}-{term}";

    private static IEnumerable<SuspensionGround> StopsFor(CaseTerm term) => ReferenceDataSet.Current.Terms.Find(term.Code)?.StopsFor ?? [];

    private void CheckMotive(string? motive, string field)
    {
        if (!MotiveRules.Holds(motive))
        {
            Refuse(field, texts["Motive.Wrong"]);
        }
    }

    private Task<IActionResult> Done(Guid caseId, ApiAnswer<Nothing> answer, string field, CancellationToken cancellationToken) =>
        Sent(answer, Address, _ => field, texts, () => Load(caseId, cancellationToken));

    private async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var (status, number) = await Open(caseId, cancellationToken);
        if (number is null)
        {
            return Elsewhere(status);
        }

        var listed = await Api.Read(caseId, cancellationToken);
        (CaseNumber, Terms, Version) = (number, listed.Value ?? [], listed.ETag ?? "");
        return listed.Value is null ? Elsewhere(listed.Status) : null;
    }

    /// <returns>The number of the case; null when it is not open to this person.</returns>
    private async Task<(HttpStatusCode Status, string? Number)> Open(Guid caseId, CancellationToken cancellationToken)
    {
        if (Api == ofInvestigations)
        {
            var investigated = await investigations.Read(caseId, cancellationToken);
            return investigated.Value switch
            {
                null => (investigated.Status, null),
                var found => (HttpStatusCode.NotFound, InvestigationActions.Investigates(found, User.Account()) ? found.CaseNumber : null),
            };
        }

        var weighed = await triage.Read(caseId, cancellationToken);
        return weighed.Value switch
        {
            null => (weighed.Status, null),
            var found => (HttpStatusCode.NotFound, found.MayOpen ? found.CaseNumber : null),
        };
    }
}
