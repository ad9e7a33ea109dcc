using Zichtlijn.Platform.Http;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary>The header with which a sender can repeat a creating command safely.</summary>
internal static class IdempotencyKeys
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>Empty when none was sent.</summary>
    public static string Of(HttpRequest request) => request.Headers[Header].ToString();

    public static Validation IdempotencyKey(this Validation check, string key) =>
        check.Check(key.Length <= MaxLength && key.All(c => c is >= ' ' and <= '~'), Header, $"At most {MaxLength} plain characters.");
}
