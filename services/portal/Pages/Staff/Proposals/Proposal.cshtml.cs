using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>The authority says what it wants to impose on one person, and why it is something else than the range when it is.</summary>
public sealed class ProposalModel(SanctioningApi sanctioning, ConsultationsApi consultations, SanctionWords words, IStringLocalizer<ConsultationTexts> texts)
    : AuthorityForm(sanctioning, words, texts)
{
    private const string Motivated = "motivation";
    private const int MinAnswer = 10;

    public SanctionFields Fields { get; private set; } = new();

    public IReadOnlyList<string> Measures { get; private set; } = [];

    public string? Reasons { get; private set; }

    public string? Motivation { get; private set; }

    /// <summary>What was typed to each factor, by its number.</summary>
    public Dictionary<int, string?> Answers { get; private set; } = [];

    /// <summary>What was chosen is outside the range: the deviation is asked for in plain sight.</summary>
    public bool Deviates { get; private set; }

    public static int LeastMotivation => ReferenceDataSet.Current.SanctionRules["deviationCharacters"].Value!.Value;

    protected override bool IsOpen => Matter.Advice is null;

    protected override string Next => $"{CasePage}?done=proposed";

    /// <summary>The field for the answer to a factor.</summary>
    public static string AnswerField(int factor) => "factor-" + factor.ToString(CultureInfo.InvariantCulture);

    protected override void Begin()
    {
        if (MatterRange.Proposed(Matter) is not { } last)
        {
            return;
        }

        (Fields, Measures, Reasons) = (SanctionFields.Of(last), last.Measures, last.Reasons);
        Motivation = last.Deviation?.Motivation;
        Answers = (last.Deviation?.Factors ?? []).ToDictionary(f => f.Factor, f => f.Answer);
        Deviates = MatterRange.Deviates(Matter, last.Sanction);
    }

    protected override void Read()
    {
        Fields = SanctionFields.Read(f => Typed(Request.Form, f));
        Measures = Several("measures", m => Lists.SanctionMeasures.Any(known => known.Value == m));
        var sanction = Fields.Choice(OwnTexts, Refuse);
        var isChosen = Fields.Typed(SanctionFields.Sanction) == SanctionFields.None || sanction is not null;
        Reasons = Worded("reasons", 50, 10_000, "Reasons.Wrong");
        (Motivation, Answers) = (Lines(Motivated), Matter.Factors.ToDictionary(f => f.Number, f => Lines(AnswerField(f.Number))));
        Deviates = isChosen && MatterRange.Deviates(Matter, sanction);
        if (Deviates)
        {
            ReadDeviation();
        }
        else if (isChosen && (Motivation is not null || Answers.Values.Any(a => a is not null)))
        {
            Refuse(Motivated, Texts["Deviation.NotNeeded"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => consultations.Propose(
        caseId, Matter.Number,
        new ProposeSanction(
            Fields.Choice(OwnTexts, (_, _) => { }), Measures, Reasons,
            Deviates ? new DeviationMotivation(Motivation, [.. Answers.Select(a => new FactorAnswer(a.Key, a.Value))]) : null),
        version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "deviation-not-motivated" or "nothing-deviates" or "factor-unknown" or "factor-not-answered" or "deviation-too-short" => Motivated,
        _ => SanctionFields.Sanction,
    };

    /// <summary>A motivation, and an answer to each factor; together long enough.</summary>
    private void ReadDeviation()
    {
        var before = Errors.Count;
        Worded(Motivated, 20, 10_000, "Motivation.Wrong");
        foreach (var factor in Matter.Factors)
        {
            Text(AnswerField(factor.Number), MinAnswer, MediumText, Texts["Factor.Wrong", Lists.SanctionFactor(factor.Code), MinAnswer, MediumText]);
        }

        var length = (Motivation?.Length ?? 0) + Answers.Values.Sum(a => a?.Length ?? 0);
        if (Errors.Count == before && length < LeastMotivation)
        {
            Refuse(Motivated, Texts["Deviation.Short", length, LeastMotivation]);
        }
    }
}
