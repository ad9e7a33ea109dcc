using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>
/// Marks that cannot be turned back without the key: the database of addresses holds no id of a report, of an event or of
/// a link, and the database of reports nothing of addresses. Only who has the key can bring both together.
/// </summary>
public sealed class NewsSecrets(KeyFolder keys)
{
    private const int TokenBytes = 32;
    private const int MarkBytes = 16;
    private readonly Lazy<byte[]> _key = new(() => keys.Read("news-by-email"));

    /// <summary>256 random bits, as they stand in a link.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What stands for a report.</summary>
    public Guid MarkOf(Guid reportId) => new(Hash("report", reportId.ToString("n")).AsSpan(0, MarkBytes));

    /// <summary>What stands for an event, so that none is told twice.</summary>
    public Guid MarkOfEvent(Guid eventId) => new(Hash("event", eventId.ToString("n")).AsSpan(0, MarkBytes));

    /// <summary>What is stored of a link's token.</summary>
    public byte[] HashOf(string token) => Hash("token", token);

    /// <summary>Under what the mails are counted that a report asked for.</summary>
    public byte[] CountedFor(Guid mark) => Hash("count-report", mark.ToString("n"));

    /// <summary>Under what the mails are counted that an address got, whoever asked. What stands after a plus sign reaches the same person.</summary>
    public byte[] CountedFor(string address)
    {
        var (name, domain) = (address[..address.LastIndexOf('@')], address[(address.LastIndexOf('@') + 1)..]);
        return Hash("count-address", $"{name.Split('+')[0]}@{domain}".ToLowerInvariant());
    }

    /// <summary>The same for each try to send a mail, so that whoever receives it twice can tell.</summary>
    public string MessageId(long mail, Guid mark) => Convert.ToHexStringLower(Hash("message", $"{mark:n}:{mail}").AsSpan(0, MarkBytes));

    private byte[] Hash(string kind, string value) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{kind}:{value}"));
}
