using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>A mail as it came in.</summary>
/// <param name="To">Whom the envelope names.</param>
/// <param name="Raw">All of it, as it travelled.</param>
public sealed record CaughtMail(string To, MimeMessage Message, string Raw)
{
    public string Text => Message.TextBody ?? "";

    /// <summary>The address of the page of this kind that the mail names: <c>confirm</c> or <c>end</c>.</summary>
    public Uri Link(string act) => new(Regex.Match(Text, $@"^https?://\S+/news/{act}\?t=\S+", RegexOptions.Multiline).Value);

    /// <summary>What stands in that link.</summary>
    public string Token(string act) => Link(act).Query["?t=".Length..];
}

/// <summary>A mail server that delivers nothing: tests look at what came in, and can let it be away or refuse somebody.</summary>
public sealed class MailCatcher : IAsyncDisposable
{
    private readonly int _port = PortPlan.FindFree(1);
    private CancellationTokenSource? _running;
    private Task _serving = Task.CompletedTask;

    public MailCatcher() => Start();

    /// <summary>In the order in which they came.</summary>
    public ConcurrentQueue<CaughtMail> Caught { get; } = [];

    /// <summary>How often each message was handed in, by its id.</summary>
    public ConcurrentDictionary<string, int> Ids { get; } = [];

    /// <summary>Nobody of these gets mail; the server says so for good.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = [];

    public string From => "nieuws@loket.example";

    /// <summary>The settings of a service that hands its mails in here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Zichtlijn:Mail:Host"] = "127.0.0.1",
        ["Zichtlijn:Mail:Port"] = _port.ToString(),
        ["Zichtlijn:Mail:Tls"] = "none",
        ["Zichtlijn:Mail:From"] = From,
    };

    /// <summary>The same for a process.</summary>
    public IReadOnlyDictionary<string, string?> Environment =>
        Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => (string?)s.Value, StringComparer.Ordinal);

    public IEnumerable<CaughtMail> To(string address) => Caught.Where(m => m.To == address);

    /// <summary>The newest mail to somebody, once there are so many.</summary>
    public Task<CaughtMail> NextAsync(string address, int count = 1) =>
        Eventually.Gives(() => To(address).ToList() is var mails && mails.Count == count
            ? Task.FromResult(mails[^1])
            : throw new InvalidOperationException($"{mails.Count} mails instead of {count}."));

    public void Start()
    {
        _running = new CancellationTokenSource();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Door(this));
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example").Endpoint(e => e.Endpoint(new(System.Net.IPAddress.Loopback, _port))).Build();
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_running.Token);
    }

    /// <summary>Nothing answers at its port any more.</summary>
    public async Task StopAsync()
    {
        await _running!.CancelAsync();
        try
        {
            await _serving;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }

        _running.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_serving.IsCompleted)
        {
            await StopAsync();
        }
    }

    private sealed class Store(MailCatcher catcher) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            var bytes = buffer.ToArray();
            var message = MimeMessage.Load(new MemoryStream(bytes), cancellationToken);
            catcher.Ids.AddOrUpdate(message.MessageId ?? "", 1, (_, times) => times + 1);
            catcher.Caught.Enqueue(new CaughtMail(transaction.To.Single().AsAddress(), message, System.Text.Encoding.Latin1.GetString(bytes)));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }

    private sealed class Door(MailCatcher catcher) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(!catcher.Unknown.ContainsKey(to.AsAddress()));
    }
}
