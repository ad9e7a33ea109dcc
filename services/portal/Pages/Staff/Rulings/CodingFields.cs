using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Pages.Staff.Rulings;

/// <summary>What was typed about a ruling.</summary>
public sealed record CodingFields
{
    /// <summary>Of a question that is answered with one of two.</summary>
    public const string Yes = "yes";
    public const string No = "no";

    public string? Category { get; init; }

    public string? Severity { get; init; }

    /// <summary><see cref="Yes"/> or <see cref="No"/>.</summary>
    public string? Repeated { get; init; }

    public IReadOnlyList<string> Factors { get; init; } = [];

    public string? Sanction { get; init; }

    public string? Outcome { get; init; }

    public string? ReplacedBy { get; init; }

    public string? Reasons { get; init; }

    /// <summary>What was said before, to say it anew.</summary>
    public static CodingFields Of(RulingCodingDetail coding) => new()
    {
        Category = coding.Category,
        Severity = coding.Severity,
        Repeated = coding.Repeated ? Yes : No,
        Factors = coding.Factors,
        Sanction = coding.Sanction,
        Outcome = coding.Outcome,
        ReplacedBy = coding.ReplacedBy,
        Reasons = coding.Reasons,
    };

    public CodeRuling Coding => new(Category, Severity, Repeated == Yes, Factors, Sanction, Outcome, ReplacedBy, Reasons);
}
