using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Attachments.Screening;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api.Attachments;

[Collection(OnTheHost.Name)]
public class ScreeningTests(ReportingHost host)
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "jpeg", SampleFiles.Jpeg() }, { "png", SampleFiles.Png() }, { "webp", SampleFiles.WebP() }, { "gif", SampleFiles.Gif() },
        { "pdf", SampleFiles.Pdf() }, { "text", SampleFiles.Text() }, { "heic", SampleFiles.Heic() },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_of_each_kind_becomes_ready_without_what_was_hidden_in_it(string type, byte[] content)
    {
        var (reporter, _) = await ReporterAsync();
        var accepted = await reporter.AddFileAsync(Support.Files.Mine, content);

        var file = await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId);

        (file.Type, file.State, file.Scanned).ShouldBe((type, "ready", true));
        var copy = await reporter.GetByteArrayAsync(Support.Files.CleanCopy(Support.Files.Mine, accepted.AttachmentId));
        Encoding.Latin1.GetString(copy).ShouldNotContain(SampleFiles.Marker, Case.Insensitive);
        copy.Length.ShouldBeGreaterThan(5);
        host.Scanner.Scanned.ShouldContain(scanned => scanned.SequenceEqual(content), "the scanner sees the original");
    }

    [Fact]
    public async Task Malware_is_given_to_nobody()
    {
        var (reporter, receipt) = await ReporterAsync();
        var accepted = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text(FakeScanner.Eicar));

        (await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId)).State.ShouldBe("unsafe");

        await ShouldBeGivenToNobody(reporter, receipt, accepted, HttpStatusCode.Gone, "attachment-unsafe");
        (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(Zichtlijn.Reporting.Reports.ReportState.Submitted);
    }

    [Theory]
    [InlineData(Scanner.Away)]
    [InlineData(Scanner.Errs)]
    internal async Task While_the_scanner_gives_no_verdict_a_file_waits_and_the_report_does_not(Scanner trouble)
    {
        var (reporter, receipt) = await ReporterAsync();
        host.Scanner.State = trouble;
        AttachmentAccepted accepted;
        try
        {
            accepted = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text());
            await Eventually.Holds(async () => (await DueAgainAsync(receipt)).ShouldBe(1));

            await ShouldBeGivenToNobody(reporter, receipt, accepted, HttpStatusCode.Conflict, "attachment-waiting");
            await reporter.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("Het gaat door."))).Read<MessageAccepted>(201);
        }
        finally
        {
            host.Scanner.State = Scanner.Works;
        }

        await SetDueAsync(receipt, "now()");
        (await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId)).State.ShouldBe("ready");
    }

    [Fact]
    public async Task What_is_too_large_for_the_scanner_is_given_to_nobody()
    {
        var (reporter, receipt) = await ReporterAsync();
        host.Scanner.State = Scanner.TakesLittle;
        try
        {
            var accepted = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text(new string('x', 1_000_000)));

            var file = await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId);

            (file.State, file.Scanned).ShouldBe(("unreadable", false));
            await ShouldBeGivenToNobody(reporter, receipt, accepted, HttpStatusCode.Gone, "attachment-unreadable");
        }
        finally
        {
            host.Scanner.State = Scanner.Works;
        }
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "half a photo's head", SampleFiles.Jpeg()[..30] },
        { "a PDF that is none", [.. "%PDF-1.7 nonsense"u8] },
        { "an image that would take gigabytes", SampleFiles.Bomb() },
        { "a text that turns out to be none", [.. new byte[300_000].Select(_ => (byte)'a'), 0xC3, 0x28] },
        { "an image of Apple's kind without an image", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8] },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_cleaned_is_given_to_nobody_and_the_original_is_kept(string what, byte[] content)
    {
        var (reporter, receipt) = await ReporterAsync();
        var accepted = await reporter.AddFileAsync(Support.Files.Mine, content);

        (await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId)).State.ShouldBe("unreadable", what);

        await ShouldBeGivenToNobody(reporter, receipt, accepted, HttpStatusCode.Gone, "attachment-unreadable");
        (await host.CountAsync("select count(*) from attachment_file where report_id = $1 and kind = 'original'", receipt.ReportId)).ShouldBe(1);
        (await host.CountAsync("select count(*) from attachment_file where report_id = $1 and kind = 'clean'", receipt.ReportId)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_a_dead_process_had_taken_is_screened_when_its_time_is_over()
    {
        var (reporter, receipt) = await ReporterAsync();
        var accepted = await TakenByAnotherAsync(reporter, receipt, SampleFiles.Text());

        // The queue was looked through for a later file.
        var later = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text());
        await reporter.ScreenedAsync(Support.Files.Mine, later.AttachmentId);
        (await reporter.FilesAsync(Support.Files.Mine)).Single(f => f.AttachmentId == accepted.AttachmentId).State.ShouldBe("waiting", "it is another's");
        await SetDueAsync(receipt, "now()");
        (await reporter.ScreenedAsync(Support.Files.Mine, accepted.AttachmentId)).State.ShouldBe("ready");
    }

    [Fact]
    public async Task Screened_by_several_at_once_a_file_has_one_finding_and_one_copy()
    {
        var (reporter, receipt) = await ReporterAsync();
        var accepted = await TakenByAnotherAsync(reporter, receipt, SampleFiles.Png());

        var screening = host.Services.GetRequiredService<ScreenAttachment>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => screening.ScreenAsync(new Waiting(accepted.AttachmentId, receipt.ReportId, 1), CancellationToken.None)));

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4, "the report, the file, the finding");
        (await host.CountAsync("select count(*) from attachment_file where report_id = $1 and kind = 'clean'", receipt.ReportId)).ShouldBe(1);
        (await reporter.GetByteArrayAsync(Support.Files.CleanCopy(Support.Files.Mine, accepted.AttachmentId))).Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_file_that_breaks_every_process_is_given_up()
    {
        var (reporter, receipt) = await ReporterAsync();
        host.Scanner.State = Scanner.Away;
        var accepted = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text());
        await Eventually.Holds(async () => (await DueAgainAsync(receipt)).ShouldBe(1));
        await SetDueAsync(receipt, "now() + interval '1 hour'");
        host.Scanner.State = Scanner.Works;

        await host.Services.GetRequiredService<ScreenAttachment>()
            .ScreenAsync(new Waiting(accepted.AttachmentId, receipt.ReportId, FileLimits.CleaningAttempts + 1), CancellationToken.None);

        (await reporter.FilesAsync(Support.Files.Mine)).Single().State.ShouldBe("unreadable");
    }

    [Fact]
    public async Task Without_a_scanner_files_are_given_and_are_said_to_be_unscanned()
    {
        var (reporter, receipt) = await ReporterAsync();
        host.Scanner.State = Scanner.Away;
        var accepted = await reporter.AddFileAsync(Support.Files.Mine, SampleFiles.Text());
        await Eventually.Holds(async () => (await DueAgainAsync(receipt)).ShouldBe(1));
        await SetDueAsync(receipt, "now() + interval '1 hour'");
        host.Scanner.State = Scanner.Works;
        var services = host.Services;
        var withoutScanner = new ScreenAttachment(
            host.Documents, services.GetRequiredService<Zichtlijn.Reporting.Attachments.Storing.SealedFiles>(),
            services.GetRequiredService<Zichtlijn.Platform.Files.SealedContent>(), services.GetRequiredService<Zichtlijn.Platform.Protection.ContentKeys>(),
            services.GetRequiredService<ScreeningQueue>(), services.GetRequiredService<CleanCopies>(), TimeProvider.System);

        await withoutScanner.ScreenAsync(new Waiting(accepted.AttachmentId, receipt.ReportId, 1), CancellationToken.None);

        var file = (await reporter.FilesAsync(Support.Files.Mine)).Single();
        (file.State, file.Scanned).ShouldBe(("ready", false));
    }

    [Fact]
    public async Task A_process_that_goes_on_too_long_or_writes_too_much_is_ended()
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var copies = host.Services.GetRequiredService<CleanCopies>();

        var ended = copies.MakeAsync("text", Forever(), async (made, token) =>
        {
            await made.CopyToAsync(Stream.Null, token);
            return null;
        }, over.Token);

        await Should.ThrowAsync<OperationCanceledException>(ended);

        static async IAsyncEnumerable<byte[]> Forever()
        {
            while (true)
            {
                await Task.Delay(50);
                yield return "a"u8.ToArray();
            }
        }
    }

    [Fact]
    public async Task The_scanner_is_part_of_what_readiness_tells()
    {
        host.Scanner.State = Scanner.Away;
        try
        {
            var health = await host.Anybody().GetStringAsync("/health/ready");
            health.ShouldContain("Degraded");
        }
        finally
        {
            host.Scanner.State = Scanner.Works;
        }
    }

    /// <summary>A file that another process took for an hour, and died.</summary>
    private async Task<AttachmentAccepted> TakenByAnotherAsync(HttpClient reporter, ReportReceipt receipt, byte[] content)
    {
        host.Scanner.State = Scanner.Away;
        try
        {
            var accepted = await reporter.AddFileAsync(Support.Files.Mine, content);
            await Eventually.Holds(async () => (await DueAgainAsync(receipt)).ShouldBe(1));
            await SetDueAsync(receipt, "now() + interval '1 hour'");
            return accepted;
        }
        finally
        {
            host.Scanner.State = Scanner.Works;
        }
    }

    private async Task<(HttpClient Reporter, ReportReceipt Receipt)> ReporterAsync()
    {
        var receipt = await host.SubmitAsync();
        return (await host.ReporterOfAsync(receipt), receipt);
    }

    private async Task ShouldBeGivenToNobody(HttpClient reporter, ReportReceipt receipt, AttachmentAccepted file, HttpStatusCode status, string code)
    {
        await host.ListedAsync(receipt.ReportId);
        var version = await host.VersionOfAsync(receipt.ReportId);
        using var declared = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/conflict-declarations", version.Tag(), Wire.Body(new Contracts.Access.Http.V1.DeclareConflict(Contracts.Access.Http.V1.Interest.None)));
        declared.EnsureSuccessStatusCode();
        using var mine = await reporter.GetAsync(Support.Files.CleanCopy(Support.Files.Mine, file.AttachmentId));
        using var theirs = await host.As("desk.ams").GetAsync(Support.Files.CleanCopy(Support.Files.Of(receipt), file.AttachmentId));
        await mine.ShouldBeProblem(status, code);
        await theirs.ShouldBeProblem(status, code);
    }

    /// <summary>1 when a try came to nothing and the file waits for the next.</summary>
    private Task<long> DueAgainAsync(ReportReceipt receipt) => host.CountAsync(
        "select count(*) from attachment_file where report_id = $1 and state = 'waiting' and attempts = 0 and due_at > touched_at + interval '1 second'", receipt.ReportId);

    private async Task SetDueAsync(ReportReceipt receipt, string when)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"update attachment_file set due_at = {when} where report_id = $1 and state = 'waiting'");
        command.Parameters.Add(new() { Value = receipt.ReportId });
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
