using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>The authority says what it intends to decide, now that it was advised; and says it anew while nothing is decided.</summary>
public sealed class IntentionModel(
    SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<ConsultationTexts> choices, IStringLocalizer<DecisionTexts> texts)
    : ChoiceForm(sanctioning, words, choices, texts)
{
    private const string NotMotivated = "deviation-not-motivated";

    /// <summary>Numbers of charges.</summary>
    public IReadOnlyList<string> Charges { get; private set; } = [];

    public IReadOnlyList<Choice> Established => [.. Matter.Charges.Select(c => new Choice(Number(c), texts["Charge", c]))];

    /// <summary>From the advice, also where there is no range.</summary>
    public override bool CanDeviate => true;

    protected override bool IsOpen => Matter.MayIntend();

    protected override string Next => $"{CasePage}?done=intended";

    protected override int MostReasons => WholeText;

    protected override void Begin()
    {
        if (Matter.Intended() is { } last)
        {
            (Charges, Reasons) = ([.. last.Charges.Select(Number)], last.Reasons);
            BeginWith(last.Sanction, last.Measures);
            BeginWith(last.Deviation);
            Deviates = last.DeviatesFrom.Count > 0;
            return;
        }

        // What was advised is the beginning; what may not be imposed is none.
        Charges = [.. Matter.Charges.Select(Number)];
        if (Matter.Advice is { Advice: not PanelAdvice.MayNotImpose } advice && MatterRange.Proposed(Matter) is { } proposed)
        {
            BeginWith(advice.Advice == PanelAdvice.ImposeOther ? advice.Sanction : proposed.Sanction, proposed.Measures);
        }
    }

    protected override void Read()
    {
        Charges = Several("charges", c => Established.Any(known => known.Value == c));
        if (Charges.Count == 0)
        {
            Refuse("charges", texts["Charges.Missing"]);
        }

        base.Read();
    }

    /// <summary>Whether it follows the advice is judged by the service: it takes in no deviation without a motivation, and no motivation without a deviation.</summary>
    protected override bool IsDeviation(bool isMotivated) => isMotivated || base.IsDeviation(isMotivated);

    protected override async Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var charges = Charges.Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
        var answer = await deciding.Intend(caseId, Matter.Number, new IntendDecision(charges, Chosen, Measures, Reasons, Deviation), version, cancellationToken);
        Deviates |= answer.Problem?.Code == NotMotivated;
        return answer;
    }

    protected override string FieldOf(string? refusal) => refusal == "charge-not-established" ? "charges" : base.FieldOf(refusal);

    private static string Number(int charge) => charge.ToString(CultureInfo.InvariantCulture);
}
