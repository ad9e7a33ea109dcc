namespace Zichtlijn.Platform.Http;

/// <summary>How what people type into an address is read.</summary>
public static class Asked
{
    /// <summary>A code, such as a case number or an organisational part, as it is stored; null when none was asked for.</summary>
    public static string? Code(string? typed) => typed?.Trim() is { Length: > 0 } code ? code.ToUpperInvariant() : null;
}
