using System.Security.Claims;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Portal.Staff;

/// <summary>Who has to do with investigations: the desks that investigate, and those who give the mandate.</summary>
public static class InvestigationRoles
{
    public const string Desk = $"{Roles.Investigator},{Roles.Ltio}";
    public const string Authority = $"{Roles.UnitHead},{Roles.Corps}";
    public const string All = $"{Desk},{Authority}";

    public static bool IsDesk(ClaimsPrincipal user) => user.Role() is Roles.Investigator or Roles.Ltio;

    public static bool Knows(ClaimsPrincipal user) => IsDesk(user) || user.Role() is Roles.UnitHead or Roles.Corps;
}
