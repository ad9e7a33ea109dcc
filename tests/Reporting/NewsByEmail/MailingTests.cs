using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Reporting.NewsByEmail.Keeping;
using Zichtlijn.Reporting.NewsByEmail.Mailing;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.NewsByEmail;

[Collection(OnTheHost.Name)]
public class MailingTests(ReportingHost host)
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(6);

    [Theory]
    [InlineData("nl", "Er is nieuws", "Nieuws")]
    [InlineData("en", "There is news", "News")]
    public async Task A_mail_says_that_there_is_news_and_nothing_else(string language, string subject, string sender)
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address, language);
        await host.DeskWritesAsync(receipt, "Dit zou niemand anders moeten lezen.");
        await host.WaitsAsync(receipt);
        await host.SendAsync();

        var mail = await host.Mails.NextAsync(address, 2);
        mail.Message.Subject.ShouldBe(subject);
        mail.Message.From.Mailboxes.Single().ShouldSatisfyAllConditions(f => f.Name.ShouldBe(sender), f => f.Address.ShouldBe(host.Mails.From));
        mail.Message.Body.ShouldBeOfType<MimeKit.TextPart>().ContentType.MimeType.ShouldBe("text/plain");
        mail.Message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Message.Headers["List-Unsubscribe"].ShouldBe($"<{mail.Link("end")}>");
        mail.Message.Headers.Contains("List-Unsubscribe-Post").ShouldBeFalse();
        mail.Message.MessageId.ShouldNotBeNull().ShouldEndWith("@loket.example", customMessage: "not the name of this machine");
        mail.Text.ShouldContain($"https://loket.example/{language}\n");
        foreach (var secret in new[]
        {
            receipt.ReceiptCode, receipt.CaseNumber, receipt.ReportId.ToString(), receipt.ReportId.ToString("n"), "lezen", "discrimination", "AMS", "desk", "S. Example",
            "melding", "report", "politie", "police", "Zichtlijn",
        })
        {
            mail.Raw.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Much_news_is_one_mail_and_the_next_comes_after_a_pause()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.DeskWritesAsync(receipt);
        await host.FollowedAsync();
        (await host.WaitingAsync(receipt)).ShouldBe(1);
        await host.SendAsync();
        host.Mails.To(address).Count().ShouldBe(2);

        await host.DeskWritesAsync(receipt);
        await host.DeskWritesAsync(receipt);
        await host.FollowedAsync();
        foreach (var (later, count) in new[] { (TimeSpan.Zero, 2), (TimeSpan.FromHours(3), 2), (Later, 3), (Later + Later, 3) })
        {
            await host.SendAsync(later);
            host.Mails.To(address).Count().ShouldBe(count, later.ToString());
        }
    }

    [Fact]
    public async Task Who_has_looked_gets_no_mail()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);

        await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>();

        (await host.WaitingAsync(receipt)).ShouldBe(0);
        await host.SendAsync(Later);
        host.Mails.To(address).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_mailed_to_an_address_that_nobody_confirmed_nor_of_what_is_no_news()
    {
        var (receipt, unconfirmed, address) = (await host.OpenedAsync(), Newsing.NewAddress(), Newsing.NewAddress());
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(unconfirmed);
        await host.SendAsync();
        await host.DeskWritesAsync(receipt);
        var other = await host.OpenedAsync();
        await host.SubscribeAsync(other, address);

        await (await host.ReporterOfAsync(other)).PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("Van mij zelf.")));
        await host.HandlerIsAsync(other.ReportId, "triage.ams");
        await host.FollowedAsync();

        (await host.WaitingAsync(receipt)).ShouldBe(0);
        (await host.WaitingAsync(other)).ShouldBe(0);
        await host.SendAsync(Later);
        host.Mails.To(unconfirmed).Count().ShouldBe(1, "the question to confirm");
        host.Mails.To(address).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_new_step_that_triage_told_is_news()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);

        await host.TellAsync(new TriageDecided(receipt.ReportId, 5, [TriageOutcome.UnitInvestigation], "factsPlausible", DateTimeOffset.UtcNow, "2023-06"));

        await host.WaitsAsync(receipt);
    }

    [Fact]
    public async Task While_the_server_is_away_mails_wait_and_nobody_else_does()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        await host.Mails.StopAsync();
        try
        {
            while (await host.NewsAsync<int>("select attempts from news_mail where mark = $1", host.MarkOf(receipt)) == 0)
            {
                (await host.SendAsync()).ShouldBe(0);
            }

            await host.SendAsync();
            (await host.NewsAsync<int>("select attempts from news_mail where mark = $1", host.MarkOf(receipt))).ShouldBe(1, "it waits a minute first");
            await host.DeskWritesAsync(receipt);
            await host.SubmitAsync();
        }
        finally
        {
            host.Mails.Start();
        }

        await host.SendAsync(TimeSpan.FromHours(1));
        await host.Mails.NextAsync(address, 2);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_for_days_is_given_up()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        await host.Mails.StopAsync();
        try
        {
            for (var i = 0; i < 20 && await host.WaitingAsync(receipt) > 0; i++)
            {
                await host.SendAsync(TimeSpan.FromDays(4));
            }
        }
        finally
        {
            host.Mails.Start();
        }

        (await host.WaitingAsync(receipt)).ShouldBe(0);
        (await (await host.ReporterOfAsync(receipt)).NewsStateAsync()).ShouldBe(NewsByEmailState.Confirmed, "the next news is mailed again");
    }

    [Fact]
    public async Task A_mail_whose_sender_died_is_sent_by_another_and_can_be_told_from_a_new_one()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        var (queue, now) = (host.Services.GetRequiredService<MailQueue>(), DateTimeOffset.UtcNow);
        var taken = await TakeOfAsync(queue, receipt, now);

        // It was handed in, and the process was killed before it could say so.
        await host.Services.GetRequiredService<SmtpPost>().HandInAsync(await WrittenAsync(taken), CancellationToken.None);
        await host.SendAsync();
        host.Mails.To(address).Count().ShouldBe(2, "the other one has it");
        await host.SendAsync(MailQueue.Lease + TimeSpan.FromSeconds(5));

        var mails = host.Mails.To(address).Skip(1).ToList();
        mails.Count.ShouldBe(2, "at least once");
        mails.Select(m => m.Message.MessageId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task News_that_is_added_while_a_mail_is_settled_is_said_with_that_mail()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        var (queue, now, mark) = (host.Services.GetRequiredService<MailQueue>(), DateTimeOffset.UtcNow, host.MarkOf(receipt));
        var taken = await TakeOfAsync(queue, receipt, now);

        // Somebody adds news, as AddNewsAsync does, and has not committed yet.
        await using var adding = await host.Services.GetRequiredService<NewsDatabase>().Source.OpenConnectionAsync();
        await using var transaction = await adding.BeginTransactionAsync();
        await adding.RunAsync("select from news_address where mark = $1 for update", CancellationToken.None, mark);
        await adding.RunAsync(
            "insert into news_mail (mark, kind, news_at, due_at, drop_at, attempts) values ($1, 'news', $2, $2, $3, 0)", CancellationToken.None, mark, now.AddHours(-1), now.AddDays(1));
        var settling = queue.SentAsync(taken, now, CancellationToken.None);
        await Task.WhenAny(settling, Task.Delay(TimeSpan.FromMilliseconds(300)));
        await transaction.CommitAsync();
        await settling;

        (await host.WaitingAsync(receipt)).ShouldBe(0);
    }

    [Fact]
    public async Task An_event_that_is_read_again_is_not_mailed_again()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        var (queue, e, now) = (host.Services.GetRequiredService<MailQueue>(), Guid.NewGuid(), DateTimeOffset.UtcNow);

        await queue.AddNewsAsync(host.MarkOf(receipt), e, now, now, CancellationToken.None);
        await host.SendAsync();
        await queue.AddNewsAsync(host.MarkOf(receipt), e, now, now, CancellationToken.None);

        (await host.WaitingAsync(receipt)).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_the_server_never_takes_is_not_tried_again()
    {
        var (receipt, address) = (await host.SubmitAsync(), Newsing.NewAddress());
        host.Mails.Unknown[address] = true;
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(address);

        await host.SendAsync();

        (await host.WaitingAsync(receipt)).ShouldBe(0);
        host.Mails.To(address).ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_databases_hold_neither_address_nor_link_and_do_not_lead_to_each_other()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<Contracts.Reporting.V1.ReceiptAcknowledged>();
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        var mail = await host.SubscribeAsync(receipt, address);
        using var acknowledged = await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"3\"", Wire.Body(new AcknowledgeReport("Dank u wel.")));
        acknowledged.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await host.WaitsAsync(receipt);

        var told = await Eventually.Gives(async () => (await probe.TakeAsync(queue)).Single(m => m.Contract.GetProperty("caseId").GetGuid() == receipt.ReportId));
        var reports = await DatabaseDump.OfAsync(host.Store);
        var news = await DatabaseDump.OfAsync(host.News);
        var key = (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();
        foreach (var secret in new[] { address, mail.Token("confirm"), mail.Token("end") }.SelectMany(FormsOf))
        {
            reports.ShouldNotContain(secret, Case.Insensitive);
            news.ShouldNotContain(secret, Case.Insensitive);
            told.Text.ShouldNotContain(secret, Case.Insensitive);
        }

        foreach (var link in new[] { host.MarkOf(receipt).ToString(), host.MarkOf(receipt).ToString("n"), key.ToString(), key.ToString("n") })
        {
            reports.ShouldNotContain(link, Case.Insensitive);
        }

        foreach (var link in new[] { receipt.ReportId.ToString(), receipt.ReportId.ToString("n"), receipt.CaseNumber })
        {
            news.ShouldNotContain(link, Case.Insensitive);
        }

        news.ShouldContain(host.MarkOf(receipt).ToString(), customMessage: "the dump sees the row");
        (await host.NewsAsync<long>("select count(*) from news_mail where extract(minute from due_at) <> 0 or extract(second from due_at) <> 0 or extract(minute from news_at) <> 0 or extract(second from news_at) <> 0"))
            .ShouldBe(0, "no time to the second leads to an event");
    }

    private static IEnumerable<string> FormsOf(string text) =>
        [text, Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text)), Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^1]];

    /// <summary>Others may be due as well; they wait like this one.</summary>
    private async Task<QueuedMail> TakeOfAsync(MailQueue queue, ReportReceipt receipt, DateTimeOffset now)
    {
        while (true)
        {
            var taken = (await queue.TakeAsync(now, CancellationToken.None)).ShouldNotBeNull();
            if (taken.Mark == host.MarkOf(receipt))
            {
                return taken;
            }
        }
    }

    private async Task<MimeKit.MimeMessage> WrittenAsync(QueuedMail mail)
    {
        var services = host.Services;
        var to = await Zichtlijn.Reporting.NewsByEmail.Keeping.SealedAddress.OpenAsync(
            mail.Mark, mail.Address, services.GetRequiredService<Platform.Protection.ContentKeys>(), CancellationToken.None);
        return MailWriter.Write(
            mail.Kind, to, services.GetRequiredService<Zichtlijn.Reporting.NewsByEmail.NewsOffer>().Mail!,
            services.GetRequiredService<Zichtlijn.Reporting.NewsByEmail.NewsSecrets>().MessageId(mail.Id, mail.Mark), DateTimeOffset.UtcNow);
    }
}
