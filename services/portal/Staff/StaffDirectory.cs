using System.Security.Claims;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Names of colleagues for the pages. Services store accounts only.</summary>
public sealed class StaffDirectory(IHostEnvironment environment)
{
    /// <summary>The development accounts, to sign in as; none outside Development.</summary>
    public IReadOnlyList<DevelopmentAccount> Accounts => environment.IsDevelopment() ? DevelopmentAccounts.All : [];

    public string NameOf(string account) =>
        Accounts.FirstOrDefault(a => string.Equals(a.Name, account, StringComparison.Ordinal))?.DisplayName ?? account;

    public static string NameOf(ClaimsPrincipal user) => user.FindFirstValue(Claims.Name) ?? user.Account();

    /// <summary>The name of the user's part; null for roles of the whole corps.</summary>
    public static string? PartOf(ClaimsPrincipal user, string language) =>
        user.OrganisationalPart() is { } code ? ReferenceDataSet.Current.OrganisationalParts.Find(code)?.Name(language) ?? code : null;
}
