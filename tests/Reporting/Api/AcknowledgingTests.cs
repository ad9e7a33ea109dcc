using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class AcknowledgingTests(ReportingHost host)
{
    [Fact]
    public async Task The_desk_acknowledges_the_version_it_saw()
    {
        var receipt = await host.OpenedAsync();
        var desk = host.As("desk.ams");
        using var seen = await desk.GetAsync(ReportingHost.PathOf(receipt));

        using var response = await desk.Command(PathOf(receipt), seen.Headers.ETag!.Tag);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.ETag?.Tag.ShouldBe("\"4\"");
        var report = await desk.GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        (report.State, report.Version).ShouldBe(("acknowledged", 4));
    }

    [Fact]
    public async Task Once_more_succeeds_with_any_version_and_adds_nothing()
    {
        var receipt = await host.OpenedAsync();
        var desk = host.As("desk.ams");
        (await desk.Command(PathOf(receipt), "\"3\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        foreach (var version in new[] { "\"3\"", "\"4\"", "\"99\"", null })
        {
            using var again = await desk.Command(PathOf(receipt), version);
            again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            again.Headers.ETag?.Tag.ShouldBe("\"4\"");
        }

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
    }

    [Fact]
    public async Task Without_a_version_it_is_asked_for()
    {
        using var response = await host.As("desk.ams").Command(PathOf(await host.OpenedAsync()), version: null);

        await response.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
    }

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("\"4\"")]
    [InlineData("W/\"3\"")]
    [InlineData("*")]
    [InlineData("3")]
    [InlineData("\"3\", \"4\"")]
    [InlineData("\"two\"")]
    [InlineData("\"-3\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task Another_version_is_refused_with_the_one_that_holds(string version)
    {
        var receipt = await host.OpenedAsync();

        using var response = await host.As("desk.ams").Command(PathOf(receipt), version);

        await response.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        response.Headers.ETag?.Tag.ShouldBe("\"3\"");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_at_once_both_succeed_and_one_event_is_written()
    {
        var receipt = await host.OpenedAsync();
        var desk = host.As("desk.ams");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Command(PathOf(receipt), "\"3\"")));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.NoContent || a.StatusCode == HttpStatusCode.PreconditionFailed);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.NoContent);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
    }

    [Fact]
    public async Task Only_the_desk_of_the_part_may()
    {
        var receipt = await host.OpenedAsync();

        using var anonymous = await host.Anybody().Command(PathOf(receipt), "\"3\"");
        using var triage = await host.As("triage.ams").Command(PathOf(receipt), "\"3\"");
        using var hidden = await host.As("desk.dhg").Command(PathOf(receipt), "\"3\"");
        using var unknown = await host.As("desk.dhg").Command($"{ReportingHost.Reports}/{Guid.NewGuid()}/acknowledgements", "\"3\"");

        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await triage.ShouldBeProblem(HttpStatusCode.Forbidden);
        await hidden.ShouldBeHiddenLike(unknown);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_did_not_declare_to_have_no_interest_acknowledges_nothing()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);

        using var response = await host.As("desk.ams").Command(PathOf(receipt), "\"2\"");

        await response.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    private static string PathOf(ReportReceipt receipt) => $"{ReportingHost.PathOf(receipt)}/acknowledgements";
}
