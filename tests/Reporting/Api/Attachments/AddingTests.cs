using System.Net;
using System.Security.Cryptography;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api.Attachments;

[Collection(OnTheHost.Name)]
public class AddingTests(ReportingHost host)
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_file_is_taken_in_whole_with_its_hash_and_what_it_is()
    {
        var receipt = await host.OpenedAsync();
        var photo = SampleFiles.Jpeg();

        var accepted = await (await host.ReporterOfAsync(receipt)).AddFileAsync(Files.Mine, photo, "caf%C3%A9.png");

        accepted.ShouldBe(new AttachmentAccepted(accepted.AttachmentId, "café.png", photo.Length, Convert.ToHexStringLower(SHA256.HashData(photo)), "jpeg", "waiting"));
        var listed = (await host.As("desk.ams").FilesAsync(Files.Of(receipt))).ShouldHaveSingleItem();
        (listed.Name, listed.Sha256, listed.From, listed.Officer).ShouldBe(("café.png", accepted.Sha256, "reporter", null));
    }

    [Fact]
    public async Task The_desk_adds_files_and_the_reporter_sees_only_the_own()
    {
        var receipt = await host.OpenedAsync();
        var (desk, reporter) = (host.As("desk.ams"), await host.ReporterOfAsync(receipt));
        var theirs = await desk.AddFileAsync(Files.Of(receipt), SampleFiles.Text(), "brief.txt");
        var mine = await reporter.AddFileAsync(Files.Mine, SampleFiles.Text());

        (await reporter.FilesAsync(Files.Mine)).ShouldHaveSingleItem().AttachmentId.ShouldBe(mine.AttachmentId);
        (await desk.FilesAsync(Files.Of(receipt))).Select(a => (a.AttachmentId, a.From, a.Officer)).ShouldBe(
            [(theirs.AttachmentId, "desk", "desk.ams"), (mine.AttachmentId, "reporter", null)]);
        using var notMine = await reporter.GetAsync(Files.CleanCopy(Files.Mine, theirs.AttachmentId));
        await notMine.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_file_from_the_reporter_stands_on_top_of_the_worklist_until_the_desk_answers()
    {
        var receipt = await host.OpenedAsync();
        await (await host.ReporterOfAsync(receipt)).AddFileAsync(Files.Mine, SampleFiles.Text());

        await TestSupport.Eventually.Holds(async () =>
            (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).AwaitsReply.ShouldBeTrue());
    }

    public static TheoryData<string, byte[], HttpStatusCode, string> Refused => new()
    {
        { "empty", [], HttpStatusCode.UnprocessableEntity, "attachment-empty" },
        { "a program", [(byte)'M', (byte)'Z', 0x90, 0], HttpStatusCode.UnsupportedMediaType, "attachment-type-not-allowed" },
        { "an office document", [.. "PK"u8, 3, 4, 20, 0], HttpStatusCode.UnsupportedMediaType, "attachment-type-not-allowed" },
        { "zeros", new byte[2 * Megabyte], HttpStatusCode.UnsupportedMediaType, "attachment-type-not-allowed" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_may_not_be_added_leaves_nothing(string what, byte[] content, HttpStatusCode status, string code)
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        foreach (var chunked in new[] { false, true })
        {
            using var response = await reporter.SendFileAsync(Files.Mine, content, "photo.jpg", chunked: chunked);
            await response.ShouldBeProblem(status, code);
        }

        (await host.RowsAsync(receipt.ReportId)).ShouldBe(0, what);
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_25_megabytes_fits_and_one_byte_more_does_not()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var largest = Enumerable.Repeat((byte)'a', 25 * Megabyte).ToArray();

        (await reporter.AddFileAsync(Files.Mine, largest, "long.txt")).Size.ShouldBe(largest.Length);
        foreach (var chunked in new[] { false, true })
        {
            using var larger = await reporter.SendFileAsync(Files.Mine, [.. largest, (byte)'a'], "long.txt", chunked: chunked);
            await larger.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "attachment-too-large");
        }

        (await host.RowsAsync(receipt.ReportId)).ShouldBeLessThanOrEqualTo(2, "the file and its clean copy");
        await host.RemoveFilesAsync(receipt.ReportId);
    }

    [Theory]
    [InlineData(1, 20, HttpStatusCode.Conflict, "too-many-attachments")]
    [InlineData((100 * Megabyte) - 10, 1, HttpStatusCode.Conflict, "attachments-full")]
    public async Task A_report_takes_so_many_files_and_bytes_and_no_more(int bytes, int files, HttpStatusCode status, string code)
    {
        var receipt = await host.SubmitAsync();
        await host.PretendAsync(receipt.ReportId, bytes, files);
        var reporter = await host.ReporterOfAsync(receipt);

        foreach (var chunked in new[] { false, true })
        {
            using var response = await reporter.SendFileAsync(Files.Mine, SampleFiles.Text("Elf tekens."), chunked: chunked);
            await response.ShouldBeProblem(status, code);
        }

        (await host.RowsAsync(receipt.ReportId)).ShouldBe(files);
    }

    [Fact]
    public async Task All_reports_together_take_so_much_and_no_more()
    {
        var receipt = await host.SubmitAsync();
        var elsewhere = Guid.NewGuid();
        await host.PretendAsync(elsewhere, 51_200L * Megabyte);
        try
        {
            using var response = await (await host.ReporterOfAsync(receipt)).SendFileAsync(Files.Mine, SampleFiles.Text());

            await response.ShouldBeProblem(HttpStatusCode.InsufficientStorage, "attachment-store-full");
        }
        finally
        {
            await host.RemoveFilesAsync(elsewhere);
        }
    }

    [Fact]
    public async Task Of_many_at_once_no_more_come_in_than_fit()
    {
        var receipt = await host.SubmitAsync();
        await host.PretendAsync(receipt.ReportId, bytes: 1, files: 18);
        var reporter = await host.ReporterOfAsync(receipt);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => reporter.SendFileAsync(Files.Mine, SampleFiles.Text($"Nummer {i}."))));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(2);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(6);
        (await reporter.FilesAsync(Files.Mine)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_key_is_the_same_file_also_at_once_and_another_file_is_refused()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => reporter.AddFileAsync(Files.Mine, SampleFiles.Jpeg(), key: key)));
        var again = await reporter.AddFileAsync(Files.Mine, SampleFiles.Jpeg(), key: key);
        using var other = await reporter.SendFileAsync(Files.Mine, SampleFiles.Text("Iets anders."), key: key);
        using var renamed = await reporter.SendFileAsync(Files.Mine, SampleFiles.Jpeg(), "other.jpg", key);

        answers.Append(again).Select(a => a.AttachmentId).Distinct().ShouldHaveSingleItem();
        (await reporter.FilesAsync(Files.Mine)).ShouldHaveSingleItem();
        await other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        await renamed.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        var another = await (await host.ReporterOfAsync(await host.SubmitAsync())).AddFileAsync(Files.Mine, SampleFiles.Text(), key: key);
        another.AttachmentId.ShouldNotBe(again.AttachmentId, "a key counts within its report");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("%00")]
    [InlineData("..")]
    public async Task A_file_without_a_proper_name_is_refused(string? name)
    {
        var receipt = await host.SubmitAsync();

        using var response = await (await host.ReporterOfAsync(receipt)).SendFileAsync(Files.Mine, SampleFiles.Text(), name);

        await response.ShouldBeInvalid("Zichtlijn-File-Name");
        (await host.RowsAsync(receipt.ReportId)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_media_type_and_too_long_a_key_are_refused()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());

        using var form = await reporter.PostAsync(Files.Mine, new MultipartFormDataContent { { new StringContent("x"), "file", "x.txt" } });
        using var key = await reporter.SendFileAsync(Files.Mine, SampleFiles.Text(), key: new string('k', 201));

        await form.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
        await key.ShouldBeInvalid("Idempotency-Key");
    }

    [Fact]
    public async Task Only_the_desk_that_opened_the_report_adds_to_it()
    {
        var (closed, opened) = (await host.SubmitAsync(), await host.OpenedAsync());
        await host.ListedAsync(closed.ReportId);

        using var anonymous = await host.Anybody().SendFileAsync(Files.Of(opened), SampleFiles.Text());
        using var triage = await host.As("triage.ams").SendFileAsync(Files.Of(opened), SampleFiles.Text());
        using var undeclared = await host.As("desk.ams").SendFileAsync(Files.Of(closed), SampleFiles.Text());
        using var hidden = await host.As("desk.dhg").SendFileAsync(Files.Of(opened), SampleFiles.Text());
        using var unknown = await host.As("desk.dhg").SendFileAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}/attachments", SampleFiles.Text());

        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await triage.ShouldBeProblem(HttpStatusCode.Forbidden);
        await undeclared.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await hidden.ShouldBeHiddenLike(unknown);
        (await host.RowsAsync(opened.ReportId) + await host.RowsAsync(closed.ReportId)).ShouldBe(0);
    }
}
