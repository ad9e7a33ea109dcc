using System.Net;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Gateway.Tests;

[Collection(BeforeTheServices.Name)]
public class LimitsTests(GatewayHost host)
{
    private const int MaxBody = 2 * 1024 * 1024;

    [Fact]
    public async Task The_address_of_whoever_calls_goes_no_further()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/dashboard/v1/address");
        foreach (var header in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded" })
        {
            request.Headers.TryAddWithoutValidation(header, "203.0.113.7").ShouldBeTrue();
        }

        (await host.Client().SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Arrived["/api/dashboard/v1/address"].Values.ShouldAllBe(v => !v.Contains("203.0.113.7") && !v.Contains("127.0.0.1;"));
        host.Arrived["/api/dashboard/v1/address"].Keys.ShouldNotContain("X-Forwarded-For");
    }

    [Fact]
    public async Task A_service_that_is_away_says_when_to_come_back()
    {
        using var response = await host.Client().GetAsync("/api/triage/v1/cases");

        await response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_largest_body_passes_and_one_byte_more_does_not()
    {
        (await host.Client().PostAsync("/api/reporting/v1/large", new ByteArrayContent(new byte[MaxBody]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var larger = await host.Client().PostAsync("/api/reporting/v1/larger", new ByteArrayContent(new byte[MaxBody + 1]));

        await larger.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_refused_once_it_is_too_large()
    {
        using var content = new StreamContent(new MemoryStream(new byte[MaxBody + 1]));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/v1/chunked") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var response = await host.Client().SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("/api/reporting/v1/my-report/attachments", 50)]
    [InlineData("/api/reporting/v1/reports/018b9c1e-0000-7000-8000-000000000001/attachments", 50)]
    [InlineData("/nl/my-report/files", 60)]
    [InlineData("/en/staff/files/018b9c1e-0000-7000-8000-000000000001", 60)]
    [InlineData("/api/investigations/v1/cases/018b9c1e-0000-7000-8000-000000000001/evidence-files", 210)]
    public async Task Where_files_are_sent_more_fits_and_there_alone(string path, int megabytes)
    {
        var most = megabytes * 1024 * 1024;
        (await host.Client().PostAsync(path, new ByteArrayContent(new byte[most]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var larger = await host.Client().PostAsync(path, new ByteArrayContent(new byte[most + 1]));
        await larger.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        using var chunked = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(new MemoryStream(new byte[most + 1])) };
        chunked.Headers.TransferEncodingChunked = true;
        using var unsaid = await host.Client().SendAsync(chunked);
        await unsaid.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");

        using var put = await host.Client().PutAsync(path, new ByteArrayContent(new byte[MaxBody + 1]));
        using var beside = await host.Client().PostAsync(path + "/more", new ByteArrayContent(new byte[MaxBody + 1]));

        await put.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await beside.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reporting/v1/headers");
        request.Headers.Add("X-Large", new string('x', 40 * 1024));

        using var response = await host.Client().SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.BadRequest, "headers-too-large");
    }
}
