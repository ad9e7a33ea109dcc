using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>A form of a reflection room. In its address stands the id of the room where others have that of a case: whoever sits in it does not know the case.</summary>
[Authorize(Roles = ReflectionRoles.Readers)]
public abstract class RoomForm(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : FormOnCase(texts)
{
    public RoomDetail Item { get; private set; } = default!;

    public override string CaseNumber => Item.Code;

    public override string CasePage => IndexModel.PageOf(Item.Room);

    public override (string Address, string Name)? Above => (CasePage, texts["Room.Of", Item.Code]);

    /// <summary>It was not held and not stopped yet.</summary>
    protected bool IsBefore => Item.State is RoomState.Requested or RoomState.Composed or RoomState.Prepared;

    protected ReflectionApi Api => reflection;

    protected IStringLocalizer<ReflectionTexts> OwnTexts => texts;

    protected int InRoute(string name) => int.Parse((string)RouteData.Values[name]!, CultureInfo.InvariantCulture);

    /// <summary>What was typed line by line, each of a length that the service takes.</summary>
    protected IReadOnlyList<string> Each(string field, int most, int min, int max, string wrong)
    {
        var lines = (Lines(field) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 || lines.Length > most || lines.Any(l => l.Length < min || l.Length > max))
        {
            Refuse(field, texts[wrong, most, min, max]);
        }

        return lines;
    }

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await reflection.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
