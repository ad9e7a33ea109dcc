using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Evidence;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Prosecutor;

/// <summary>The prosecutor gets the pieces that were shared, can check them, and gets nothing else.</summary>
[Collection(OnTheHost.Name)]
public class HandingOutTests(InvestigationsHost host)
{
    private const string Words = "Ik zag het bord om tien uur.";

    [Theory]
    [InlineData("", "OK: 2 lines")]
    [InlineData("printf 'x' | dd of=files/E-2 bs=1 seek=10 conv=notrunc", "the file of E-2 was changed")]
    [InlineData("rm files/E-2", "the file of E-2 is missing")]
    [InlineData("sed -i 's/bord/board/' register.jsonl", "was changed")]
    [InlineData("sed -i 1d register.jsonl", "lines are missing")]
    [InlineData("sed -i 's/tien/elf/' minutes/I-1.txt", "files or minutes are not those of the list")]
    public async Task Its_receiver_can_check_it(string change, string says)
    {
        var caseId = await SharedAsync();
        var folder = Directory.CreateTempSubdirectory("zichtlijn-disclosure-");
        try
        {
            await using (var zip = await (await host.FetchAsync(caseId, 1)).EnsureSuccessStatusCode().Content.ReadAsStreamAsync())
            {
                await ZipFile.ExtractToDirectoryAsync(zip, folder.FullName);
            }

            var (code, output) = await RunAsync(folder, $"{change}\nsh verify.sh");

            output.ShouldContain(says);
            code.ShouldBe(says.StartsWith("OK", StringComparison.Ordinal) ? 0 : 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_holds_exactly_what_was_shared()
    {
        var caseId = await SharedAsync();

        var zip = await ZipAsync(await host.FetchAsync(caseId, 1));

        zip.Entries.Select(e => e.FullName).ShouldBe(
            ["README.txt", "verify.sh", "public-key.pem", "SHA256SUMS", "register.jsonl", "signatures/2.txt", "signatures/2.sig", "signatures/4.txt", "signatures/4.sig", "files/E-2", "minutes/I-1.txt"]);
        (await TextAsync(zip, "minutes/I-1.txt")).ShouldBe(Words);
        (await TextAsync(zip, "README.txt")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Pieces:      E-2, E-4, I-1"), t => t.ShouldContain(Sharing.With().Recipient!), t => t.ShouldContain(InvestigationsHost.NumberOf(caseId)),
            t => t.ShouldContain(Sharing.With().LegalBasis!), t => t.ShouldNotContain("{"));
        (await TextAsync(zip, "register.jsonl")).ShouldNotContain("Lijst met namen");
        (await TextAsync(zip, "SHA256SUMS")).Split('\n').Length.ShouldBe(3);
        var line = (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items.First(l => l.Name == "fetch-disclosure");
        (line.Actor, line.Action, line.Reason).ShouldBe((Gathering.Second, "export", "disclosure/1"));
    }

    [Fact]
    public async Task Minutes_alone_can_be_checked_as_well()
    {
        var caseId = await host.StaffedAsync();
        await host.InterviewAsync(caseId, dutyToAnswer: false, Words, isSigned: true);
        (await host.ShareAsync(Gathering.First, caseId, "I-1")).EnsureSuccessStatusCode();

        (await ZipAsync(await host.FetchAsync(caseId, 1))).Entries.Select(e => e.FullName).ShouldBe(["README.txt", "verify.sh", "public-key.pem", "SHA256SUMS", "register.jsonl", "minutes/I-1.txt"]);
    }

    [Fact]
    public async Task It_takes_a_fresh_sign_in()
    {
        var caseId = await SharedAsync();

        await (await host.Stale(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/disclosures/1")).ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
    }

    [Fact]
    public async Task All_evidence_as_an_export_says_which_of_it_never_goes_to_the_prosecutor()
    {
        var caseId = await SharedAsync();

        var zip = await ZipAsync(await host.As(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence-export"));

        (await TextAsync(zip, "README.txt")).ShouldContain("with the reason in \"why\".\nE-1\nE-3\n");
        (await TextAsync(zip, "register.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.EndsWith("\"dutyToAnswer\":true}}", StringComparison.Ordinal)).ShouldBe([true, false, true, false]);
    }

    /// <summary>Whoever changes the row and the event in the database has not changed the line, which is sealed and signed.</summary>
    [Fact]
    public async Task A_mark_that_somebody_took_off_in_the_database_is_on_all_the_same()
    {
        var caseId = await SharedAsync();
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(
            $"update mt_events set data = jsonb_set(data, '{{dutyToAnswer}}', 'false') where data->>'caseId' = '{caseId}' and type = 'evidence_added';"
            + $"update mt_doc_evidence set data = jsonb_set(data, '{{dutyToAnswer}}', 'false') where case_id = '{caseId}'");
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);

        await (await host.ShareAsync(Gathering.First, caseId, "E-1")).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");
        var zip = await ZipAsync(await host.As(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence-export"));
        (await TextAsync(zip, "README.txt")).ShouldContain("\nE-1\nE-3\n");
    }

    /// <summary>E-1 and E-3 rest on a duty to answer; E-2 is a file, E-4 an object and I-1 signed, and these three were shared.</summary>
    private async Task<Guid> SharedAsync()
    {
        var caseId = await host.StaffedAsync();
        await host.CompelledAsync(caseId);
        await host.FileAsync(caseId, Gathering.SomeBytes(5_000));
        await host.CompelledAsync(caseId);
        await host.ObjectAsync(caseId);
        await host.InterviewAsync(caseId, dutyToAnswer: false, Words, isSigned: true);
        (await host.ShareAsync(Gathering.First, caseId, "I-1", "E-2", "E-4")).EnsureSuccessStatusCode();
        return caseId;
    }

    private static async Task<ZipArchive> ZipAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task<(int Code, string Output)> RunAsync(DirectoryInfo folder, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, output);
    }
}
