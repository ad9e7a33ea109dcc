using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Investigations.Report.Drafting;

/// <summary>The words of a report as they are sealed. Storage format: add, never rename.</summary>
/// <param name="Summary">What was investigated and found, in short.</param>
/// <param name="Course">How the investigation went.</param>
/// <param name="Findings">At most one per charge.</param>
/// <param name="Masks">What some readers do not get to see.</param>
internal sealed record WrittenReport(string Summary, string Course, IReadOnlyList<WrittenFinding> Findings, IReadOnlyList<WrittenMask> Masks)
{
    /// <param name="request">Checked before.</param>
    public static WrittenReport Of(WriteReport request) => new(
        request.Summary?.Trim() ?? "",
        request.Course?.Trim() ?? "",
        [.. (request.Findings ?? []).Select(f => new WrittenFinding(f.Charge!.Value, f.Finding, f.Reasoning?.Trim() ?? "", [.. (f.Sources ?? []).Distinct(StringComparer.Ordinal)])).OrderBy(f => f.Charge)],
        [.. (request.Masks ?? []).Select(m => new WrittenMask(m.Words!.Trim(), [.. m.Readers!.Distinct().Order()]))]);

    public WrittenFinding? On(int charge) => Findings.FirstOrDefault(f => f.Charge == charge);

    public bool Says(WrittenReport other) => Summary == other.Summary && Course == other.Course
        && Findings.SequenceEqual(other.Findings, new Alike<WrittenFinding>(f => (f.Charge, f.Finding, f.Reasoning, string.Join(' ', f.Sources))))
        && Masks.SequenceEqual(other.Masks, new Alike<WrittenMask>(m => (m.Words, string.Join(' ', m.Readers))));

    public ReportText ToContract(ReportDraft draft) => new(
        Summary, Course, [.. Findings.Select(f => new ReportFinding(f.Charge, f.Finding, f.Reasoning, f.Sources))],
        [.. Masks.Select(m => new ReportMask(m.Words, m.Readers))], draft.SavedAt, draft.By);

    /// <summary>Lists in a record are compared by what they hold.</summary>
    private sealed class Alike<T>(Func<T, object> by) : EqualityComparer<T>
    {
        public override bool Equals(T? x, T? y) => x is not null && y is not null && by(x).Equals(by(y));

        public override int GetHashCode(T obj) => by(obj).GetHashCode();
    }
}

/// <param name="Finding">Null while nothing was found.</param>
/// <param name="Sources"><c>E-1</c> for evidence, <c>I-2</c> for an interview.</param>
internal sealed record WrittenFinding(int Charge, Finding? Finding, string Reasoning, IReadOnlyList<string> Sources);

internal sealed record WrittenMask(string Words, IReadOnlyList<Reader> Readers);
