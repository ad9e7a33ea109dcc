using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

[Collection(OnTheHost.Name)]
public class DestroyingTests(InvestigationsHost host)
{
    private readonly Guid _certificate = Guid.CreateVersion7();

    [Fact]
    public async Task A_destroyed_investigation_is_gone_with_all_its_words_and_that_is_told()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await Heard.OfAsync<CaseDestroyed>(probe);
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator.ams", caseId, "plan-steps/1/completions");
        await host.DoAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", null, "Met verlof vanaf morgen."));
        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with { Methods = ["mailbox"], Motive = "De berichten zijn nodig als bewijs." });
        var keys = await host.Services.GetRequiredService<EventMasking>().KeysAsync(caseId, CancellationToken.None);
        keys.ShouldHaveSingleItem("all that is written about a case goes under one key");

        await OrderAsync(caseId);

        var done = await host.DestroyedAsync(caseId);
        (done.Keys, done.Events, done.Rows).ShouldBe((1, 15, 1));
        await host.ShouldNotKnow("investigator.ams", caseId);
        await host.ShouldNotKnow("unit-head.ams", caseId);
        (await KeysThereAsync(keys)).ShouldBe(0);
        var events = await EventsAsync(caseId);
        foreach (var gone in new[] { "investigator.ams", "investigator2.ams", "unit-head.ams", host.MarkOf("investigator.ams"), InvestigationsHost.NumberOf(caseId), keys[0].ToString("n") })
        {
            events.ShouldNotContain(gone);
        }

        events.ShouldContain("\"unitInvestigation\"", customMessage: "what statistics need stays");
        var contract = (await told.AboutAsync(caseId)).Single();
        (contract.GetProperty("service").GetString(), contract.GetProperty("certificateId").GetGuid()).ShouldBe(("investigations", _certificate));
        contract.GetProperty("ledgerLine").GetString().ShouldBe(host.Services.GetRequiredService<DestructionLedger>().Read().Single(l => l.Subject == caseId).Hash);
    }

    [Fact]
    public async Task Interviews_and_the_report_go_with_the_case_and_those_of_others_stay()
    {
        var (caseId, other) = (await TalkedAboutAsync(), await TalkedAboutAsync());
        var parts = await PartsAsync(caseId);
        parts.Count.ShouldBe(2);
        (await Task.WhenAll(parts.Select(EventsAsync))).ShouldAllBe(events => events.Contains("investigator.ams"));

        await OrderAsync(caseId);

        (await host.DestroyedAsync(caseId)).Rows.ShouldBe(3, "the case, its interview and its report");
        (await PartsAsync(caseId)).ShouldBeEmpty();
        (await Task.WhenAll(parts.Select(EventsAsync))).ShouldAllBe(events => events.Length > 0 && !events.Contains("investigator.ams"));
        (await PartsAsync(other)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_told_after_the_destruction_never_comes_into_being_and_who_was_barred_before_is_forgotten()
    {
        var (caseId, barredOnly) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.TellAsync(new PersonBarred(barredOnly, 4, "a mark to forget"));
        await Eventually.Holds(async () => (await host.VersionOfAsync(barredOnly)).ShouldBe(1));
        await Task.WhenAll(OrderAsync(caseId), OrderAsync(barredOnly));
        (await host.DestroyedAsync(barredOnly)).Events.ShouldBe(1);
        (await host.DestroyedAsync(caseId)).Events.ShouldBe(0);

        foreach (var gone in new[] { caseId, barredOnly })
        {
            await host.TellAsync(InvestigationsHost.Asked(gone));
            await host.TellAsync(new PersonBarred(gone, 4, "a mark to forget"));
            await host.TellAsync(new TriageReopened(gone, 9, DateTimeOffset.UtcNow));
        }

        await host.AskedAsync();
        await using var session = host.Documents.QuerySession();
        foreach (var gone in new[] { caseId, barredOnly })
        {
            (await session.LoadAsync<InvestigationRow>(gone)).ShouldBeNull();
            (await EventsAsync(gone)).ShouldSatisfyAllConditions(e => e.ShouldNotContain("investigation_requested"), e => e.ShouldNotContain("a mark to forget"));
        }

        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_destruction_that_is_ordered_again_is_told_again_and_nothing_else_happens()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await Heard.OfAsync<CaseDestroyed>(probe);
        var caseId = await host.AskedAsync();
        await OrderAsync(caseId);
        await host.DestroyedAsync(caseId);

        await OrderAsync(caseId);

        (await told.AboutAsync(caseId, 2)).ShouldAllBe(c => c.GetProperty("events").GetInt32() == 2);
    }

    [Fact]
    public async Task A_rebuild_of_the_list_brings_nothing_back_and_leaves_the_others_as_they_were()
    {
        var (destroyed, other) = (await host.AskedAsync(), await host.PlannedAsync());
        await OrderAsync(destroyed);
        await host.DestroyedAsync(destroyed);
        var before = await host.ReadAsync("investigator.ams", other);

        using var daemon = await host.Documents.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<InvestigationRowProjection>(CancellationToken.None);

        await host.ShouldNotKnow("unit-head.ams", destroyed);
        (await host.ReadAsync("investigator.ams", other)).ShouldBeEquivalentTo(before);
    }

    /// <summary>With an interview, and a report that was begun.</summary>
    private async Task<Guid> TalkedAboutAsync()
    {
        var caseId = await host.PlannedAsync();
        using var planned = await host.As("investigator.ams").Command(
            $"{InvestigationsHost.Cases}/{caseId}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, "Wim Getuigman", DateTimeOffset.UtcNow, "Kamer 4", ["investigator.ams"])));
        planned.EnsureSuccessStatusCode();
        await host.SaveAsync("investigator.ams", caseId, new("Begonnen.", "", []), version: 0);
        return caseId;
    }

    /// <summary>Streams of what belongs to a case, by the rows that there are.</summary>
    private async Task<IReadOnlyList<Guid>> PartsAsync(Guid caseId)
    {
        await using var session = host.Documents.QuerySession();
        return
        [
            .. await session.Query<Interview>().Where(r => r.CaseId == caseId).Select(r => r.Id).ToListAsync(),
            .. await session.Query<ReportDraft>().Where(r => r.CaseId == caseId).Select(r => r.Id).ToListAsync(),
        ];
    }

    private Task OrderAsync(Guid caseId) => host.TellAsync(new CaseDestructionOrdered(caseId, 5, _certificate));

    private async Task<int> KeysThereAsync(IReadOnlyList<Guid> keys)
    {
        await using var source = NpgsqlDataSource.Create(host.Keys);
        return (await new KeyTable(source).Read([.. keys], CancellationToken.None)).Count;
    }

    private async Task<string> EventsAsync(Guid caseId)
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand("select coalesce(string_agg(concat(type, data::text, headers::text), E'\n'), '') from mt_events where stream_id = $1");
        command.Parameters.Add(new() { Value = caseId });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
