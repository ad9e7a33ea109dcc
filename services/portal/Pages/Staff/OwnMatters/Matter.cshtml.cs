using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters;

/// <summary>What is intended and decided for whoever it is about: what they can do and until when, what it is and why, the advice, and their own words.</summary>
public sealed class MatterModel(OwnMattersApi api, StaffNames names, IStringLocalizer<OwnMatterTexts> texts, TimeProvider clock) : StaffPage
{
    private static readonly string[] Outcomes = ["views", "waived", "objected"];

    public OwnMatter Case { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string Address => $"{IndexModel.Address}/{Case.CaseId}";

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public DecisionDetail? Decision => Case.Course.Decision;

    public NextPanel Next => new(NextOf(), Address, Version: "", Due: null);

    /// <summary>The last day of what they can do now, with the name of its text; null when there is none or it is over.</summary>
    public (string Text, DateOnly Day)? LastDay => Case.Course switch
    {
        { Decision: null, ViewsUntil: { } day } when day >= Today => ("LastDay.views", day),
        { Decision: { Objection: null, ObjectionUntil: { } day } } when day >= Today => ("LastDay.objection", day),
        _ => null,
    };

    public string NameOf(string account) => names.NameOf(account);

    /// <summary>What an answer is about, as a code of the reference data.</summary>
    public string? FactorOf(FactorAnswer answer) => Case.Factors.FirstOrDefault(f => f.Number == answer.Factor)?.Code;

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

    private NextAction NextOf() => Case.Course switch
    {
        { Decision: null } => NextOfViews(),
        { Decision.NotifiedOn: null } => new(texts["Next.known"], texts["Next.known.Text"]),
        { Decision.Objection: { } objection } => new(texts["Next.objected"], texts[objection.Late ? "Next.objected.Late" : "Next.objected.Text", Dates.Full(objection.On)]),
        { Decision: { IsIrrevocable: false, ObjectionUntil: { } day } } => new(
            texts["Next.objection"], texts[day < Today ? "Next.objection.Late" : "Next.objection.Text", Dates.Full(day)], "/objection", texts["Next.objection.Button"]),
        { Decision.ExecutedOn: { } day } => new(texts["Next.executed"], texts["Next.executed.Text", Dates.Full(day)]),
        { Decision.Sanction: null } => new(texts["Next.closed"], texts["Next.closed.Text"]),
        _ => new(texts["Next.irrevocable"], texts["Next.irrevocable.Text"]),
    };

    private NextAction NextOfViews()
    {
        var (views, until) = (Case.Course.ViewsOnIt(), Case.Course.ViewsUntil);
        return views switch
        {
            [] when until is { } day && day < Today => new(texts["Next.views"], texts["Next.views.Late", Dates.Full(day)], "/views", texts["Next.views.Button"]),
            [] => new(texts["Next.views"], texts["Next.views.Text", until is { } day ? Dates.Full(day) : ""], "/views", texts["Next.views.Button"]),
            _ when views.All(v => v.Form == ViewsForm.Waived) => new(texts["Next.waived"], texts["Next.waived.Text"], "/views", texts["Next.waived.Button"]),
            _ => new(texts["Next.given"], texts["Next.given.Text"], "/views", texts["Next.given.Button"]),
        };
    }
}
