using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>The authority decides what it intended last, on charges of that and no others, and answers all views on it.</summary>
public sealed class DecisionModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    private const string Yes = "yes";

    /// <summary>Numbers of charges.</summary>
    public IReadOnlyList<string> Charges { get; private set; } = [];

    public IReadOnlyList<Choice> Intended => [.. (Matter.Intended()?.Charges ?? []).Select(c => new Choice(Number(c), Texts["Charge", c]))];

    public string? Reasons { get; private set; }

    /// <summary>What was typed to each of the views, in their order.</summary>
    public IReadOnlyList<string?> Answers { get; private set; } = [];

    public IReadOnlyList<ViewsDetail> Views => Matter.Course?.ViewsToAnswer() ?? [];

    public bool AtOnce { get; private set; }

    /// <summary>There is something to carry out, and the law does not say already that it is done at once.</summary>
    public bool CanBeAtOnce => Matter.Intended()?.Sanction is { } sanction && !sanction.IsAtOnce();

    protected override bool IsOpen => Matter.MayDecide(Today);

    protected override string Next => $"{CasePage}?done=decided";

    /// <summary>The field for the answer to one of the views.</summary>
    public static string AnswerField(int views) => "views-" + Number(views + 1);

    protected override void Begin()
    {
        Charges = [.. Intended.Select(c => c.Value)];
        Answers = new string?[Views.Count];
    }

    protected override void Read()
    {
        Charges = Several("charges", c => Intended.Any(known => known.Value == c));
        if (Charges.Count == 0)
        {
            Refuse("charges", Texts["Charges.Missing"]);
        }

        // Each gets its answer; together they are what the decision says to them.
        var most = (WholeText / Math.Max(1, Views.Count)) - ShortText;
        Answers = [.. Views.Select((_, i) => Text(AnswerField(i), MinReasons, most, Texts["Answer.Wrong", MinReasons, most]))];
        Reasons = Worded("reasons", MinReasons, WholeText, "Reasons.Wrong");
        AtOnce = CanBeAtOnce && Request.Form["atOnce"] == Yes;
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.Decide(
        caseId, Matter.Number, new TakeDecision([.. Charges.Select(c => int.Parse(c, CultureInfo.InvariantCulture))], Reasons, AllAnswers(), AtOnce), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "views-not-answered" or "nothing-to-answer" => Views.Count > 0 ? AnswerField(0) : "reasons",
        "charge-not-intended" => "charges",
        _ => "reasons",
    };

    /// <summary>What they answer is said above each when there are more than one.</summary>
    private string? AllAnswers() => Answers.Count switch
    {
        0 => null,
        1 => Answers[0],
        _ => Site.InDutch(() => string.Join("\n\n", Answers.Select((a, i) => $"{Texts["Answer.To." + Words.Code(Views[i].Form), Dates.Plain(Views[i].At)].Value}\n{a}"))),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
