using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>How severe it is: every factor is scored, and the page shows how the total is made.</summary>
public sealed class SeverityModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : AssessForm(triage, assess, texts)
{
    public static IReadOnlyList<ReferenceEntry> Factors => ReferenceDataSet.Current.SeverityFactors.Entries;

    /// <summary>What was chosen for each factor.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>It was saved just now: the total stands above the form.</summary>
    public bool IsSaved => Request.Query.ContainsKey("saved") && CaseFile?.Severity is not null;

    protected override string Next => $"{CasePage}/severity?saved";

    protected override Assess Part => new(Severity: new AssessSeverity(Scores, Explanation));

    protected override void Begin()
    {
        if (CaseFile?.Severity is { } written)
        {
            Scores = written.Scores.ToDictionary(s => s.Factor, s => s.Score, StringComparer.Ordinal);
            Explanation = written.Explanation;
        }
    }

    protected override void Read()
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (factor, known) in Factors.Select(f => (f.Code, f.Scores!.Count)))
        {
            if (int.TryParse(Typed(Request.Form, factor), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score < known)
            {
                scores[factor] = score;
            }
            else
            {
                Refuse(factor, Texts["Severity.Missing", Components.Lists.SeverityFactor(factor)]);
            }
        }

        Scores = scores;
        ReadExplanation();
    }
}
