using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>
/// A form in which the authority chooses a sanction for one person, or none, and says why. What was not to be expected is motivated, with an answer
/// to each factor: nobody can leave that out.
/// </summary>
/// <param name="choices">The texts of the fields.</param>
/// <param name="texts">Those of the form.</param>
public abstract class ChoiceForm(SanctioningApi sanctioning, SanctionWords words, IStringLocalizer<ConsultationTexts> choices, IStringLocalizer texts)
    : AuthorityForm(sanctioning, words, texts)
{
    private const string Motivated = "motivation";
    private const int MinReasons = 50;
    private const int MinAnswer = 10;
    private const int MinMotivation = 20;
    private const int MostMotivation = 10_000;

    public SanctionFields Fields { get; private set; } = new();

    public IReadOnlyList<string> Measures { get; private set; } = [];

    public string? Reasons { get; protected set; }

    public string? Motivation { get; private set; }

    /// <summary>What was typed to each factor, by its number.</summary>
    public Dictionary<int, string?> Answers { get; private set; } = [];

    /// <summary>What was chosen is something else than was to be expected: the motivation is asked for in plain sight.</summary>
    public bool Deviates { get; protected set; }

    /// <summary>Something is chosen or none is, and all that belongs to it is there.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>Null for none, and while nothing is chosen.</summary>
    public SanctionChoice? Chosen { get; private set; }

    public static int LeastMotivation => ReferenceDataSet.Current.SanctionRules["deviationCharacters"].Value!.Value;

    /// <summary>What the form says of deviating.</summary>
    public IStringLocalizer Wording => Texts;

    /// <summary>There is something to deviate from.</summary>
    public virtual bool CanDeviate => MatterRange.Of(Matter) is not null;

    protected abstract int MostReasons { get; }

    /// <summary>The motivation as it goes along; null when there is none.</summary>
    protected DeviationMotivation? Deviation => Deviates ? new(Motivation, [.. Answers.Select(a => new FactorAnswer(a.Key, a.Value))]) : null;

    /// <summary>The field for the answer to a factor.</summary>
    public static string AnswerField(int factor) => "factor-" + factor.ToString(CultureInfo.InvariantCulture);

    protected void BeginWith(SanctionChoice? sanction, IReadOnlyList<string> measures)
    {
        (Fields, Measures, Chosen, IsChosen) = (SanctionFields.Of(sanction), measures, sanction, true);
        Deviates = MatterRange.Deviates(Matter, sanction);
    }

    protected void BeginWith(DeviationMotivation? deviation)
    {
        Motivation = deviation?.Motivation;
        Answers = (deviation?.Factors ?? []).ToDictionary(f => f.Factor, f => f.Answer);
    }

    protected override void Read()
    {
        Fields = SanctionFields.Read(f => Typed(Request.Form, f));
        Measures = Several("measures", m => Lists.SanctionMeasures.Any(known => known.Value == m));
        var before = Errors.Count;
        Chosen = Fields.Choice(choices, Refuse);
        IsChosen = Errors.Count == before;
        Reasons = Text("reasons", MinReasons, MostReasons, choices["Reasons.Wrong", MinReasons, MostReasons]);
        (Motivation, Answers) = (Lines(Motivated), Matter.Factors.ToDictionary(f => f.Number, f => Lines(AnswerField(f.Number))));
        var isMotivated = Motivation is not null || Answers.Values.Any(a => a is not null);
        Deviates = IsDeviation(isMotivated);
        if (Deviates)
        {
            ReadDeviation();
        }
        else if (IsChosen && isMotivated)
        {
            Refuse(Motivated, Texts["Deviation.NotNeeded"]);
        }
    }

    /// <param name="isMotivated">Something was typed as a motivation.</param>
    protected virtual bool IsDeviation(bool isMotivated) => IsChosen && MatterRange.Deviates(Matter, Chosen);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "deviation-not-motivated" or "nothing-deviates" or "factor-unknown" or "factor-not-answered" or "deviation-too-short" => Motivated,
        _ => SanctionFields.Sanction,
    };

    /// <summary>A motivation, and an answer to each factor; together long enough.</summary>
    private void ReadDeviation()
    {
        var before = Errors.Count;
        Text(Motivated, MinMotivation, MostMotivation, choices["Motivation.Wrong", MinMotivation, MostMotivation]);
        foreach (var factor in Matter.Factors)
        {
            Text(AnswerField(factor.Number), MinAnswer, MediumText, choices["Factor.Wrong", Lists.SanctionFactor(factor.Code), MinAnswer, MediumText]);
        }

        var length = (Motivation?.Length ?? 0) + Answers.Values.Sum(a => a?.Length ?? 0);
        if (Errors.Count == before && length < LeastMotivation)
        {
            Refuse(Motivated, choices["Deviation.Short", length, LeastMotivation]);
        }
    }
}
