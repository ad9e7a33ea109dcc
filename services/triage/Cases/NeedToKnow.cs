using System.Security.Claims;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Triage.Cases;

internal static class NeedToKnow
{
    /// <summary>A case is known to the triage of the part where it happened.</summary>
    public static bool MayBeSeenBy(this TriageCase triageCase, ClaimsPrincipal user) => user.BelongsTo(triageCase.OrganisationalPart);

    public static bool BelongsTo(this ClaimsPrincipal user, string organisationalPart) =>
        string.Equals(user.OrganisationalPart(), organisationalPart, StringComparison.Ordinal);
}
