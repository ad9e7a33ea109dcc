using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>A report as it was typed.</summary>
/// <param name="Findings">One per charge of the mandate, and those that were written about a charge that is in it no more.</param>
/// <param name="Masks">As the rows of the form stand, also those that are not filled in.</param>
public sealed record TypedReport(string? Summary, string? Course, IReadOnlyList<TypedFinding> Findings, IReadOnlyList<TypedMask> Masks)
{
    public const int MostSummary = 10_000;
    public const int MostText = 20_000;
    public const int MostSources = 100;
    public const int MostMasks = 100;

    public static readonly TypedReport Empty = new(null, null, [], []);

    /// <summary>What is sent: rows of masks that are not filled in are left out.</summary>
    public WriteReport Wish => new(
        Summary, Course, [.. Findings.Where(f => !f.IsEmpty).Select(f => new WishedFinding(f.Charge, f.Found, f.Reasoning, f.Sources))],
        [.. Masks.Where(m => m.IsWhole).Select(m => new WishedMask(m.Words, m.For))]);

    /// <summary>As it was saved, with room for what is not written yet.</summary>
    public static TypedReport Of(ReportText? draft, IEnumerable<Charge> charges)
    {
        var written = draft?.Findings ?? [];
        var numbers = charges.Select(c => c.Number).Union(written.Select(f => f.Charge)).Order();
        return new(
            draft?.Summary, draft?.Course, [.. numbers.Select(n => TypedFinding.Of(n, written.FirstOrDefault(f => f.Charge == n)))],
            [.. (draft?.Masks ?? []).Select(m => new TypedMask(m.Words, [.. m.Readers.Select(Words.Code)]))]);
    }

    /// <summary>The same report with one part of it as another has it.</summary>
    /// <param name="part">The id of its field.</param>
    public TypedReport Taking(string part, TypedReport other) => part switch
    {
        "summary" => this with { Summary = other.Summary },
        "course" => this with { Course = other.Course },
        "masks" => this with { Masks = other.Masks },
        _ => this with { Findings = [.. Findings.Select(f => $"finding-{f.Charge}" == part ? other.FindingOf(f.Charge) : f)] },
    };

    public TypedFinding FindingOf(int charge) => Findings.FirstOrDefault(f => f.Charge == charge) ?? TypedFinding.Of(charge, null);
}

/// <param name="Finding">A code of <see cref="Contracts.Finding"/>; null when none was chosen.</param>
/// <param name="Sources">As <c>E-1</c> and <c>I-2</c>.</param>
public sealed record TypedFinding(int Charge, string? Finding, string? Reasoning, IReadOnlyList<string> Sources)
{
    public static readonly string[] Codes = [.. Enum.GetValues<Finding>().Select(Words.Code)];

    public bool IsEmpty => Finding is null && Reasoning is null && Sources.Count == 0;

    public Finding? Found => Enum.GetValues<Finding>().Select(f => (Finding?)f).FirstOrDefault(f => Words.Code(f!.Value) == Finding);

    public static TypedFinding Of(int charge, ReportFinding? written) =>
        new(charge, written?.Finding is { } finding ? Words.Code(finding) : null, Filled(written?.Reasoning), written?.Sources ?? []);

    public bool Says(TypedFinding other) =>
        Finding == other.Finding && Reasoning == other.Reasoning && Sources.Order(StringComparer.Ordinal).SequenceEqual(other.Sources.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <param name="Readers">Codes of <see cref="Reader"/>.</param>
public sealed record TypedMask(string? Words, IReadOnlyList<string> Readers)
{
    public const int MinWords = 2;
    public const int MostWords = 200;

    public static readonly TypedMask Empty = new(null, []);

    public static readonly string[] AllReaders = [.. Enum.GetValues<Reader>().Select(Components.Words.Code)];

    public IReadOnlyList<Reader> For => [.. Enum.GetValues<Reader>().Where(r => Readers.Contains(Components.Words.Code(r), StringComparer.Ordinal))];

    public bool IsEmpty => Words is null && Readers.Count == 0;

    public bool IsWhole => Words is { Length: >= MinWords and <= MostWords } && For.Count > 0;
}
