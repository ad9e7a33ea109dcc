using Marten;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Dashboard.Cases;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Dashboard.Tests.Api;

[Collection(OnTheHost.Name)]
public class DestroyingTests(DashboardHost host)
{
    [Fact]
    public async Task The_number_and_the_marks_go_and_the_figures_stay()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await probe.ListenAsync<CaseDestroyed>();
        var caseId = await host.CaseAsync("LMB");
        await host.TellAsync(new PersonBarred(caseId, 3, "a-mark"));
        await Eventually.Holds(async () => (await host.RowAsync(caseId))!.Barred.ShouldNotBeNull());
        var before = (await host.SummaryAsync("corps")).Parts.Single(p => p.OrganisationalPart == "LMB");

        await host.TellAsync(new CaseDestructionOrdered(caseId, 4, Guid.CreateVersion7()));

        await DoneAsync(caseId);
        ShouldBeEmpty(await host.RowAsync(caseId), "racism", "LMB");
        (await host.CasesAsync("corps", "?pageSize=200")).Items.ShouldNotContain(c => c.CaseId == caseId);
        (await host.SummaryAsync("corps")).Parts.Single(p => p.OrganisationalPart == "LMB").ShouldBe(before);
        var contract = (await Eventually.Gives(async () => (await probe.TakeAsync(told)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem())).Contract;
        (contract.GetProperty("service").GetString(), contract.GetProperty("rows").GetInt32()).ShouldBe(("dashboard", 1));
    }

    [Fact]
    public async Task A_late_story_fills_in_figures_and_nobody()
    {
        var caseId = Guid.CreateVersion7();
        await host.TellAsync(new CaseDestructionOrdered(caseId, 4, Guid.CreateVersion7()));
        await DoneAsync(caseId);

        await host.TellAsync(DashboardHost.Report(caseId, "LE") with { Barred = ["a-mark"] });
        await host.TellAsync(new PersonBarred(caseId, 3, "another-mark"));
        await host.TellAsync(new TriageDecided(caseId, 3, [TriageOutcome.NoFurtherAction], "noMisconduct", DateTimeOffset.UtcNow, "2023-06"));

        await Eventually.Holds(async () => (await host.RowAsync(caseId))!.Phase.ShouldBe(CasePhase.Closed));
        ShouldBeEmpty(await host.RowAsync(caseId), "racism", "LE");
    }

    [Fact]
    public async Task A_row_that_a_backup_brings_back_is_emptied_again()
    {
        var caseId = await host.CaseAsync("LE");
        var row = (await host.RowAsync(caseId))! with { Barred = ["a-mark"] };
        await host.TellAsync(new CaseDestructionOrdered(caseId, 4, Guid.CreateVersion7()));
        await DoneAsync(caseId);
        await using (var session = host.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            session.Store(row);
            session.HardDelete<Tombstone>(caseId);
            await session.SaveChangesAsync();
        }

        await host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None);

        ShouldBeEmpty(await host.RowAsync(caseId), "racism", "LE");
    }

    private static void ShouldBeEmpty(CaseRow? row, string category, string part) => row.ShouldNotBeNull().ShouldSatisfyAllConditions(
        r => r.CaseNumber.ShouldBe(""), r => r.Barred.ShouldBeNull(), r => r.IsDestroyed.ShouldBeTrue(),
        r => (r.Category, r.OrganisationalPart).ShouldBe((category, part)));

    private Task DoneAsync(Guid caseId) => Eventually.Holds(async () =>
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        (await session.LoadAsync<Tombstone>(caseId)).ShouldNotBeNull().IsDone.ShouldBeTrue();
    });
}
