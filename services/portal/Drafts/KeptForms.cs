using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Drafts;

/// <summary>
/// A form that came after the session was over, of staff or of a reporter. It goes back sealed, inside the page that asks
/// to sign in again or for the code, and comes once more with the new session. Nobody stores it: the browser's page is
/// the only place where it is.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The field that holds the sealed form.</summary>
    public const string Field = "kept";

    /// <summary>Beyond every form without a file: the minutes of an interview in any script, also sealed.</summary>
    private const int Most = 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("kept-form").ToTimeLimitedDataProtector();

    /// <summary>Whether a request brings a form that can be kept; of one with a file what was typed.</summary>
    public static bool CanKeep(HttpRequest request) => request.HttpContext.Features.Get<FormWithFile>() is not null
        || (HttpMethods.IsPost(request.Method) && request.ContentLength is > 0 and <= Most
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether a request brings a form that says whose it is.</summary>
    public static bool CanKeepFor(HttpRequest request) => CanKeep(request) && OwnerIn(request.Form) is not null;

    /// <summary>The form sealed, as it was or still is; null when it does not say whose it is.</summary>
    public string? Seal(HttpRequest request, IFormCollection form)
    {
        if (form[Field].ToString() is { Length: > 0 } still)
        {
            return still;
        }

        return OwnerIn(form) is { } owner
            ? _seal.Protect(
                JsonSerializer.Serialize(new Kept(AddressOf(request), owner, form.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal))), Lifetime)
            : null;
    }

    /// <summary>Opens what <see cref="Seal"/> sealed, for the page that it was sent to.</summary>
    /// <returns>Null when it is too old, was changed, or is of another page.</returns>
    public OpenedForm? Open(HttpRequest request, string sealedForm) => Unseal(sealedForm) is { } kept && kept.Address == AddressOf(request)
        ? new OpenedForm(kept.Owner, new FormCollection(kept.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal)))
        : null;

    /// <summary>Lets a form that was kept go on as if it came now.</summary>
    /// <param name="owner">Of whom the session is, as <see cref="FormOwner"/> says it; null without one.</param>
    /// <returns>What to answer instead; null when the page goes on.</returns>
    public async Task<IActionResult?> Take(HttpRequest request, Func<Task<string?>> owner)
    {
        if (!CanKeep(request) || (await request.ReadFormAsync(request.HttpContext.RequestAborted))[Field].ToString() is not { Length: > 0 } kept)
        {
            return null;
        }

        if (Open(request, kept) is not { } opened)
        {
            request.HttpContext.Response.Headers.Location = request.Path.ToUriComponent();
            return new StatusCodeResult(StatusCodes.Status303SeeOther);
        }

        if (opened.Owner != await owner())
        {
            // Of somebody else: it stays sealed until they come.
            return new UnauthorizedResult();
        }

        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(opened.Form));
        return null;
    }

    /// <summary>For the pages to which a form can come back: one that was kept goes on as if it came now.</summary>
    /// <param name="owner">As for <see cref="Take"/>.</param>
    public static async Task TakeUp(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next, Func<Task<string?>> owner)
    {
        context.Result = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().Take(context.HttpContext.Request, owner);
        if (context.Result is null)
        {
            await next();
        }
    }

    /// <summary>The page that a sealed form was sent to; null when it does not open.</summary>
    public string? AddressIn(string sealedForm) => Unseal(sealedForm)?.Address;

    /// <summary>The page with its query: there the handler stands.</summary>
    public static string AddressOf(HttpRequest request) =>
        LanguageOfPath.OriginalPath(request.HttpContext) + LanguageOfPath.OriginalQuery(request.HttpContext);

    private static string? OwnerIn(IFormCollection form) => form[FormOwner.Field].ToString() is { Length: > 0 } owner ? owner : null;

    private Kept? Unseal(string sealedForm)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(_seal.Unprotect(sealedForm));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Kept(string Address, string Owner, Dictionary<string, string?[]> Fields);
}

/// <param name="Owner">Of whom it is, as <see cref="FormOwner"/> says it.</param>
public sealed record OpenedForm(string Owner, IFormCollection Form);
