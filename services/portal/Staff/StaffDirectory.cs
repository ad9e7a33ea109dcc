using System.Security.Claims;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Names of colleagues for the pages. Services store accounts only.</summary>
public sealed class StaffDirectory(IHostEnvironment environment)
{
    /// <summary>Made-up accounts have names in the Development environment; elsewhere the account itself is shown.</summary>
    public string NameOf(string account) =>
        (environment.IsDevelopment() ? DevelopmentAccounts.Find(account)?.DisplayName : null) ?? account;

    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(Claims.Name) ?? user.Account();

    /// <summary>The name of the user's part; null for roles of the whole corps.</summary>
    public static string? PartOf(ClaimsPrincipal user, string language) =>
        user.OrganisationalPart() is { } code ? ReferenceDataSet.Current.OrganisationalParts.Find(code)?.Name(language) ?? code : null;
}
