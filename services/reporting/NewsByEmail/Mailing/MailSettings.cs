using System.Net;
using MailKit.Security;
using MimeKit;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>Where mails are handed in, and from whom they are.</summary>
/// <param name="PasswordFile">A file, so that the password stands in no environment and can be changed while the process runs.</param>
/// <param name="Site">The address that browsers use; links of mails begin with it.</param>
internal sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? User, string? PasswordFile, MailboxAddress From, Uri Site)
{
    public const string Section = "Zichtlijn:Mail";
    private const int Submission = 587;

    /// <summary>Null when no host is set: then no mails are offered.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be read, or mails would travel in the clear.</exception>
    public static MailSettings? Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var (user, passwordFile) = (section["User"], section["PasswordFile"]);
        if (string.IsNullOrEmpty(user) != string.IsNullOrEmpty(passwordFile))
        {
            throw new InvalidOperationException($"{Section}:User and {Section}:PasswordFile go together.");
        }

        return new MailSettings(
            host, section.GetValue("Port", Submission), SecurityOf(section["Tls"], host),
            string.IsNullOrEmpty(user) ? null : user, passwordFile, FromOf(section["From"]), SiteOf(configuration["Zichtlijn:PublicAddress"]));
    }

    private static SecureSocketOptions SecurityOf(string? tls, string host) => tls switch
    {
        null or "" or "startTls" => SecureSocketOptions.StartTls,
        "implicit" => SecureSocketOptions.SslOnConnect,
        "none" when IsLoopback(host) => SecureSocketOptions.None,
        "none" => throw new InvalidOperationException($"{Section}:Tls = none is for a server on this machine only: addresses would travel in the clear."),
        _ => throw new InvalidOperationException($"{Section}:Tls is startTls, implicit or none."),
    };

    private static MailboxAddress FromOf(string? from) => EmailAddress.Read(from) is { } address
        ? new MailboxAddress("", address)
        : throw new InvalidOperationException($"{Section}:From is no address.");

    private static Uri SiteOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && IsLoopback(site.Host)))
            ? new Uri(site.GetLeftPart(UriPartial.Authority))
            : throw new InvalidOperationException("Zichtlijn:PublicAddress is needed for the links of mails, with https.");

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
