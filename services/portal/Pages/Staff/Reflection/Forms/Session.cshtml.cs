using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>The facilitator writes down what was said. There is no vote, and nothing of it leaves the room.</summary>
public sealed class SessionModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    private const int Shortest = 10;

    public IReadOnlyList<string> Present { get; private set; } = [];

    /// <summary>What was typed, by the name of its field.</summary>
    public IReadOnlyDictionary<string, string?> Said { get; private set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public string? Victim { get; private set; }

    public string? Team { get; private set; }

    public IEnumerable<RoomSeat> Members => Item.Seats.Where(s => s is { Seat: > 0, State: RoomSeatState.Seated });

    public IReadOnlyList<string> Perspectives => Item.Preparation?.Perspectives ?? [];

    public static int Quorum => ReferenceDataSet.Current.ReflectionRules["quorum"].Value!.Value;

    protected override bool IsOpen => Item is { IsFacilitator: true, State: RoomState.Prepared };

    protected override string Next => $"{CasePage}?done=held#session";

    public static string FieldOfPerspective(string perspective) => "perspective-" + perspective;

    public static string FieldOfBias(string question) => "bias-" + question;

    protected override void Begin() => Present = [.. Members.Select(NumberOf)];

    protected override void Read()
    {
        Present = Several("present", n => Members.Any(s => NumberOf(s) == n));
        if (Present.Count < Quorum)
        {
            Refuse("present", OwnTexts["Present.Missing", Quorum]);
        }

        var said = Perspectives.ToDictionary(FieldOfPerspective, p => Worded(FieldOfPerspective(p), Shortest, LongText, "Words.Wrong"), StringComparer.Ordinal);
        foreach (var check in Lists.BiasChecks)
        {
            said[FieldOfBias(check.Value)] = Worded(FieldOfBias(check.Value), Shortest, MediumText, "Words.Wrong");
        }

        Said = said;
        Victim = Worded("victim", 20, LongText, "Words.Wrong");
        Team = Worded("team", 20, LongText, "Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Hold(caseId, new(
        [.. Members.Where(s => Present.Contains(NumberOf(s), StringComparer.Ordinal)).Select(s => s.Seat)],
        [.. Perspectives.Select(p => new PerspectiveSaid(p, Said[FieldOfPerspective(p)]))], [.. Lists.BiasChecks.Select(c => new BiasCheckAnswer(c.Value, Said[FieldOfBias(c.Value)]))], Victim, Team), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "present";

    public static string NumberOf(RoomSeat seat) => seat.Seat.ToString(CultureInfo.InvariantCulture);
}
