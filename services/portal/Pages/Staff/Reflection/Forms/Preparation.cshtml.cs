using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator prepares the session: the norm, the questions, and through whose eyes the room looks.</summary>
public sealed class PreparationModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public IReadOnlyList<string> Norms { get; private set; } = [];

    public IReadOnlyList<string> Perspectives { get; private set; } = [];

    public string? Questions { get; private set; }

    public static int LeastPerspectives => ReferenceDataSet.Current.ReflectionRules["leastPerspectives"].Value!.Value;

    protected override bool IsOpen => Item is { IsFacilitator: true, State: RoomState.Composed or RoomState.Prepared };

    protected override string Next => $"{CasePage}?done=prepared#preparation";

    protected override void Begin() => (Norms, Perspectives, Questions) =
        (Item.Preparation?.Norms ?? [], Item.Preparation?.Perspectives ?? [], Item.Preparation is { } before ? string.Join('\n', before.Questions) : null);

    protected override void Read()
    {
        Norms = Several("norms", c => Lists.ConductNorms.Any(known => known.Value == c));
        Perspectives = Several("perspectives", c => Lists.ReflectionPerspectives.Any(known => known.Value == c));
        Questions = Lines("questions");
        if (Norms.Count == 0)
        {
            Refuse("norms", OwnTexts["Norms.Missing"]);
        }

        Each("questions", 10, 10, 500, "Questions.Wrong");
        if (Perspectives.Count < LeastPerspectives)
        {
            Refuse("perspectives", OwnTexts["Perspectives.Missing", LeastPerspectives]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Prepare(caseId, new(Norms, Each("questions", 10, 10, 500, "Questions.Wrong"), Perspectives), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "norms";
}
