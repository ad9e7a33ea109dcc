using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Api.Attachments;

[Collection(OnTheHost.Name)]
public class ServingTests(ReportingHost host)
{
    [Fact]
    public async Task A_copy_is_bytes_that_a_browser_saves_and_never_shows()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");

        using var response = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Een briefje.");
        response.Content.Headers.ContentType?.ToString().ShouldBe("application/octet-stream");
        response.Content.Headers.ContentLength.ShouldBe(12);
        response.Content.Headers.ContentDisposition?.ToString().ShouldBe("attachment; filename=brief.txt; filename*=UTF-8''brief.txt");
        response.ShouldCarryTheCommonHeaders();
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)")]
    [InlineData("%E2%80%AEtxt.exe")]
    [InlineData("=cmd()")]
    [InlineData("../../x")]
    [InlineData("%22;%20filename=evil.exe;%20x=%22")]
    [InlineData("a%0D%0ASet-Cookie:%20evil=1")]
    [InlineData("%F0%9F%92%A3")]
    public async Task A_hostile_name_does_nothing_in_the_header(string name)
    {
        var (receipt, id) = await ReadyAsync(name);

        using var response = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var header = response.Content.Headers.GetValues("Content-Disposition").ShouldHaveSingleItem();
        header.ShouldStartWith("attachment; filename=");
        header.ShouldMatch("""^attachment; filename="?[^"\r\n<>/\\]*"?; filename\*=UTF-8''[A-Za-z0-9%._~!#$&+^`|()-]*$""");
        header.ShouldEndWith(".txt");
        header.ShouldNotContain("=cmd");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task That_a_copy_is_fetched_and_files_are_listed_is_recorded_first()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        await host.As("desk.ams").GetByteArrayAsync(Files.CleanCopy(Files.Of(receipt), id));
        await host.As("desk.ams").FilesAsync(Files.Of(receipt));
        using var unknown = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), Guid.NewGuid()));

        var lines = (await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>()).Items.Skip(1);

        lines.Select(l => (l.Actor, l.Name, l.Action, l.Reason)).Take(3).ShouldBe(
        [
            ("desk.ams", "fetch-attachment", "refuse", "not-found"),
            ("desk.ams", "list-attachments", "read", "attachments"),
            ("desk.ams", "fetch-attachment", "download", $"attachment/{id:n}"),
        ]);
        await unknown.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Without_a_log_nothing_is_given()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        await RunAsync("alter table access_log rename to access_log_away");
        try
        {
            using var copy = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));
            using var list = await host.As("desk.ams").GetAsync(Files.Of(receipt));

            ((int)copy.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
            ((int)list.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
            (await copy.Content.ReadAsStringAsync() + await list.Content.ReadAsStringAsync()).ShouldNotContain("brief");
        }
        finally
        {
            await RunAsync("alter table access_log_away rename to access_log");
        }
    }

    [Fact]
    public async Task The_officer_of_triage_whose_case_it_is_reads_files_and_no_other_does()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");

        (await host.As("triage.ams").FilesAsync(Files.Of(receipt))).ShouldHaveSingleItem();
        (await host.As("triage.ams").GetStringAsync(Files.CleanCopy(Files.Of(receipt), id))).ShouldBe("Een briefje.");
        foreach (var account in new[] { "desk.dhg", "triage.dhg" })
        {
            foreach (var path in new[] { "{0}/attachments", "{0}/attachments/" + id + "/clean-copy" })
            {
                using var hidden = await host.As(account).GetAsync(string.Format(path, ReportingHost.PathOf(receipt)));
                using var unknown = await host.As(account).GetAsync(string.Format(path, $"{ReportingHost.Reports}/{Guid.NewGuid()}"));
                await hidden.ShouldBeHiddenLike(unknown);
            }
        }

        foreach (var account in new[] { "unit-head.ams", "corps", "cdo", "hr", "auditor", "privacy" })
        {
            using var refused = await host.As(account).GetAsync(Files.Of(receipt));
            await refused.ShouldBeProblem(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Whoever_did_not_declare_to_have_no_interest_sees_no_file()
    {
        var (receipt, id) = await ReadyAsync("brief.txt", declare: false);

        using var list = await host.As("desk.ams").GetAsync(Files.Of(receipt));
        using var copy = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));

        await list.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await copy.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
    }

    [Fact]
    public async Task A_reporter_gets_the_own_copy_and_no_other_reporter_does()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        var other = await host.ReporterOfAsync(await host.SubmitAsync());

        (await (await host.ReporterOfAsync(receipt)).GetStringAsync(Files.CleanCopy(Files.Mine, id))).ShouldBe("Een briefje.");
        using var notTheirs = await other.GetAsync(Files.CleanCopy(Files.Mine, id));
        using var notThere = await other.GetAsync(Files.CleanCopy(Files.Mine, Guid.NewGuid()));
        await notTheirs.ShouldBeHiddenLike(notThere);
        using var anonymous = await host.Anybody().GetAsync(Files.Mine);
        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_database_holds_neither_name_nor_hash_nor_content_in_the_clear()
    {
        var reporter = await host.ReporterOfAsync(await host.SubmitAsync());
        var file = await reporter.AddFileAsync(Files.Mine, SampleFiles.Text("Een zeldzaam woord: kwikstaartig."), "zeldzame-naam.txt");
        await reporter.ScreenedAsync(Files.Mine, file.AttachmentId);

        var dump = await DatabaseDump.OfAsync(host.Store);

        foreach (var secret in new[] { "kwikstaartig", "zeldzame-naam", file.Sha256 })
        {
            dump.ShouldNotContain(secret, Case.Insensitive);
            dump.ShouldNotContain(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(secret)), Case.Insensitive);
        }

        dump.ShouldContain(file.AttachmentId.ToString(), Case.Insensitive, "the file is in what was searched");
    }

    [Fact]
    public async Task Without_its_key_a_file_is_read_by_nobody()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        var told = (await host.ReportAsync(receipt.ReportId))!.Told!;

        await host.Services.GetRequiredService<ContentKeys>().DestroyAsync([told.Content], "test", CancellationToken.None);

        foreach (var path in new[] { Files.Of(receipt), Files.CleanCopy(Files.Of(receipt), id) })
        {
            using var response = await host.As("desk.ams").GetAsync(path);
            await response.ShouldBeProblem(HttpStatusCode.Gone, "content-destroyed");
        }
    }

    [Fact]
    public async Task What_is_removed_is_gone_with_every_chunk_and_once_more_does_no_harm()
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        var (other, otherId) = await ReadyAsync("brief.txt");

        (await host.RemoveFilesAsync(receipt.ReportId)).ShouldBe(2);
        (await host.RemoveFilesAsync(receipt.ReportId)).ShouldBe(0);

        (await host.RowsAsync(receipt.ReportId)).ShouldBe(0);
        (await host.CountAsync("select count(*) from attachment_chunk where file_id = $1", id)).ShouldBe(0);
        using var gone = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));
        ((int)gone.StatusCode).ShouldBe(500);
        (await host.As("desk.ams").GetStringAsync(Files.CleanCopy(Files.Of(other), otherId))).ShouldBe("Een briefje.");
    }

    [Theory]
    [InlineData("update attachment_chunk set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where file_id = $1")]
    [InlineData("delete from attachment_chunk where file_id = $1")]
    public async Task A_copy_that_was_changed_in_the_database_is_not_given(string change)
    {
        var (receipt, id) = await ReadyAsync("brief.txt");
        var copyId = (await host.ReportAsync(receipt.ReportId))!.Attachments.Single().Clean!.CopyId;
        await RunAsync(change, copyId);

        using var response = await host.As("desk.ams").GetAsync(Files.CleanCopy(Files.Of(receipt), id));

        await response.ShouldBeProblem(HttpStatusCode.InternalServerError, "fault");
    }

    private async Task<(ReportReceipt Receipt, Guid Id)> ReadyAsync(string name, bool declare = true)
    {
        var receipt = declare ? await host.OpenedAsync() : await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        var reporter = await host.ReporterOfAsync(receipt);
        var file = await reporter.AddFileAsync(Files.Mine, SampleFiles.Text(), name);
        (await reporter.ScreenedAsync(Files.Mine, file.AttachmentId)).State.ShouldBe("ready");
        return (receipt, file.AttachmentId);
    }

    private async Task RunAsync(string sql, Guid? id = null)
    {
        await using var command = host.Services.GetRequiredService<Npgsql.NpgsqlDataSource>().CreateCommand(sql);
        if (id is { } value)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
