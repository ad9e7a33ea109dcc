using System.Security.Claims;

namespace Zichtlijn.Platform.Authentication;

/// <summary>Providers name claims differently; here they have the names of <see cref="Claims"/>.</summary>
public static class ProviderClaims
{
    /// <summary>A claim that the provider calls otherwise is taken from there alone, whatever stands under our own name.</summary>
    /// <param name="theirs">By our name, the provider's.</param>
    public static void Rename(ClaimsIdentity identity, IReadOnlyDictionary<string, string> theirs)
    {
        var renamed = theirs.Where(n => !string.Equals(n.Key, n.Value, StringComparison.Ordinal))
            .Select(n => (n.Key, Values: identity.FindAll(n.Value).Select(c => c.Value).ToArray())).ToArray();
        foreach (var (name, values) in renamed)
        {
            foreach (var old in identity.FindAll(name).ToArray())
            {
                identity.RemoveClaim(old);
            }

            identity.AddClaims(values.Select(v => new Claim(name, v)));
        }
    }
}
