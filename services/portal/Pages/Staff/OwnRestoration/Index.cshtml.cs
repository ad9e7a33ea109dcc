using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.OwnRestoration;

/// <summary>A conversation that the viewer is asked for, and what is offered to them when they were wrongly accused. Everybody on the staff has this page, and for most it is empty.</summary>
public sealed class IndexModel(OwnRestorationApi own, IStringLocalizer<RestorationTexts> texts) : StaffForm
{
    public const string Address = "/staff/own-restoration";
    private static readonly string[] Outcomes = ["agreed", "ended", "accepted", "declined", "evaluated"];

    public IReadOnlyList<OwnConversation> Conversations { get; private set; } = [];

    public IReadOnlyList<OwnRehabilitation> Rehabilitations { get; private set; } = [];

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    private bool Agrees => Typed(Request.Form, "agrees") == "yes";

    private int Measure => int.TryParse(Typed(Request.Form, "measure"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    /// <summary>Whether they want the conversation; nobody is told who ended it.</summary>
    public async Task<IActionResult> OnPostConversationAsync([FromForm] Guid caseId, CancellationToken cancellationToken) =>
        await Said(await own.AnswerConversation(caseId, Measure, new(Agrees), cancellationToken), Agrees ? "agreed" : "ended", cancellationToken);

    public async Task<IActionResult> OnPostAnswerAsync([FromForm] Guid caseId, CancellationToken cancellationToken) =>
        await Said(await own.Answer(caseId, new(Agrees), cancellationToken), Agrees ? "accepted" : "declined", cancellationToken);

    public async Task<IActionResult> OnPostMeasureAsync([FromForm] Guid caseId, CancellationToken cancellationToken) =>
        await Said(await own.AnswerMeasure(caseId, new(Measure, Agrees), cancellationToken), Agrees ? "agreed" : "ended", cancellationToken);

    private Task<IActionResult> Said(ApiAnswer<Nothing> answer, string done, CancellationToken cancellationToken) =>
        Sent(answer, $"{Address}?done={done}", _ => "own", texts, () => Load(cancellationToken));

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var (conversations, rehabilitations) = (await own.ListConversations(cancellationToken), await own.ListRehabilitations(cancellationToken));
        if (conversations.Value is null || rehabilitations.Value is null)
        {
            return Elsewhere(conversations.Value is null ? conversations.Status : rehabilitations.Status);
        }

        (Conversations, Rehabilitations) = (conversations.Value, rehabilitations.Value);
        return null;
    }
}
