using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Evidence;
using Zichtlijn.Investigations.Tests.Prosecutor;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>What happened in an investigation, from all of its streams.</summary>
[Collection(OnTheHost.Name)]
public class ChronologyApiTests(InvestigationsHost host)
{
    [Fact]
    public async Task It_tells_of_the_case_its_evidence_and_its_interviews_in_one_order()
    {
        var caseId = await BusyAsync();

        var all = await ReadAsync(Gathering.First, caseId);

        all.Items.Select(e => e.What).Where(w => w is not (Happening.TermStarted or Happening.TermMet)).ShouldBe(
        [
            Happening.InvestigationAsked, Happening.MandateGiven, Happening.InvestigatorAssigned, Happening.NoInterestDeclared, Happening.InvestigatorAssigned, Happening.NoInterestDeclared,
            Happening.PlanWritten, Happening.EvidenceAdded, Happening.InterviewPlanned, Happening.InterviewHeld, Happening.MinutesWritten, Happening.MinutesSigned, Happening.EvidenceAdded,
            Happening.SharedWithProsecutor,
        ]);
        all.Items.Where(e => e.Kind == ChronologyKind.Evidence).Select(e => (e.Piece, e.Text, e.By)).ShouldBe([("E-1", "Notitieboek", Gathering.First), ("E-2", "Foto van het bord", Gathering.First)]);
        all.Items.Where(e => e.Kind == ChronologyKind.Interviews).Select(e => e.Piece).Distinct().ShouldBe(["I-1"]);
        (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items
            .ShouldContain(l => l.Name == "read-chronology" && l.Actor == Gathering.First && l.Action == "read" && l.Reason == "chronology");
    }

    [Fact]
    public async Task It_is_read_page_by_page_by_kind_and_from_either_end()
    {
        var caseId = await BusyAsync();
        var all = await ReadAsync(Gathering.First, caseId);

        var second = await ReadAsync(Gathering.First, caseId, "?page=2&pageSize=4");
        (second.TotalItems, second.TotalPages, second.Number).ShouldBe((all.TotalItems, (all.TotalItems + 3) / 4, 2));
        second.Items.ShouldBe(all.Items.Skip(4).Take(4));
        (await ReadAsync(Gathering.First, caseId, "?order=newestFirst")).Items.ShouldBe(all.Items.Reverse());
        all.TotalItems.ShouldBe(all.Items.Count);
        foreach (var kind in Enum.GetValues<ChronologyKind>())
        {
            var ofKind = await ReadAsync(Gathering.First, caseId, $"?kind={kind}");
            ofKind.Items.ShouldBe(all.Items.Where(e => e.Kind == kind));
            ofKind.TotalItems.ShouldBe(ofKind.Items.Count);
        }

        await (await TryAsync(Gathering.First, caseId, "?kind=secrets&order=up")).ShouldBeInvalid("kind", "order");
    }

    [Fact]
    public async Task The_competent_authority_sees_that_it_happened_and_reads_nothing_of_what_was_gathered()
    {
        var caseId = await BusyAsync();

        var all = await ReadAsync("unit-head.ams", caseId);

        all.Items.ShouldContain(e => e.What == Happening.EvidenceAdded && e.Piece == "E-1");
        all.Items.ShouldAllBe(e => e.Text == null);
        all.Items.Where(e => e.Kind == ChronologyKind.Evidence).ShouldAllBe(e => e.Code == null);
    }

    /// <summary>The store counts over all cases: who sees its numbers learns how much happens in those that they may not know of.</summary>
    [Fact]
    public async Task No_number_of_the_store_goes_out()
    {
        using var answer = (await TryAsync("unit-head.ams", await host.MandatedAsync())).EnsureSuccessStatusCode();

        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("sequence", Case.Insensitive);
    }

    [Fact]
    public async Task Whoever_may_not_open_the_case_reads_none_of_it()
    {
        var caseId = await host.MandatedAsync();
        await host.DoAsync(Gathering.First, caseId, "assignments", new AssignInvestigator(Gathering.First));

        await (await TryAsync(Gathering.First, caseId)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await (await TryAsync("investigator.rtd", caseId)).ShouldBeHiddenLike(await TryAsync("investigator.rtd", Guid.NewGuid()));
        (await TryAsync("privacy", caseId)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Planned; an object, a signed talk with a witness and a photo, of which the talk went to the prosecutor.</summary>
    private async Task<Guid> BusyAsync()
    {
        var caseId = await host.PlannedAsync();
        await host.ObjectAsync(caseId);
        await host.InterviewAsync(caseId, dutyToAnswer: false, "Ik zag het bord.", isSigned: true);
        await host.FileAsync(caseId, Gathering.SomeBytes(1_000));
        (await host.ShareAsync(Gathering.First, caseId, "I-1")).EnsureSuccessStatusCode();
        return caseId;
    }

    private Task<HttpResponseMessage> TryAsync(string account, Guid caseId, string query = "") =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/chronology{query}");

    private Task<Page<ChronologyEntry>> ReadAsync(string account, Guid caseId, string query = "") => TryAsync(account, caseId, query).Read<Page<ChronologyEntry>>();
}
