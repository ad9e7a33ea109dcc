using System.Security.Claims;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Names of colleagues for the pages. Services store accounts only.</summary>
public sealed class StaffNames(StaffDirectory staff)
{
    /// <summary>The account itself when the directory does not know it.</summary>
    public string NameOf(string? account) => staff.Find(account)?.Name ?? account ?? "";

    public IEnumerable<StaffMember> WithRole(string role) => staff.WithRole(role);

    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(Claims.Name) ?? user.Account();

    /// <summary>The name of the user's part; null for roles of the whole corps.</summary>
    public static string? PartOf(ClaimsPrincipal user, string language) =>
        user.OrganisationalPart() is { } code ? ReferenceDataSet.Current.OrganisationalParts.Find(code)?.Name(language) ?? code : null;
}
