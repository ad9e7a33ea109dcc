using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report.Drafting;

/// <summary>What a report must have before both sides get it: an answer to every charge and to no other, with reasons and sources.</summary>
/// <param name="Charges">Numbers of the charges of the present mandate.</param>
/// <param name="Evidence">How many pieces there are.</param>
/// <param name="Interviews">How many interviews.</param>
internal sealed record ReportFaults(IReadOnlyList<int> Charges, int Evidence, int Interviews)
{
    public const string SummaryMissing = "summary-missing";
    public const string CourseMissing = "course-missing";
    public const string ChargeUnanswered = "charge-unanswered";
    public const string ChargeOutsideMandate = "charge-outside-mandate";
    public const string ReasoningMissing = "reasoning-missing";
    public const string SourceMissing = "source-missing";
    public const string SourceUnknown = "source-unknown";
    public const string SanctionWord = "sanction-word";
    private const int LeastWords = 50;

    /// <summary>In the order of the report.</summary>
    public IReadOnlyList<ReportFault> In(WrittenReport? report, ReferenceDataSet reference)
    {
        report ??= new("", "", [], []);
        return
        [
            .. OfText(report.Summary, SummaryMissing, charge: null, reference),
            .. OfText(report.Course, CourseMissing, charge: null, reference),
            .. Charges.SelectMany(c => OfCharge(c, report.On(c), reference)),
            .. report.Findings.Where(f => !Charges.Contains(f.Charge)).Select(f => new ReportFault(ChargeOutsideMandate, f.Charge, What: null)),
        ];
    }

    private IEnumerable<ReportFault> OfCharge(int charge, WrittenFinding? finding, ReferenceDataSet reference) => finding is not { Finding: not null }
        ? [new(ChargeUnanswered, charge, What: null)]
        :
        [
            .. OfText(finding.Reasoning, ReasoningMissing, charge, reference),
            .. finding.Sources.Count == 0 ? [new(SourceMissing, charge, What: null)] : Array.Empty<ReportFault>(),
            .. finding.Sources.Where(s => !IsThere(s)).Select(s => new ReportFault(SourceUnknown, charge, s)),
        ];

    private static IEnumerable<ReportFault> OfText(string text, string missing, int? charge, ReferenceDataSet reference)
    {
        if (text.Length < LeastWords)
        {
            yield return new(missing, charge, What: null);
        }

        if (reference.FirstSanctionWordIn(text) is { } word)
        {
            yield return new(SanctionWord, charge, word);
        }
    }

    private bool IsThere(string source) => PieceName.Of(source) is { } piece && piece.Number <= (piece.Kind == PieceName.Evidence ? Evidence : Interviews);
}
