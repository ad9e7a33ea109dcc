using System.Net;
using System.Security.Cryptography;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Evidence;

[Collection(OnTheHost.Name)]
public class EvidenceApiTests(InvestigationsHost host)
{
    private static readonly HandOverEvidence ToSecond = new(Gathering.Second, "Zij vergelijkt de handschriften.");

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_its_digest()
    {
        var caseId = await host.StaffedAsync();
        var bytes = Gathering.SomeBytes();
        var upload = await (await host.UploadAsync(Gathering.First, caseId, bytes)).Read<EvidenceUpload>(201);
        (upload.Name, upload.Size, upload.Sha256).ShouldBe(("foto 1.jpg", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));

        var added = await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject with { FileId = upload.FileId, Place = null }).Read<EvidenceAccepted>(201);

        added.ShouldBe(new(upload.FileId, 1));
        using var file = await host.As(Gathering.Second).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence/{added.EvidenceId}/file");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        file.Content.Headers.ContentDisposition!.ToString().ShouldContain("attachment");
        var detail = await host.EvidenceAsync(caseId, added.EvidenceId, Gathering.Second);
        (detail.File, detail.Place, detail.Mandate, detail.Holder).ShouldBe((new EvidenceFile("foto 1.jpg", bytes.Length, upload.Sha256), null, 1, Gathering.First));
    }

    [Fact]
    public async Task The_board_shows_what_there_is_and_what_waits_for_whom()
    {
        var caseId = await host.StaffedAsync();
        var (one, two) = (await host.ObjectAsync(caseId), await host.FileAsync(caseId, [1, 2, 3], Gathering.Second));
        (await host.HandAsync(Gathering.First, caseId, one.EvidenceId, "hand-overs", ToSecond, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await BoardAsync(Gathering.First, caseId)).Items.Select(e => (e.Number, e.Title, e.HasFile, e.Holder, e.HandedTo, e.HolderLeft, e.Version)).ShouldBe(
            [(1, "Notitieboek", false, Gathering.First, Gathering.Second, false, 3L), (2, "Foto van het bord", true, Gathering.Second, null, false, 2L)]);
        (await BoardAsync(Gathering.Second, caseId, "?forMe=true")).Items.ShouldHaveSingleItem().EvidenceId.ShouldBe(one.EvidenceId);
        (await BoardAsync(Gathering.Second, caseId, "?mine=true")).Items.ShouldHaveSingleItem().EvidenceId.ShouldBe(two.EvidenceId);
        (await BoardAsync(Gathering.Second, caseId, "?source=witness")).TotalItems.ShouldBe(0);
    }

    [Fact]
    public async Task Both_sign_for_a_transfer_each_with_the_version_that_they_saw()
    {
        var caseId = await host.StaffedAsync();
        var id = (await host.ObjectAsync(caseId)).EvidenceId;
        await (await host.HandAsync(Gathering.First, caseId, id, "hand-overs", ToSecond, version: null)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await (await host.HandAsync(Gathering.First, caseId, id, "hand-overs", ToSecond, "\"7\"")).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");

        using var handed = await host.HandAsync(Gathering.First, caseId, id, "hand-overs", ToSecond, "\"1\"");
        handed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await host.HandAsync(Gathering.Second, caseId, id, "hand-over-answers", new AnswerHandOver(Takes: true), "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.HandAsync(Gathering.Second, caseId, id, "hand-over-answers", new AnswerHandOver(Takes: true), "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent, "taken is taken");

        var detail = await host.EvidenceAsync(caseId, id);
        (detail.Holder, detail.HandedTo, detail.Version).ShouldBe((Gathering.Second, null, 3L));
        detail.Chain.Select(s => (s.Line, s.Act, s.By, s.To, s.Why)).ShouldBe(
            [(1, CustodyAct.Added, Gathering.First, null, null), (2, CustodyAct.HandedOver, Gathering.First, Gathering.Second, ToSecond.Why), (3, CustodyAct.Taken, Gathering.Second, null, null)]);
        detail.Chain.Select(s => s.Hash).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Who_leaves_the_case_leaves_the_evidence_to_be_taken_over()
    {
        var caseId = await host.StaffedAsync();
        var id = (await host.ObjectAsync(caseId)).EvidenceId;
        await (await host.HandAsync(Gathering.Second, caseId, id, "take-overs", new TakeOverEvidence("Hij is er niet meer."), "\"1\"")).ShouldBeProblem(HttpStatusCode.Conflict, "holder-is-there");
        await host.DoAsync(Gathering.First, caseId, "withdrawals", new WithdrawInvestigator(Gathering.First, null, "Met verlof vanaf morgen."));
        (await BoardAsync(Gathering.Second, caseId)).Items.Single().HolderLeft.ShouldBeTrue();

        (await host.HandAsync(Gathering.Second, caseId, id, "take-overs", new TakeOverEvidence("Uit de kluis, met de huismeester."), "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await host.EvidenceAsync(caseId, id, Gathering.Second)).Holder.ShouldBe(Gathering.Second);
        (await host.As(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_once_more_is_there_already()
    {
        var caseId = await host.StaffedAsync();
        var upload = await (await host.UploadAsync(Gathering.First, caseId, [1])).Read<EvidenceUpload>(201);
        var file = Gathering.SomeObject with { FileId = upload.FileId, Place = null };

        foreach (var evidence in new[] { file, file })
        {
            (await host.AddAsync(Gathering.First, caseId, evidence).Read<EvidenceAccepted>(201)).ShouldBe(new(upload.FileId, 1));
        }

        var first = await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject, "one-key").Read<EvidenceAccepted>(201);
        (await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject, "one-key").Read<EvidenceAccepted>(201)).ShouldBe(first);
        (await BoardAsync(Gathering.First, caseId)).TotalItems.ShouldBe(2);
    }

    [Fact]
    public async Task Evidence_of_two_who_add_at_once_follows_one_after_the_other()
    {
        var caseId = await host.StaffedAsync();

        var added = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => host.ObjectAsync(caseId, i % 2 == 0 ? Gathering.First : Gathering.Second)));

        added.Select(a => a.Number).Order().ShouldBe(Enumerable.Range(1, 12));
    }

    [Fact]
    public async Task What_is_missing_is_told_at_once()
    {
        var caseId = await host.StaffedAsync();

        await (await host.AddAsync(Gathering.First, caseId, new AddEvidence(null, "Kort", "x", "x", "x"))).ShouldBeInvalid("title", "description", "source", "legalBasis", "method", "place");
        await (await host.UploadAsync(Gathering.First, caseId, [1], name: null)).ShouldBeInvalid("Zichtlijn-File-Name");
        await (await host.UploadAsync(Gathering.First, caseId, [])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "file-empty");
        var id = (await host.ObjectAsync(caseId)).EvidenceId;
        await (await host.HandAsync(Gathering.First, caseId, id, "hand-overs", new HandOverEvidence(null, "Kort"), "\"1\"")).ShouldBeInvalid("to", "why");
        await (await host.HandAsync(Gathering.Second, caseId, id, "hand-over-answers", new AnswerHandOver(Takes: false), "\"1\"")).ShouldBeInvalid("why");
        await (await host.HandAsync(Gathering.Second, caseId, id, "take-overs", new TakeOverEvidence("Kort"), "\"1\"")).ShouldBeInvalid("why");
        using var file = await host.As(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence/{id}/file");
        await file.ShouldBeProblem(HttpStatusCode.NotFound, "no-file");
    }

    [Fact]
    public async Task What_may_not_be_is_refused()
    {
        var caseId = await host.StaffedAsync();
        var theirs = await (await host.UploadAsync(Gathering.Second, caseId, [1])).Read<EvidenceUpload>(201);

        await (await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject with { FileId = theirs.FileId })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "file-unknown");
        await (await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject with { FileId = Guid.NewGuid() })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "file-unknown");
        await (await host.AddAsync(Gathering.First, caseId, Gathering.SomeObject with { Method = "systemLogs" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "method-not-permitted");
        await (await host.AddAsync("investigator.rtd", caseId, Gathering.SomeObject)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        var mandated = await host.MandatedAsync();
        await (await host.AddAsync(Gathering.First, mandated, Gathering.SomeObject)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        await (await host.UploadAsync(Gathering.First, mandated, [1])).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        await host.DoAsync(Gathering.First, mandated, "assignments", new AssignInvestigator(Gathering.First));
        await (await host.AddAsync(Gathering.First, mandated, Gathering.SomeObject)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        var elsewhere = (await host.ObjectAsync(await host.StaffedAsync())).EvidenceId;
        (await host.As(Gathering.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence/{elsewhere}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await host.HandAsync(Gathering.First, caseId, elsewhere, "hand-overs", ToSecond, "\"1\"")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_competent_authority_reads_no_evidence()
    {
        var caseId = await host.StaffedAsync();
        await host.ObjectAsync(caseId);

        foreach (var path in new[] { "evidence", $"evidence/{Guid.NewGuid()}", "evidence-export", "interviews", "means" })
        {
            (await host.As("unit-head.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    private Task<Page<ListedEvidence>> BoardAsync(string account, Guid caseId, string query = "") =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence{query}").Read<Page<ListedEvidence>>();
}
