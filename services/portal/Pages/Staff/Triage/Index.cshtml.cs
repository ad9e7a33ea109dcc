using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>The officer's queue, the first deadline on top, with the filters that the officer keeps.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class IndexModel(TriageApi triage, IStringLocalizer<QueueTexts> texts, TimeProvider clock) : StaffForm
{
    private const int MaxName = 60;

    public Page<QueuedCase> Queue { get; private set; } = default!;

    public QueueFilter Filter { get; private set; } = new();

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>Of all cases that are not decided, whatever the filter; null while they cannot be counted.</summary>
    public CaseCounts? Counts { get; private set; }

    /// <summary>What was typed to keep the filter under.</summary>
    public string? ViewName { get; private set; }

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>The case to take up first: the earliest deadline among what this officer can do something about.</summary>
    public QueuedCase? First => Queue.Number == 1 ? Queue.Items.FirstOrDefault(IsToDo) : null;

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken) => await Load(page, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        ViewName = Typed(Request.Form, "name");
        if (ViewName is not { Length: <= MaxName })
        {
            Refuse("name", texts["Views.NameWrong", MaxName]);
            return await Load(page: null, cancellationToken) ?? Again();
        }

        Filter = QueueFilter.Of(Request.Query);
        var answer = await triage.Save(new SaveView(ViewName, Filter.Address), cancellationToken);
        return await Sent(answer, To(Filter), _ => "name", texts, () => Load(page: null, cancellationToken));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["view"], out var view))
        {
            return NotFound();
        }

        var answer = await triage.RemoveView(view, cancellationToken);
        return answer.Succeeded || answer.Status == HttpStatusCode.NotFound ? GoTo(To(QueueFilter.Of(Request.Query))) : Elsewhere(answer.Status);
    }

    /// <summary>The page with a filter, from the language on.</summary>
    public static string To(QueueFilter filter) => "/staff/triage" + (filter.IsEmpty ? "" : "?" + filter.Address);

    private bool IsToDo(QueuedCase item) => item switch
    {
        { State: TriageState.Decided } => false,
        { IsSecond: true, State: TriageState.DecisionProposed } => true,
        { Officer: { } officer } when officer != User.Account() => false,
        _ => item.Next is not (NextStep.AwaitAdvice or NextStep.AwaitInformation or NextStep.AwaitAgreement or NextStep.None),
    };

    private async Task<IActionResult?> Load(int? page, CancellationToken cancellationToken)
    {
        Filter = QueueFilter.Of(Request.Query);
        var list = triage.Queue(Filter, page, cancellationToken);
        var views = triage.Views(cancellationToken);
        var counts = triage.Counts(cancellationToken);
        await Task.WhenAll(list, views, counts);
        if ((await list).Value is not { } found)
        {
            return Elsewhere((await list).Status);
        }

        (Queue, Views, Counts) = (found, (await views).Value ?? [], (await counts).Value);
        return null;
    }
}
