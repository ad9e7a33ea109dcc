using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Security;

namespace Zichtlijn.Portal.Drafts;

/// <summary>
/// Keeps the answers between two pages. Reporting stores sealed bytes, the browser's cookie holds the only key, and the
/// portal forgets both after each request.
/// </summary>
public sealed class DraftStore(ReportingApi reporting, PortalCookies cookies)
{
    private const int IdBytes = 16;

    /// <summary>The browser's draft; null when it has none (any more).</summary>
    public async Task<ReportDraft?> Read(HttpContext http, CancellationToken cancellationToken)
    {
        if (Handle(http) is not var (id, key))
        {
            return null;
        }

        var answer = await reporting.ReadDraft(id, cancellationToken);
        return answer.Value is { } stored ? DraftSeal.Open(Convert.FromBase64String(stored.Sealed), id, key) : null;
    }

    public async Task<ReportDraft> Start(HttpContext http, CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var (id, key) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(DraftSeal.KeyBytes));
        await Store(draft, id, key, cancellationToken);
        cookies.Write(http, PortalCookies.Draft, WebEncoders.Base64UrlEncode([.. id.ToByteArray(), .. key]));
        return draft;
    }

    /// <summary>Stores the answers under the browser's own key.</summary>
    public Task Keep(HttpContext http, ReportDraft draft, CancellationToken cancellationToken) =>
        Handle(http) is var (id, key)
            ? Store(draft, id, key, cancellationToken)
            : throw new InvalidOperationException("A draft is kept only for a browser that has read it.");

    /// <summary>Removes the sealed answers and the browser's key.</summary>
    public async Task Delete(HttpContext http, CancellationToken cancellationToken)
    {
        if (Handle(http) is var (id, _))
        {
            cookies.Delete(http, PortalCookies.Draft);
            await reporting.DeleteDraft(id, cancellationToken);
        }
    }

    private async Task Store(ReportDraft draft, Guid id, byte[] key, CancellationToken cancellationToken)
    {
        var sealedDraft = new SealedDraft(Convert.ToBase64String(DraftSeal.Seal(draft, id, key)));
        var answer = await reporting.KeepDraft(id, sealedDraft, cancellationToken);
        if (answer.Status is HttpStatusCode.TooManyRequests || !answer.Succeeded)
        {
            throw new ApiUnavailableException($"The draft was not stored: {(int)answer.Status}.");
        }
    }

    private (Guid Id, byte[] Key)? Handle(HttpContext http)
    {
        try
        {
            return cookies.Read(http, PortalCookies.Draft) is { } cookie
                && WebEncoders.Base64UrlDecode(cookie) is { Length: IdBytes + DraftSeal.KeyBytes } bytes
                    ? (new Guid(bytes.AsSpan(0, IdBytes)), bytes[IdBytes..])
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
