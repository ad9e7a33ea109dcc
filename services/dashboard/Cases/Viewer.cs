using System.Security.Claims;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Dashboard.Cases;

/// <summary>Who sees which part of the dashboard.</summary>
internal static class Viewer
{
    /// <summary>Roles that may drill down to single cases (metadata only).</summary>
    public static readonly string[] CaseRoles = [Roles.Triage, Roles.UnitHead, Roles.Corps, Roles.ChiefDiversityOfficer];

    /// <summary>Roles that see totals; HR sees nothing else, and no small number.</summary>
    public static readonly string[] SummaryRoles = [.. CaseRoles, Roles.Hr];

    /// <summary>The only part that the viewer sees; null for the whole corps.</summary>
    public static string? OnlyPart(this ClaimsPrincipal user) => user.OrganisationalPart();

    public static bool SeesSmallNumbers(this ClaimsPrincipal user) => !user.IsInRole(Roles.Hr);
}
