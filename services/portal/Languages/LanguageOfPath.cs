using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Zichtlijn.Portal.Languages;

/// <summary>The language of a page is the first part of its path: <c>/nl/…</c> or <c>/en/…</c>.</summary>
internal static class LanguageOfPath
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = Cultures;
        options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
        options.RequestCultureProviders = [new CustomRequestCultureProvider(http => Task.FromResult<ProviderCultureResult?>(
            new ProviderCultureResult(OriginalPath(http).StartsWithSegments("/en", StringComparison.Ordinal) ? "en-GB" : "nl-NL")))];
    }

    /// <summary>Puts the language before the route of every page.</summary>
    public static void Prefix(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            var route = selector.AttributeRouteModel!;
            route.Template = AttributeRouteModel.CombineTemplates("{lang:regex(^(nl|en)$)}", route.Template?.TrimStart('/'));
        }
    }

    /// <summary>The path that the browser asked for, also while an error page is made for it.</summary>
    public static PathString OriginalPath(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } status ? status.OriginalPath
        : http.Features.Get<IExceptionHandlerPathFeature>() is { } fault ? fault.Path
        : http.Request.Path;

    /// <summary>The query that belongs to <see cref="OriginalPath"/>.</summary>
    public static string? OriginalQuery(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } status ? status.OriginalQueryString : http.Request.QueryString.Value;

    /// <summary>Addresses without a language go on in the language that the browser prefers.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http) => Choose(http, "")).AllowAnonymous();
        routes.MapGet("/{page:regex(^(staff|report|my-report)$)}", (HttpContext http, string page) => Choose(http, "/" + page)).AllowAnonymous();
        routes.MapGet("/staff/sign-in", (HttpContext http) => Choose(http, "/staff/sign-in" + http.Request.QueryString)).AllowAnonymous();
    }

    private static IResult Choose(HttpContext http, string path)
    {
        http.Response.Headers.Vary = "Accept-Language";
        var wished = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => l.StartsWith("nl", StringComparison.OrdinalIgnoreCase) || l.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        var language = wished?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "nl";
        return Results.LocalRedirect($"/{language}{path}");
    }
}
