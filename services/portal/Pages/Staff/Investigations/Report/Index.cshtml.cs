using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report;

/// <summary>
/// The report of an investigation: the next step, what was written, what both sides and the reviewer said of it, and the
/// final version. A reviewer reads it here, and so does whoever gave the mandate, once it is final.
/// </summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class InvestigationReportModel(
    InvestigationsApi investigations, InvestigationReportApi reports, InvestigationFilesApi files, RightsApi rights, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts) : StaffPage
{
    private static readonly string[] Outcomes = ["submitted", "longer", "noted", "asked", "agreed", "returned", "finalised"];
    private IReadOnlyList<ChargeNotice>? _notices;

    public InvestigationDetail Case { get; private set; } = default!;

    public ReportDetail Report { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    public string Address => $"{CasePage}/report";

    public bool Investigates => InvestigationActions.Investigates(Case, User.Account());

    public ReportStep Step => ReportSteps.Of(Case, Report, User.Account());

    public IReadOnlyList<Charge> Charges => InvestigationActions.MandateOf(Case)?.Charges ?? (Case.Mandates is [var newest, ..] ? newest.Charges : []);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public NextPanel Next => Step == ReportStep.Notify ? new(Do("notices"), CasePage, Version: "", Due: null) : new(Step switch
    {
        ReportStep.Write => Do("write"),
        ReportStep.Complete => new(texts["Next.complete"], texts[Report.Faults.Count == 1 ? "Next.complete.One" : "Next.complete.Text", Report.Faults.Count], "/write", texts["Next.complete.Button"]),
        ReportStep.Submit => Do("submission"),
        ReportStep.AwaitResponses => new(texts["Next.wait"], texts["Next.wait.Responses", Languages.Dates.Full(Report.RespondBy ?? default)], "/response", texts["Next.wait.Responses.Button"]),
        ReportStep.AskReview => Report.Reviews is [{ Agrees: true }, ..] ? Do("review") with { Text = texts["Next.review.Again"] } : Do("review"),
        ReportStep.AwaitReview => new(texts["Next.wait"], texts["Next.wait.Review", Report.Reviews is [var asked, ..] ? NameOf(asked.Account) : ""]),
        ReportStep.Revise => new(texts["Next.revise"], texts["Next.revise.Text"], "/write", texts["Next.revise.Button"]),
        ReportStep.AnswerReview => Do("answer"),
        ReportStep.Finalise => Do("finalisation"),
        ReportStep.Done => new(texts["Next.done"], texts["Next.done.Text"], "/original", texts["Next.done.Button"]),
        _ => new(texts["Next.none"], texts[Case.IsAuthority ? "Next.none.Authority" : "Next.none.Text"]),
    }, Address, Version: "", Due: null);

    /// <summary>What else an investigator can do now, by the name of its page.</summary>
    public IReadOnlyList<string> Ways => !InvestigationActions.MayWork(Case, User.Account()) || Report.Final is not null ? [] :
    [
        .. Report.Draft is not null && Step is not (ReportStep.Write or ReportStep.Complete or ReportStep.Revise) ? ["write"] : Array.Empty<string>(),
        .. Report.SubmittedAt is not null && Step != ReportStep.AwaitResponses ? ["response"] : Array.Empty<string>(),
        .. Case.State == InvestigationState.HearingBothSides && Report.Hearing is not null ? ["response-time"] : Array.Empty<string>(),
        .. Report.SubmittedAt is not null && Report.Faults.Count == 0 && Case.State != InvestigationState.PeerReview ? ["submission"] : Array.Empty<string>(),
        .. Step is ReportStep.AwaitReview or ReportStep.Finalise ? ["review"] : Array.Empty<string>(),
    ];

    public string NameOf(string account) => names.NameOf(account);

    /// <param name="notice">Null for the reporter.</param>
    public string Side(int? notice) => ReportWords.Side(notice, Case, _notices, names, texts);

    public string Sentence(ReportFault fault) => ReportWords.Of(fault, texts);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var opened = await investigations.Read(caseId, cancellationToken);
        if (opened.Value is not { } item)
        {
            return Elsewhere(opened.Status);
        }

        Case = item;
        if (!item.MayOpen || item.Kind == InvestigationKind.Exploratory)
        {
            return GoTo(CasePage);
        }

        var answer = await reports.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Report = answer.Value;
        _notices = Investigates && Report.SubmittedAt is not null ? await ReadNotices(caseId, cancellationToken) : null;
        return Page();
    }

    /// <summary>The masked version for one side, for investigators who hand it out.</summary>
    /// <param name="notice">Of whoever it is for; left out for the reporter.</param>
    public async Task<IActionResult> OnGetEditionAsync(Guid caseId, [FromQuery] int? notice, CancellationToken cancellationToken)
    {
        using var answer = await files.Edition(caseId, notice, cancellationToken);
        return await PassOn(answer);
    }

    /// <param name="page">Of the step, below the report.</param>
    private NextAction Do(string page) => new(texts["Next." + page], texts[$"Next.{page}.Text"], "/" + page, texts[$"Next.{page}.Button"]);

    /// <summary>The rest of the page is shown also when they cannot be read.</summary>
    private async Task<IReadOnlyList<ChargeNotice>?> ReadNotices(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            return (await rights.Notices(caseId, cancellationToken)).Value?.Notices;
        }
        catch (ApiUnavailableException)
        {
            return null;
        }
    }
}
