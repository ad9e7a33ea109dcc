using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>What became of a mail.</summary>
internal enum Handed
{
    /// <summary>The server has it.</summary>
    In,

    /// <summary>The server will never take it for this address.</summary>
    Refused,

    /// <summary>Not now.</summary>
    NotNow,
}

/// <summary>Hands mails in at a server over SMTP. What goes wrong is told by its kind alone: messages of servers repeat the address.</summary>
internal sealed class SmtpPost(NewsOffer offer, ILogger<SmtpPost> log)
{
    private const int NeverAgain = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task<Handed> HandInAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await SendAsync(offer.Mail!, message, patience.Token);
            return Handed.In;
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= NeverAgain)
        {
            log.LogWarning("A mail was refused for its address: {Status}", (int)e.StatusCode);
            return Handed.Refused;
        }
        catch (Exception e) when (IsOfTheServer(e) && !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("A mail could not be handed in now: {Fault} {Status}", e.GetType().Name, (int?)(e as SmtpCommandException)?.StatusCode);
            return Handed.NotNow;
        }
    }

    private static async Task SendAsync(MailSettings settings, MimeMessage message, CancellationToken cancellationToken)
    {
        // Otherwise it would greet with the name or the address of this machine.
        using var client = new SmtpClient { LocalDomain = settings.From.Domain };
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
        if (settings.User is { } user)
        {
            await client.AuthenticateAsync(user, (await File.ReadAllTextAsync(settings.PasswordFile!, cancellationToken)).Trim(), cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            // The server has the mail; how it says goodbye does not matter.
        }
    }

    private static bool IsOfTheServer(Exception e) => e is SocketException or IOException or ProtocolException or CommandException or ServiceNotConnectedException
        or SslHandshakeException or AuthenticationException or NotSupportedException or TimeoutException or OperationCanceledException or UnauthorizedAccessException;
}
