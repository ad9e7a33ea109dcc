using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Evidence;
using Zichtlijn.Investigations.Tests.Prosecutor;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>The whole file goes out, can be checked, and is part of the case from then on.</summary>
[Collection(OnTheHost.Name)]
public class CaseFileApiTests(InvestigationsHost host)
{
    private static readonly ExportCaseFile Wish = new(CaseFileReader.Court, "Beroep van Van Elders, zaaknummer AMS 24/123.", ["E-2"], Masks: ["Kees de Buurman"]);

    [Fact]
    public async Task It_goes_out_with_the_chosen_files_and_its_receiver_can_check_it()
    {
        var caseId = await BusyAsync();
        var folder = Directory.CreateTempSubdirectory("zichtlijn-case-file-");
        try
        {
            await using (var zip = await (await ExportAsync(Gathering.First, caseId, Wish)).EnsureSuccessStatusCode().Content.ReadAsStreamAsync())
            {
                await ZipFile.ExtractToDirectoryAsync(zip, folder.FullName);
            }

            folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.FullName, f.FullName)).Order(StringComparer.Ordinal)
                .ShouldBe(["README.txt", "SHA256SUMS", "case-file.pdf", "files/E-2", "manifest.json"]);
            (await RunAsync(folder, "sha256sum -c SHA256SUMS")).ShouldBe(0);
            (await RunAsync(folder, "printf x >> files/E-2 && sha256sum -c SHA256SUMS")).ShouldBe(1);
            var pdf = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "case-file.pdf"));
            Files.TextOf(pdf).ShouldSatisfyAllConditions(
                t => t.ShouldContain("Elders"), t => t.ShouldContain("export-case-file"), t => t.ShouldNotContain("Getuigman"), t => t.ShouldNotContain("Buurman"));
            await ShouldBeNotedAsync(caseId, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_second_file_tells_that_there_was_a_first()
    {
        var caseId = await BusyAsync();
        (await ExportAsync(Gathering.First, caseId, Wish)).EnsureSuccessStatusCode();

        using var again = await ExportAsync(Gathering.Second, caseId, Wish with { For = CaseFileReader.ObjectionCommittee });

        again.Content.Headers.ContentDisposition!.FileName!.ShouldContain("case-file-2");
        using var zip = new ZipArchive(new MemoryStream(await again.Content.ReadAsByteArrayAsync()));
        using var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        (manifest.RootElement.GetProperty("number").GetInt32(), manifest.RootElement.GetProperty("for").GetString()).ShouldBe((2, "objectionCommittee"));
    }

    [Fact]
    public async Task What_is_wrong_with_it_is_told_at_once_and_nothing_goes_out()
    {
        var caseId = await BusyAsync();

        await (await ExportAsync(Gathering.First, caseId, new(null, "Kort.", ["I-1"], Masks: ["x"]))).ShouldBeInvalid("for", "motive", "pieces", "masks");
        await (await ExportAsync(Gathering.First, caseId, Wish with { Pieces = ["E-9"] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "piece-unknown");
        await (await ExportAsync(Gathering.First, caseId, Wish with { Pieces = ["E-1"] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "piece-without-file");
        await (await ExportAsync(Gathering.First, caseId, Wish with { Notice = 4 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice-unknown");
        await (await ExportAsync("unit-head.ams", caseId, Wish)).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-not-reported");
        (await ExportedAsync(caseId)).ShouldBeEmpty();
    }

    /// <summary>Whoever hands it out looked for names in one version; what was written since was looked at by nobody.</summary>
    [Fact]
    public async Task It_goes_out_as_whoever_hands_it_out_saw_the_case_and_not_otherwise()
    {
        var caseId = await BusyAsync();
        var seen = await host.VersionOfAsync(caseId);
        await host.DoAsync(Gathering.First, caseId, "plans", InvestigationsHost.Plan(Gathering.First, Gathering.Second));

        await (await ExportAsync(Gathering.First, caseId, Wish, seen)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await (await host.As(Gathering.First).PostAsync($"{InvestigationsHost.Cases}/{caseId}/case-file-exports", Wire.Body(Wish)))
            .ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        (await ExportedAsync(caseId)).ShouldBeEmpty();

        using var given = (await ExportAsync(Gathering.First, caseId, Wish, seen + 1)).EnsureSuccessStatusCode();
        given.Headers.ETag!.Tag.ShouldBe((seen + 2).Tag());
        (await ExportedAsync(caseId)).ShouldHaveSingleItem().Version.ShouldBe(seen + 1);
    }

    [Fact]
    public async Task What_a_report_marks_that_nobody_got_yet_is_masked_too()
    {
        var caseId = await BusyAsync();
        await host.SaveAsync(Gathering.First, caseId, new("Kees de Buurman was erbij.", "Er is gesproken.", [], [new("Buurman", [Reader.Subject])]), version: 0);

        using var zip = new ZipArchive(new MemoryStream(await (await ExportAsync(Gathering.First, caseId, Wish with { Masks = [] })).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()));
        using var pdf = new MemoryStream();
        await (await zip.GetEntry("case-file.pdf")!.OpenAsync()).CopyToAsync(pdf);

        Files.TextOf(pdf.ToArray()).ShouldSatisfyAllConditions(t => t.ShouldContain("Elders"), t => t.ShouldNotContain("Buurman"));
    }

    [Fact]
    public async Task Only_with_a_fresh_sign_in_and_never_for_whoever_may_not_know_of_the_case()
    {
        var caseId = await BusyAsync();
        var address = $"{InvestigationsHost.Cases}/{caseId}/case-file-exports";

        await (await host.Stale(Gathering.First).PostAsync(address, Wire.Body(Wish))).ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        await (await ExportAsync("investigator.rtd", caseId, Wish)).ShouldBeHiddenLike(await ExportAsync("investigator.rtd", Guid.NewGuid(), Wish));
        await (await ExportAsync(Gathering.First, await host.AskedAsync(), Wish)).ShouldBeProblem(HttpStatusCode.Conflict, "mandate-missing");
    }

    /// <summary>An object, a file, and a signed talk with a witness who is named in the title of neither.</summary>
    private async Task<Guid> BusyAsync()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);
        await host.FileAsync(caseId, Gathering.SomeBytes(5_000));
        using var planned = await host.As(Gathering.First).Command(
            $"{InvestigationsHost.Cases}/{caseId}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, "Wim Getuigman", DateTimeOffset.UtcNow.AddHours(-2), "Bij Getuigman thuis", [Gathering.First])));
        planned.StatusCode.ShouldBe(HttpStatusCode.Created);
        await host.InterviewAsync(caseId, dutyToAnswer: true, "Getuigman en Kees de Buurman zagen Van Elders.", isSigned: true);
        return caseId;
    }

    private async Task ShouldBeNotedAsync(Guid caseId, string sha256)
    {
        var exported = (await ExportedAsync(caseId)).ShouldHaveSingleItem();
        (exported.Number, exported.By, exported.For, exported.Sha256, exported.Pieces.Single()).ShouldBe((1, Gathering.First, CaseFileReader.Court, sha256, "E-2"));
        (await host.As(Gathering.Second).GetAsync($"{InvestigationsHost.Cases}/{caseId}/chronology?kind=exports").Read<Page<ChronologyEntry>>()).Items.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(e => e.What.ShouldBe(Happening.CaseFileExported), e => e.Piece.ShouldBe("C-1"), e => e.Text.ShouldBe(Wish.Motive));
        (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items
            .ShouldContain(l => l.Name == "export-case-file" && l.Action == "export" && l.Actor == Gathering.First && l.Reason == "case-file");
    }

    private async Task<IReadOnlyList<CaseFileExported>> ExportedAsync(Guid caseId)
    {
        await using var session = host.Documents.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(caseId)).Select(e => e.Data).OfType<CaseFileExported>()];
    }

    private Task<HttpResponseMessage> ExportAsync(string account, Guid caseId, ExportCaseFile wish, long? version = null) =>
        host.TryAsync(account, caseId, "case-file-exports", wish, version);

    private static async Task<int> RunAsync(DirectoryInfo folder, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }
}
