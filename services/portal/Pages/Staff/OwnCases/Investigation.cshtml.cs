using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases;

/// <summary>An investigation for whoever it is about: what they were told, what happens next, their rights, and their own words.</summary>
public sealed class InvestigationModel(
    OwnInvestigationsApi api, InvestigationFilesApi files, StaffNames names, IStringLocalizer<OwnCaseTexts> texts, IStringLocalizer<StaffTexts> staffTexts, TimeProvider clock)
    : StaffPage
{
    private static readonly string[] Outcomes = ["counsel", "responded", "time"];
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    public OwnInvestigation Case { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string Address => $"{IndexModel.Address}/{Case.CaseId}";

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public DateOnly Today => Term.DayOf(_now);

    public bool IsOver => InvestigationSteps.IsOver(Case.State);

    public NextPanel Next => new(NextOf(), Address, Version: "", Due: null);

    /// <summary>Whom they can ask.</summary>
    public IEnumerable<string> Investigators => Case.Investigators.Select(names.NameOf);

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await api.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        return Page();
    }

    /// <summary>The final report, as far as it is theirs to read; the service notes that it was fetched.</summary>
    public async Task<IActionResult> OnGetReportAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var answer = await files.OwnReport(caseId, cancellationToken);
        return await PassOn(answer);
    }

    private NextAction NextOf() => Case switch
    {
        _ when OwnSteps.IsStopped(Case.State) => Tell(Case.State == InvestigationState.ConvertedToCriminal ? "criminal" : "stopped"),
        { HasReport: true } => Tell("report") with { Target = "?handler=Report", Button = texts["Next.report.Button"] },
        { Draft: { MayRespond: true } draft } => new(
            texts["Next.response"],
            texts[TextOf(draft), Dates.Full(draft.RespondBy), Left(draft.RespondBy)],
            "/response", texts["Next.response.Button"]),
        _ when NextInterview is { } interview => new(texts["Next.interview"], texts["Next.interview.Text", Dates.Capital(Dates.Moment(interview.At)), interview.Place]),
        _ when OwnSteps.StandsStill(Case) => Tell("still"),
        _ => Tell("none"),
    };

    /// <summary>After everybody got longer, what was said before does not end the wait for the new day.</summary>
    private string TextOf(OwnDraft draft) => draft switch
    {
        _ when draft.RespondBy < Today => "Next.response.Late",
        _ when Case.Responses.Count == 0 => "Next.response.Text",
        { ExtendedAt: { } longer } when Case.Responses[0].GivenAt < longer => "Next.response.Again",
        _ => "Next.response.More",
    };

    private OwnInterview? NextInterview => Case.Interviews.Where(i => i.State == InterviewState.Planned && i.At >= _now).MinBy(i => i.At);

    private string Left(DateOnly day) => TimeLeft.Of(Term.WorkingDaysBetween(Today, day), staffTexts).Words;

    private NextAction Tell(string what) => new(texts["Next." + what], texts[$"Next.{what}.Text"]);
}
