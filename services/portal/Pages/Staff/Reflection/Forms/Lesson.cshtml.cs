using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator proposes what others can learn from the room. What names people is taken out, and a second person looks at it.</summary>
public sealed class LessonModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Heading { get; private set; }

    public string? Written { get; private set; }

    public string? Theme { get; private set; }

    public IReadOnlyList<string> Norms { get; private set; } = [];

    protected override bool IsOpen => Item is { IsFacilitator: true, State: RoomState.Held or RoomState.Advised or RoomState.FollowUp or RoomState.Closed };

    protected override string Next => $"{CasePage}?done=lesson#lessons";

    protected override void Begin() => Theme = Item.Theme;

    protected override void Read()
    {
        Heading = Worded("title", 5, 120, "Words.Wrong");
        Theme = One("theme", c => Lists.ReflectionThemes.Any(t => t.Value == c), "Theme.Missing");
        Norms = Several("norms", c => Lists.ConductNorms.Any(known => known.Value == c));
        if (Norms.Count == 0)
        {
            Refuse("norms", OwnTexts["Norms.Missing"]);
        }

        Written = Worded("text", 50, LongText, "Text.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.ProposeLesson(caseId, new(Heading, Written, Theme, Norms), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
