using System.IO.Compression;
using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Prosecutor;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>What rests on a duty to answer and was added without saying so is marked later, and is closed to the prosecutor from then on.</summary>
[Collection(OnTheHost.Name)]
public class MarkingTests(InvestigationsHost host)
{
    private const string Motive = "Blijkt uit het gesprek van 3 november: daar noemde hij dit notitieboek.";

    [Fact]
    public void It_is_a_line_of_its_own_and_marking_twice_is_marking_once()
    {
        using var registers = new Registers();
        var i = Given.Case(Given.Staffed());
        var row = EvidenceRow.Of(registers.Added(i, Given.First));

        var marked = Mark(row).Events.ShouldHaveSingleItem().ShouldBeOfType<EvidenceMarked>();
        var after = row.After(marked);

        (after.DutyToAnswer, after.Version, after.Holder, marked.Seal.Previous).ShouldBe((true, 2, Given.First.Account, row.Steps[0].Seal.Hash));
        after.Steps[^1].Act.ShouldBe(CustodyAct.DutyToAnswerMarked);
        Mark(after).ShouldBe(Decision.AlreadySo);
        new RegisterVerification(registers.PublicKey).FirstFlaw(Given.CaseId, [.. after.Steps.Select(s => new RegisteredLine(s.Seal, File: null))], []).ShouldBeNull();
        (marked.WithoutPersons().By, marked.WithoutPersons().Seal).ShouldBe(("", RegisterSeal.Destroyed));

        Decision Mark(EvidenceRow piece) =>
            Investigations.Evidence.Marking.MarkDutyToAnswer.Decide(registers.PageAfter(i, piece), piece, Given.Second, Motive, Given.Now);
    }

    [Fact]
    public async Task From_then_on_it_does_not_go_to_the_prosecutor_and_that_it_had_gone_stays_on_the_record()
    {
        var (caseId, evidenceId) = await SharedAsync();
        (await host.EvidenceAsync(caseId, evidenceId)).ShouldSatisfyAllConditions(e => e.DutyToAnswer.ShouldBeFalse(), e => e.SharedAt.ShouldNotBeNull());
        (await MarkAsync(caseId, evidenceId)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await (await host.ShareAsync(Gathering.First, caseId, "E-1")).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");
        await (await host.FetchAsync(caseId, 1)).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");
        (await host.WallAsync(caseId)).ShouldSatisfyAllConditions(w => w.Blocked.ShouldBe(["E-1"]), w => w.Disclosures.Single().BlockedSince.ShouldBe(["E-1"]));
        var piece = await host.EvidenceAsync(caseId, evidenceId);
        (piece.DutyToAnswer, piece.SharedAt is null, piece.Version).ShouldBe((true, false, 2));
        piece.Chain[^1].ShouldSatisfyAllConditions(s => (s.Act, s.By, s.Why).ShouldBe((CustodyAct.DutyToAnswerMarked, Gathering.Second, Motive)));
        (await MarkAsync(caseId, evidenceId)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "it is so already");
        (await host.EvidenceAsync(caseId, evidenceId)).Chain.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_register_holds_with_it_and_an_export_names_the_piece()
    {
        var (caseId, evidenceId) = await SharedAsync();
        (await MarkAsync(caseId, evidenceId)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await host.FlawsAsync(caseId)).ShouldBeEmpty();
        await using var zip = await ZipArchive.CreateAsync(
            await host.As(Gathering.First).GetStreamAsync($"{InvestigationsHost.Cases}/{caseId}/evidence-export"), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        using var readme = new StreamReader(await zip.GetEntry("README.txt")!.OpenAsync());
        (await readme.ReadToEndAsync()).ShouldContain("with the reason in \"why\".\nE-1\n");

        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand($"delete from mt_events where data->>'evidenceId' = '{evidenceId}' and type = 'evidence_marked'");
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        (await host.FlawsAsync(caseId)).ShouldHaveSingleItem().ShouldContain("register-line/2/");
    }

    /// <summary>Whoever changes the row in the database has not changed the register.</summary>
    [Fact]
    public async Task A_mark_that_somebody_took_off_the_row_is_on_all_the_same()
    {
        var (caseId, evidenceId) = await SharedAsync();
        (await MarkAsync(caseId, evidenceId)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(
            $"update mt_doc_evidence set data = jsonb_set(jsonb_set(data, '{{dutyToAnswer}}', 'false'), '{{steps}}', jsonb_build_array(data->'steps'->0)) where id = '{evidenceId}'");
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);

        await (await host.ShareAsync(Gathering.First, caseId, "E-1")).ShouldBeProblem(HttpStatusCode.Forbidden, "compelled-statement");
    }

    [Fact]
    public async Task Who_may_not_and_what_is_wrong_is_refused()
    {
        var (caseId, evidenceId) = await SharedAsync();

        await (await MarkAsync(caseId, evidenceId, motive: "Kort")).ShouldBeInvalid("motive");
        await (await MarkAsync(caseId, evidenceId, "investigator.rtd")).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await MarkAsync(caseId, evidenceId, "unit-head.ams")).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await MarkAsync(caseId, Guid.NewGuid())).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await MarkAsync(caseId, evidenceId, version: "\"9\"")).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await (await MarkAsync(caseId, evidenceId, version: null)).ShouldBeProblem((HttpStatusCode)428);
        await host.DoAsync(Gathering.First, caseId, "withdrawals", new WithdrawInvestigator(Gathering.Second, null, "Heeft geen tijd meer."));
        await (await MarkAsync(caseId, evidenceId)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
    }

    /// <summary>An object that went to the prosecutor.</summary>
    private async Task<(Guid CaseId, Guid EvidenceId)> SharedAsync()
    {
        var caseId = await host.StaffedAsync();
        var added = await host.ObjectAsync(caseId);
        (await host.ShareAsync(Gathering.First, caseId, "E-1")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return (caseId, added.EvidenceId);
    }

    private Task<HttpResponseMessage> MarkAsync(Guid caseId, Guid evidenceId, string account = Gathering.Second, string motive = Motive, string? version = "\"1\"") =>
        host.HandAsync(account, caseId, evidenceId, "duty-to-answer", new MarkDutyToAnswer(motive), version);
}
