using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Http;

/// <summary>The header with which a sender can repeat a creating command safely.</summary>
public static class IdempotencyKeys
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>Empty when none was sent.</summary>
    public static string Of(HttpRequest request) => request.Headers[Header].ToString();

    public static Validation IdempotencyKey(this Validation check, string key) =>
        check.Check(key.Length <= MaxLength && key.All(c => c is >= ' ' and <= '~'), Header, $"At most {MaxLength} plain characters.");

    /// <summary>The id of what somebody creates in something: the same for the same key, a new one without.</summary>
    /// <param name="within">The id of what it belongs to.</param>
    public static Guid NewId(Guid within, string account, string key, DateTimeOffset now) =>
        key.Length == 0 ? Guid.CreateVersion7(now) : DerivedId.Of($"{within:n}/{account.Length}/{account}/{key}");
}
