using System.Security.Claims;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Reporting.Reports.Reading;

internal static class NeedToKnow
{
    /// <summary>A report is known to the desk and the triage of the part where it happened.</summary>
    public static bool MayBeSeenBy(this Report report, ClaimsPrincipal user) =>
        string.Equals(user.OrganisationalPart(), report.Submitted.OrganisationalPart, StringComparison.Ordinal);

    /// <summary>The desk knows the reporter's name, others only when the reporter chose so.</summary>
    public static bool MayKnowReporter(this Report report, ClaimsPrincipal user) =>
        user.IsInRole(Roles.Desk) || report.Submitted.Disclosure == Contracts.Disclosure.Identified;
}
