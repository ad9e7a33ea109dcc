using Microsoft.AspNetCore.Localization;

namespace Zichtlijn.Identity.SignIn;

/// <summary>The language that the page asks for from which a person comes (<c>ui_locales</c>, OpenID Connect Core 3.1.2.1).</summary>
internal sealed class UiLocales : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var asked = httpContext.Request.Query["ui_locales"].ToString();
        return Task.FromResult(asked.Length > 0 ? new ProviderCultureResult([.. asked.Split(' ').Select(l => new Microsoft.Extensions.Primitives.StringSegment(l))]) : null);
    }
}
