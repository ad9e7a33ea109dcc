namespace Zichtlijn.Portal.Staff;

/// <summary>Looking for one case in a list by its number.</summary>
public static class CaseNumbers
{
    private const int MaxLength = 20;

    /// <summary>What was typed into the field for it; null when nothing was.</summary>
    public static string? Typed(IQueryCollection query) =>
        query["caseNumber"].ToString().Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, MaxLength)] : null;
}
