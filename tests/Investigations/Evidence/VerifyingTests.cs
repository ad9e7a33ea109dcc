using System.Diagnostics;
using System.IO.Compression;
using Npgsql;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>What is changed afterwards is found: in the database by <c>./zichtlijn verify</c>, in an export by what is in it.</summary>
[Collection(OnTheHost.Name)]
public class VerifyingTests(InvestigationsHost host)
{
    [Theory]
    [InlineData("update evidence_chunk set sealed = set_byte(sealed, 100, get_byte(sealed, 100) # 1) where file_id = $1", "the file of line 1 was changed")]
    [InlineData("delete from evidence_chunk where file_id = $1", "the file of line 1 was changed")]
    [InlineData("update mt_events set data = jsonb_set(data, '{seal,text,value}', '\"AAAA\"') where data->>'evidenceId' = $1::text and type = 'evidence_handed_over'", "line 2 was changed")]
    [InlineData("delete from mt_events where data->>'evidenceId' = $1::text and type = 'evidence_handed_over'", "line 2 is missing")]
    [InlineData("delete from mt_events where data->>'evidenceId' = $1::text and type = 'evidence_taken'", "register-line/3/")]
    [InlineData("update mt_events set data = jsonb_set(data, '{seal,line}', to_jsonb(case type when 'evidence_taken' then 2 else 3 end)) where data->>'evidenceId' = $1::text and type <> 'evidence_added'", "line 2 does not follow")]
    public async Task In_the_database(string change, string flaw)
    {
        var (caseId, evidenceId) = await WithThreeLinesAsync();
        (await host.FlawsAsync(caseId)).ShouldBeEmpty();

        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(change);
        command.Parameters.Add(new() { Value = evidenceId });
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);

        (await host.FlawsAsync(caseId)).ShouldHaveSingleItem().ShouldContain(flaw);
    }

    [Fact]
    public async Task A_destroyed_register_is_passed_over_and_nothing_of_it_is_left()
    {
        var (caseId, evidenceId) = await WithThreeLinesAsync();

        await host.TellAsync(new CaseDestructionOrdered(caseId, 99, Guid.NewGuid()));

        await Eventually.Holds(async () => (await CountAsync($"select count(*) from evidence_chunk where file_id = '{evidenceId}'")).ShouldBe(0));
        await Eventually.Holds(async () => (await CountAsync($"select count(*) from mt_events where data->>'evidenceId' = '{evidenceId}' and data::text like '%investigator%'")).ShouldBe(0));
        (await CountAsync($"select count(*) from mt_doc_evidence where case_id = '{caseId}'")).ShouldBe(0);
        (await host.FlawsAsync(caseId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "OK: 3 lines")]
    [InlineData("printf 'x' | dd of=files/E-1 bs=1 seek=10 conv=notrunc", "the file of E-1 was changed")]
    [InlineData("rm files/E-1", "the file of E-1 is missing")]
    [InlineData("sed -i 's/handschriften/handschrift/' register.jsonl", "line 2 was changed")]
    [InlineData("sed -i 2d register.jsonl", "line 2 was changed, or the one that stood here is missing")]
    [InlineData("sed -i 3d register.jsonl", "lines are missing")]
    [InlineData("sed -i '2{h;d};3{G}' register.jsonl", "line 2")]
    [InlineData("sed -i 's/handschriften/handschrift/' register.jsonl; sed -i \"4s/.*/$({ sed -n 3p signatures/2.txt; sed -n 2p register.jsonl | tr -d '\\n'; } | sha256sum | cut -d' ' -f1)/\" signatures/2.txt", "line 2 was not signed")]
    public async Task In_an_export(string change, string says)
    {
        var (caseId, _) = await WithThreeLinesAsync();
        var folder = Directory.CreateTempSubdirectory("zichtlijn-export-");
        try
        {
            await using (var zip = await host.As(Gathering.Second).GetStreamAsync($"{InvestigationsHost.Cases}/{caseId}/evidence-export"))
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

    /// <summary>A file that was handed over and taken.</summary>
    private async Task<(Guid CaseId, Guid EvidenceId)> WithThreeLinesAsync()
    {
        var caseId = await host.StaffedAsync();
        var id = (await host.FileAsync(caseId, Gathering.SomeBytes(5_000))).EvidenceId;
        (await host.HandAsync(Gathering.First, caseId, id, "hand-overs", new HandOverEvidence(Gathering.Second, "Zij vergelijkt de handschriften."), "\"1\"")).EnsureSuccessStatusCode();
        (await host.HandAsync(Gathering.Second, caseId, id, "hand-over-answers", new AnswerHandOver(Takes: true), "\"2\"")).EnsureSuccessStatusCode();
        return (caseId, id);
    }

    private async Task<long> CountAsync(string query)
    {
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<(int Code, string Output)> RunAsync(DirectoryInfo folder, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, output);
    }
}
