using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Proposing;

/// <summary>A motivation with the answers to factors, as it is sealed.</summary>
internal sealed record Motivation(string Text, IReadOnlyList<FactorAnswer> Factors)
{
    public static Motivation Of(DeviationMotivation given) => new(given.Motivation!.Trim(), [.. (given.Factors ?? []).OrderBy(f => f.Factor)]);

    /// <summary>Characters of all of it: what has to be enough.</summary>
    public int Characters => Text.Length + Factors.Sum(f => f.Answer!.Trim().Length);
}

/// <summary>
/// The one rule for whoever chooses something else than the range, or than what was advised (Awb 7:13(7) and 9:16 as model):
/// it is motivated, and each factor that counts is answered. Nobody can leave it out.
/// </summary>
internal static class Deviations
{
    private const int MostFactors = 50;

    public static Validation Deviation(this Validation check, DeviationMotivation? given, string field)
    {
        if (given is null)
        {
            return check;
        }

        check.Text(given.Motivation, $"{field}.motivation", min: 20, max: 10_000)
            .Check(given.Factors is not { Count: > MostFactors }, $"{field}.factors", $"At most {MostFactors}.");
        foreach (var (answer, n) in (given.Factors ?? []).Take(MostFactors).Select((f, n) => (f, n)))
        {
            check.Check(answer is not null, $"{field}.factors[{n}]", "This is needed.")
                .Text(answer?.Answer, $"{field}.factors[{n}].answer", min: 10, max: 2_000);
        }

        return check.Check(
            (given.Factors ?? []).OfType<FactorAnswer>().Select(f => f.Factor).Distinct().Count() == (given.Factors?.Count ?? 0), $"{field}.factors", "Answer each factor once.");
    }

    /// <summary>Null when the motivation is there if it must be, and answers what counts.</summary>
    /// <param name="deviates">Something else is chosen than was to be expected.</param>
    public static Refusal? MayDeviate(this Matter m, bool deviates, DeviationRecord? deviation, ReferenceDataSet reference) => deviation switch
    {
        null => deviates ? SanctionErrors.DeviationNotMotivated : null,
        _ when !deviates => SanctionErrors.NothingDeviates,
        _ when deviation.Factors.Any(f => !m.Factors.Exists(known => known.Number == f)) => SanctionErrors.UnknownFactor,
        _ when m.Factors.Exists(f => !deviation.Factors.Contains(f.Number)) => SanctionErrors.FactorNotAnswered,
        _ when deviation.Characters < reference.SanctionRules["deviationCharacters"].Value => SanctionErrors.DeviationTooShort,
        _ => null,
    };
}
