using System.Net;
using System.Net.Http.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Durability;

/// <summary>What a service does behind its answer is done by the next process when the one that began it is killed.</summary>
[Collection(BrokenSystem.Name)]
public sealed class WorkInHandGoesOn(RunningSystem system) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => BrokenSystem.MakeWholeAsync(system);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_file_that_was_accepted_is_screened()
    {
        using var reporter = await system.ReporterAsync(await system.Client.Submit(Reports.Some()));
        await reporter.AddFileAsync("brief.txt", "Dit stond er in de brief.");

        await KillAsync("reporting");
        await system.Service("reporting").StartAndWaitAsync();

        // Whoever was screening it had it for some minutes; they are over.
        await system.Ids("reporting", "update attachment_file set due_at = now() where state = 'waiting' returning id");
        await reporter.FilesAreReadyAsync();
    }

    /// <summary>The whole file is not there yet when the process dies: nothing of it is, and the same file can be sent again.</summary>
    [Fact]
    public async Task A_file_that_was_cut_off_is_nowhere_and_can_be_sent_again()
    {
        using var reporter = await system.ReporterAsync(await system.Client.Submit(Reports.Some()));
        var pipe = new System.IO.Pipelines.Pipe();
        using var half = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/v1/my-report/attachments") { Content = new StreamContent(pipe.Reader.AsStream()) };
        half.Content.Headers.ContentType = new("application/octet-stream");
        half.Headers.Add("Zichtlijn-File-Name", "brief.txt");
        var sending = reporter.SendAsync(half);
        await pipe.Writer.WriteAsync("Dit stond er"u8.ToArray());

        await KillAsync("reporting");
        await pipe.Writer.CompleteAsync();
        (await IsAcceptedAsync(sending)).ShouldBeFalse();
        await system.Service("reporting").StartAndWaitAsync();

        (await reporter.GetStringAsync("/api/reporting/v1/my-report/attachments")).ShouldNotContain("brief.txt");
        await reporter.AddFileAsync("brief.txt", "Dit stond er in de brief.");
        await reporter.FilesAreReadyAsync();
    }

    [Theory]
    [InlineData("reporting")]
    [InlineData("triage")]
    public async Task A_destruction_that_was_decided_is_carried_out(string killed)
    {
        var receipt = await system.Client.Submit(Reports.Some());
        await system.DecideDestructionAsync(receipt, "De rechter heeft het bevolen.");

        await KillAsync(killed);
        await system.Service(killed).StartAndWaitAsync();

        await system.CertificateOfAsync(receipt.ReportId);
        using var code = await system.Client.PostAsJsonAsync("/api/reporting/v1/receipt-sessions", new OpenReceiptSession(receipt.ReceiptCode));
        code.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<bool> IsAcceptedAsync(Task<HttpResponseMessage> sending)
    {
        try
        {
            using var response = await sending;
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // cut off, without any answer
        }
    }

    private Task KillAsync(string service) => system.Service(service).KillAsync();
}
