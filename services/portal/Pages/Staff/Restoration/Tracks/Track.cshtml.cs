using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Tracks;

/// <summary>One joint track: which cases take part, and what is done together. Who said no is not seen, and nothing that was told in the cases.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public sealed class TrackModel(TracksApi tracks, TimeProvider clock, IStringLocalizer<RestorationTexts> texts) : StaffForm
{
    private const int MostOfDay = 20;
    private static readonly string[] Outcomes = ["started", "planned", "done", "stopped"];

    public TrackDetail Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public string? Kind { get; private set; }

    public string? Written { get; private set; }

    /// <summary>The measure that a completion was typed for; null when none was.</summary>
    public int? Completed { get; private set; }

    public string? On { get; private set; }

    public string? ByRole { get; private set; }

    public IReadOnlyList<Choice> Kinds => Lists.RestorationMeasures("collective");

    public string Address => IndexModel.PageOf(Item.TrackId);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public async Task<IActionResult> OnGetAsync(Guid track, CancellationToken cancellationToken) => await Load(track, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostMeasureAsync(Guid track, CancellationToken cancellationToken)
    {
        Kind = OneOf("kind", k => Kinds.Any(c => c.Value == k), texts["Kind.Missing"]);
        Written = Text("text", 3, FormOnCase.LongText, texts["Words.Wrong", 3, FormOnCase.LongText]);
        return Errors.Count > 0
            ? await Load(track, cancellationToken) ?? Again()
            : await Said(track, await tracks.Agree(track, new(Kind, Written), SeenVersion, cancellationToken), "planned", "kind", cancellationToken);
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid track, CancellationToken cancellationToken)
    {
        Completed = FormRows.NumberOf(Typed(Request.Form, "measure")) ?? 0;
        On = Typed(Request.Form, "on", MostOfDay);
        if (FormRows.DayOf(On) is not { } day || day > Term.DayOf(clock.GetUtcNow()))
        {
            Refuse("on", texts["On.Wrong", ""]);
        }

        ByRole = OneOf("byRole", r => Lists.MeasureRoles.Any(c => c.Value == r), texts["ByRole.Missing"]);
        Written = Text("how", 10, FormOnCase.LongText, texts["Words.Wrong", 10, FormOnCase.LongText]);
        return Errors.Count > 0
            ? await Load(track, cancellationToken) ?? Again()
            : await Said(track, await tracks.CarryOut(track, Completed.Value, new(FormRows.DayOf(On), ByRole, Written), SeenVersion, cancellationToken), "done", "on", cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid track, CancellationToken cancellationToken) =>
        await Said(track, await tracks.End(track, SeenVersion, cancellationToken), "stopped", "end", cancellationToken);

    private Task<IActionResult> Said(Guid track, ApiAnswer<Nothing> answer, string done, string field, CancellationToken cancellationToken) =>
        Sent(answer, $"{IndexModel.PageOf(track)}?done={done}", _ => field, texts, () => Load(track, cancellationToken));

    public static string NumberOf(TrackMeasure measure) => measure.Number.ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult?> Load(Guid track, CancellationToken cancellationToken)
    {
        var answer = await tracks.Read(track, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
