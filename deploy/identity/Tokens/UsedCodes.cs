using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Identity.Tokens;

/// <summary>A code is good for one exchange. Remembered as hashes, in memory, until the code expires by itself.</summary>
internal sealed class UsedCodes(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>False when it was used before.</summary>
    public bool TryUse(string code)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _used.Where(u => u.Value < now))
        {
            _used.TryRemove(old);
        }

        return _used.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code))), now + Lifetime);
    }
}
