using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.NewsByEmail.Choosing;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.NewsByEmail;

[Collection(OnTheHost.Name)]
public class ChoosingTests(ReportingHost host)
{
    [Fact]
    public async Task An_address_is_confirmed_by_whoever_reads_its_mail_and_by_no_link_alone()
    {
        var (receipt, address) = (await host.SubmitAsync(), Newsing.NewAddress());
        var reporter = await host.ReporterOfAsync(receipt);
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.None);

        using var asked = await reporter.AskNewsAsync($" {address} ");
        (await asked.Read<Contracts.Reporting.Http.V1.NewsByEmail>(202)).State.ShouldBe(NewsByEmailState.Unconfirmed);
        (await asked.Content.ReadAsStringAsync()).ShouldNotContain("voorbeeld.example");
        await host.SendAsync();

        var mail = await host.Mails.NextAsync(address);
        mail.Link("confirm").AbsoluteUri.ShouldStartWith("https://loket.example/nl/news/confirm?t=");
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.Unconfirmed);
        (await host.FollowAsync(Newsing.Confirmations, mail.Token("confirm"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.Confirmed);
        (await host.FollowAsync(Newsing.Confirmations, mail.Token("confirm"))).StatusCode.ShouldBe(HttpStatusCode.NoContent, "whoever presses twice is told the same");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2, "nothing of it stands in the report");
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_answer_is_alike()
    {
        var (receipt, address) = (await host.SubmitAsync(), Newsing.NewAddress());
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(address);
        await host.SendAsync();
        var mail = await host.Mails.NextAsync(address);
        await host.RowsOfNewsAsync($"update news_address set confirm_by = now() - interval '1 minute' where mark = '{host.MarkOf(receipt)}'");
        var bodies = new List<string>();
        foreach (var path in new[] { Newsing.Confirmations, Newsing.Endings })
        {
            foreach (var token in (string?[])[null, "", "\0", new string('x', 10_000), mail.Token("confirm") + "x", mail.Token("confirm").ToUpperInvariant(), receipt.ReceiptCode,
                path == Newsing.Confirmations ? mail.Token("confirm") : "", path == Newsing.Confirmations ? mail.Token("end") : mail.Token("confirm")])
            {
                using var response = await host.FollowAsync(path, token);
                await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unknown-link");
                bodies.Add(await response.BodyWithoutTrace());
            }
        }

        bodies.Distinct().Count().ShouldBe(1);
        (await (await host.ReporterOfAsync(receipt)).NewsStateAsync()).ShouldBe(NewsByEmailState.None, "its time is over");
    }

    [Fact]
    public async Task Who_tried_enough_wrong_links_hears_when_to_come_back_and_a_right_one_still_works()
    {
        var (receipt, address) = (await host.SubmitAsync(), Newsing.NewAddress());
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(address);
        await host.SendAsync();
        var right = (await host.Mails.NextAsync(address)).Token("confirm");
        var spent = host.Anybody();
        spent.DefaultRequestHeaders.Add(SpentGuesses.Header, "12");

        using var wrong = await spent.PostAsync(Newsing.Confirmations, Wire.Body(new NewsByEmailLink("wrong")));
        await wrong.ShouldBeProblem(HttpStatusCode.TooManyRequests);
        wrong.Headers.RetryAfter!.ToString().ShouldBe("12");
        (await spent.PostAsync(Newsing.Confirmations, Wire.Body(new NewsByEmailLink(right)))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_is_no_address_or_no_language_is_refused_at_once()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());
        foreach (var address in (string?[])
            [null, "", "iemand", "iemand@", "@voorbeeld.example", "iemand@localhost", "a b@voorbeeld.example", "a@b@voorbeeld.example", "iemand@voorbeeld.example\r\nBcc: x@y.example",
             "iemand@voorbeeld.example, x@y.example", "<iemand@voorbeeld.example>", "a..b@voorbeeld.example", "a.@voorbeeld.example", "iemand@[127.0.0.1]", new string('a', 65) + "@voorbeeld.example", "émile@voorbeeld.example"])
        {
            using var response = await reporter.AskNewsAsync(address);
            await response.ShouldBeInvalid("address");
        }

        using var both = await reporter.AskNewsAsync("x", "fy");
        await both.ShouldBeInvalid("address", "language");
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.None);
    }

    [Fact]
    public async Task Only_the_reporter_chooses_sees_and_ends()
    {
        foreach (var client in new[] { host.Anybody(), host.As("desk.ams"), host.As("privacy"), host.As("auditor") })
        {
            using var read = await client.GetAsync(Newsing.MyNews);
            await read.ShouldBeProblem(HttpStatusCode.Unauthorized);
            using var asked = await client.AskNewsAsync(Newsing.NewAddress());
            await asked.ShouldBeProblem(HttpStatusCode.Unauthorized);
            using var ended = await client.DeleteAsync(Newsing.MyNews);
            await ended.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Another_address_replaces_the_one_before_at_once()
    {
        var (receipt, first, second) = (await host.SubmitAsync(), Newsing.NewAddress(), Newsing.NewAddress());
        var before = await host.SubscribeAsync(receipt, first);
        var key = (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();
        var reporter = await host.ReporterOfAsync(receipt);

        (await reporter.AskNewsAsync(second)).EnsureSuccessStatusCode();

        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.Unconfirmed);
        (await host.KeysThereAsync([key])).ShouldBe(0);
        await (await host.FollowAsync(Newsing.Confirmations, before.Token("confirm"))).ShouldBeProblem(HttpStatusCode.Unauthorized);
        await (await host.FollowAsync(Newsing.Endings, before.Token("end"))).ShouldBeProblem(HttpStatusCode.Unauthorized);
        await host.SendAsync();
        (await host.Mails.NextAsync(second)).Token("confirm").ShouldNotBe(before.Token("confirm"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ending_destroys_the_address_and_the_mails_that_wait(bool byLink)
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        var mail = await host.SubscribeAsync(receipt, address);
        var key = (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        var reporter = await host.ReporterOfAsync(receipt);

        using var ended = byLink ? await host.FollowAsync(Newsing.Endings, mail.Token("end")) : await reporter.DeleteAsync(Newsing.MyNews);

        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.KeysThereAsync([key])).ShouldBe(0);
        (await host.AddressKeyAsync(receipt)).ShouldBeNull();
        (await host.WaitingAsync(receipt)).ShouldBe(0);
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.None);
        (await reporter.DeleteAsync(Newsing.MyNews)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "it is so already");
        await host.SendAsync();
        host.Mails.To(address).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_report_asks_for_few_mails_only()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());
        for (var i = 0; i < 5; i++)
        {
            (await reporter.AskNewsAsync(Newsing.NewAddress())).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        using var sixth = await reporter.AskNewsAsync(Newsing.NewAddress());
        await sixth.ShouldBeProblem(HttpStatusCode.Conflict, "too-many-confirmations");
        (await reporter.NewsStateAsync()).ShouldBe(NewsByEmailState.Unconfirmed, "the fifth stays");
    }

    [Fact]
    public async Task A_stranger_gets_few_mails_however_many_reports_name_them_and_no_answer_tells()
    {
        var address = Newsing.NewAddress();
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var variant = i % 2 == 0 ? address : address.ToUpperInvariant().Replace("@", $"+{i}@", StringComparison.Ordinal);
            using var answer = await (await host.ReporterOfAsync(await host.SubmitAsync())).AskNewsAsync(variant);
            answers.Add($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        await host.SendAsync();
        answers.Distinct().Count().ShouldBe(1);
        host.Mails.Caught.Count(m => m.To.ToLowerInvariant().Split('@')[0].Split('+')[0] == address.Split('@')[0]).ShouldBe(3);
    }

    [Fact]
    public void A_closed_report_takes_no_address()
    {
        var closed = Given.Report(Given.Told, Given.Acknowledged, Given.Concluded(closes: true), Given.Feedback(closes: true));
        ChooseNews.Refuses(closed).ShouldNotBeNull().Code.ShouldBe("report-closed");
        ChooseNews.Refuses(Given.Report(Given.Told, Given.Withdrawn)).ShouldBeNull();
        ChooseNews.Refuses(null).ShouldNotBeNull().Status.ShouldBe(404);
    }
}
