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
public sealed class MatterModel(OwnMattersApi api, SanctionFilesApi files, StaffNames names, IStringLocalizer<OwnMatterTexts> texts, TimeProvider clock) : StaffPage
{
    private static readonly string[] Outcomes = ["views", "waived", "objected"];

    public OwnMatter Case { get; private set; } = default!;

    /// <summary>Their suspension in this case; null when there was none.</summary>
    public OwnSuspension? Suspension { get; private set; }

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
        { Decision: { Contest.AppealUntil: { } day } decision } when day >= Today && Answer is not null && !decision.IsIrrevocable(Today) => ("LastDay.appeal", day),
        _ => null,
    };

    /// <summary>What was decided on their objection; null while they did not get it.</summary>
    public ObjectionDecisionDetail? Answer => Decision?.Contest?.Decision is { NotifiedOn: not null } answer ? answer : null;

    /// <summary>What holds after their objection and after the courts; what they did not get yet holds not for them.</summary>
    public bool HasOutcome => Answer is not null || Decision?.Contest?.Appeals is [.., { Ruling: not null }];

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
        Suspension = Array.Find((await api.Suspensions(cancellationToken)).Value ?? [], s => s.CaseId == caseId);
        return Page();
    }

    /// <summary>A signed letter to them, as a file.</summary>
    public async Task<IActionResult> OnGetLetterAsync(Guid caseId, [FromQuery] string? kind, CancellationToken cancellationToken)
    {
        if (LetterSteps.KindOf(kind) is not { } known)
        {
            return NotFound();
        }

        using var answer = await files.OwnLetter(caseId, known, cancellationToken);
        return await PassOn(answer);
    }

    private NextAction NextOf() => Case.Course switch
    {
        { Decision: null } => NextOfViews(),
        { Decision.NotifiedOn: null } => new(texts["Next.known"], texts["Next.known.Text"]),
        { Decision: { Contest: { } contest } decision } when contest.Decision is null || !decision.IsIrrevocable(Today) => NextOfContest(decision),
        { Decision: { Objection: { } objection, Contest: null, IrrevocableSince: null } } => new(texts["Next.objected"], texts[objection.Late ? "Next.objected.Late" : "Next.objected.Text", Dates.Full(objection.On)]),
        { Decision: { Objection: null, IrrevocableSince: null, ObjectionUntil: { } day } } => new(
            texts["Next.objection"], texts[day < Today ? "Next.objection.Late" : "Next.objection.Text", Dates.Full(day)], "/objection", texts["Next.objection.Button"]),
        { Decision.ExecutedOn: { } day } => new(texts["Next.executed"], texts["Next.executed.Text", Dates.Full(day)]),
        { Decision: { } decision } when decision.Imposed() is null => new(texts["Next.closed"], texts[decision.Contest is null ? "Next.closed.Text" : "Next.closed.After"]),
        _ => new(texts["Next.irrevocable"], texts[Decision?.Contest is null ? "Next.irrevocable.Text" : "Next.irrevocable.After"]),
    };

    private NextAction NextOfContest(DecisionDetail decision) => (decision.Objection!, decision.Contest!) switch
    {
        _ when Case.Course.InCourt() is { } appeal => new(texts["Next.court"], texts["Next.court.Text", Dates.Full(appeal.On)]),
        (_, { AppealUntil: { } day }) when HasOutcome && day >= Today => new(texts["Next.appeal"], texts["Next.appeal.Text", Dates.Full(day)]),
        (_, { Decision: not null }) when Answer is null => new(texts["Next.answered"], texts["Next.answered.Text"]),
        ({ Late: true } objection, { Decision: null }) => new(texts["Next.objected"], texts["Next.objected.Late", Dates.Full(objection.On)]),
        (var objection, { Decision: null, DecideBy: { } day }) => new(texts["Next.objected"], texts["Next.objected.Until", Dates.Full(objection.On), Dates.Full(day)]),
        (var objection, { Decision: null }) => new(texts["Next.objected"], texts["Next.objected.Text", Dates.Full(objection.On)]),
        _ => new(texts["Next.waits"], texts["Next.waits.Text"]),
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
