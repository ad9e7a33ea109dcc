using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Durability;

/// <summary>A mail that is due arrives, whatever is killed or away between the event and the mail server.</summary>
[Collection(SystemUnderObservation.Name)]
public sealed class MailsArrive(ObservedSystem system)
{
    private const string Address = "iemand@voorbeeld.example";
    private const string MyNews = "/api/reporting/v1/my-report/news-by-email";

    /// <summary>What was tried once is tried again a minute later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task When_reporting_is_killed_and_the_mail_server_is_away()
    {
        var receipt = await system.Running.Client.Submit(Reports.Some());
        using var reporter = await system.Running.ReporterAsync(receipt);
        await system.Mails.StopAsync();
        using var asked = await reporter.PostAsJsonAsync(MyNews, new AskNewsByEmail(Address, "en"));
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await KillAsync();
        system.Mails.Start();
        await system.Running.Service("reporting").StartAndWaitAsync();

        var link = (await ArrivedAsync(1)).Link("confirm");
        using var confirmed = await system.Running.Client.PostAsJsonAsync("/api/reporting/v1/news-by-email/confirmations", new NewsByEmailLink(link.Query["?t=".Length..]));
        confirmed.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        // Killed before anything could follow the event.
        await DeskWritesAsync(receipt.ReportId);
        await KillAsync();
        await system.Running.Service("reporting").StartAndWaitAsync();
        (await ArrivedAsync(2)).Message.Subject.ShouldBe("There is news");
        system.Mails.Ids.Values.ShouldAllBe(times => times == 1);
    }

    private Task<TestSupport.Servers.CaughtMail> ArrivedAsync(int count) => Eventually.Gives(
        () => system.Mails.To(Address).ToList() is var mails && mails.Count >= count ? Task.FromResult(mails[^1]) : throw new InvalidOperationException("Not yet."), Patience);

    private Task KillAsync() => system.Running.Service("reporting").KillAsync();

    private async Task DeskWritesAsync(Guid reportId)
    {
        using var desk = system.Running.ClientAs("desk.ams");
        var report = $"/api/reporting/v1/reports/{reportId}";
        await Eventually.Holds(async () =>
        {
            using var seen = await desk.GetAsync($"{report}/summary");
            await desk.Command($"{report}/conflict-declarations", long.Parse(seen.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture), new { interest = "none" });
        });
        using var wrote = await desk.PostAsJsonAsync($"{report}/messages", new AddMessage("Wij lezen uw melding."));
        wrote.StatusCode.ShouldBe(HttpStatusCode.Created);
    }
}
