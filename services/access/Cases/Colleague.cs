using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Access.Cases;

/// <summary>Who asks.</summary>
/// <param name="Mark">Their account's mark.</param>
/// <param name="Part">The part that their account belongs to; null for the whole corps.</param>
public sealed record Colleague(string Account, string Mark, string? Part);

public static class Colleagues
{
    /// <summary>The member of staff who makes the request.</summary>
    public static Colleague Colleague(this HttpContext http)
    {
        var account = http.User.Account();
        return new(account, http.RequestServices.GetRequiredService<AccountMarks>().Of(account), http.User.OrganisationalPart());
    }
}
