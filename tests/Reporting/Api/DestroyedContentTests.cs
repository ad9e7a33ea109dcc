using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DestroyedContentTests(ReportingHost host)
{
    [Fact]
    public async Task Without_its_key_a_report_is_read_by_nobody()
    {
        var receipt = await host.OpenedAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var told = (await host.ReportAsync(receipt.ReportId))!.Told!;

        await host.Services.GetRequiredService<ContentKeys>().DestroyAsync([told.Content, told.Reporter!], "test", CancellationToken.None);

        using var desk = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt));
        using var mine = await reporter.GetAsync(ReportingHost.MyReport);
        using var message = await reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("hello")));
        foreach (var answer in new[] { desk, mine, message })
        {
            await answer.ShouldBeProblem(HttpStatusCode.Gone, "content-destroyed");
        }
    }

    [Fact]
    public async Task Without_the_key_of_the_person_the_report_stays_and_the_name_is_gone()
    {
        var receipt = await host.OpenedAsync();
        var told = (await host.ReportAsync(receipt.ReportId))!.Told!;

        await host.Services.GetRequiredService<ContentKeys>().DestroyAsync([told.Reporter!], "test", CancellationToken.None);

        var report = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        report.Report.Narrative.ShouldBe(Given.Request.Narrative);
        report.Report.Reporter.ShouldBeNull();
    }

    [Fact]
    public async Task Neither_database_alone_holds_what_is_needed_to_read_a_report()
    {
        var receipt = await host.SubmitAsync(Given.Request with { Narrative = "Een zeldzaam woord: kwikzilverig." });
        var keyId = Guid.Parse((await host.ReportAsync(receipt.ReportId))!.Told!.Content.KeyId);
        await using var keys = NpgsqlDataSource.Create(host.Keys);
        var wrapped = (await new KeyTable(keys).Read([keyId], CancellationToken.None)).ShouldHaveSingleItem();
        var key = (await host.Services.GetRequiredService<IKeyWrapping>().UnwrapAsync([wrapped], CancellationToken.None)).Single();

        foreach (var database in new[] { host.Store, host.Keys })
        {
            var dump = await DatabaseDump.OfAsync(database);
            dump.ShouldNotContain(Convert.ToHexString(key.Bytes), Case.Insensitive);
            dump.ShouldNotContain("kwikzilverig");
        }
    }
}
