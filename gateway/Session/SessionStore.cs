using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Gateway.Session;

/// <summary>
/// Sessions on the server: all instances share them, a restart keeps them, and a session that was ended is gone
/// whatever cookie comes back. The ticket is sealed; whoever has the table alone has no token.
/// </summary>
internal sealed class SessionStore(SessionTable table, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    /// <summary>A session that nobody used for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>However busy: a working day, then people sign in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>A session in use is written at most this often.</summary>
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _seal = protection.CreateProtector("staff-session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        await table.DeleteExpiredAsync(now - Idle, now - Longest, CancellationToken.None);
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await table.InsertAsync(IdOf(key), new SessionRow(ticket.Principal.Account(), Seal(ticket), now), now, CancellationToken.None);
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        throw new NotSupportedException("A session is read for a request.");

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var (id, now) = (IdOf(key), clock.GetUtcNow());
        if (await table.ReadAsync(id, now - Idle, now - Longest, cancellationToken) is not { } row || Open(row.Ticket) is not { } ticket)
        {
            return null;
        }

        if (now - row.LastSeenAt > TouchEvery && IsByPerson(httpContext.Request))
        {
            await table.TouchAsync(id, now, cancellationToken);
        }

        httpContext.Features.Set(new StaffSession(id, row.Account));
        return ticket;
    }

    /// <summary>Signing in never goes on in an older session (see <see cref="SignInFlow"/>), so there is nothing to renew.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        throw new NotSupportedException("A session that is signed in to again is a new session.");

    public Task RemoveAsync(string key) => table.DeleteAsync(IdOf(key), CancellationToken.None);

    public Task EndAsync(byte[] id) => table.DeleteAsync(id, CancellationToken.None);

    public Task EndAllOfAsync(string account) => table.DeleteAllOfAsync(account, CancellationToken.None);

    /// <summary>Changes what a session holds, one request at a time.</summary>
    public Task ChangeAsync(byte[] id, Func<AuthenticationTicket, Task<bool>> change, CancellationToken cancellationToken) =>
        table.ChangeTicketAsync(id, async old => Open(old) is { } ticket && await change(ticket) ? Seal(ticket) : null, cancellationToken);

    /// <summary>A page that keeps itself up to date asks by script; that nobody left the screen does not follow from it.</summary>
    private static bool IsByPerson(HttpRequest request) => request.Headers["Sec-Fetch-Dest"].ToString() != "empty";

    private static byte[] IdOf(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));

    private byte[] Seal(AuthenticationTicket ticket) => _seal.Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>Null when the keys of the gateway were replaced since.</summary>
    private AuthenticationTicket? Open(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_seal.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>The session that a request belongs to.</summary>
/// <param name="Id">What it is stored under; the browser's half cannot be made from it.</param>
internal sealed record StaffSession(byte[] Id, string Account);
