using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>What the one may do and the other not, and to whom nothing is there at all.</summary>
[Collection(OnTheHost.Name)]
public class HiddenApiTests(InvestigationsHost host)
{
    private static readonly string[] Views = ["", "/readers", "/terms", "/eligible-investigators"];

    private static readonly (string Command, object? Body)[] OfTheDesk =
    [
        ("assignments", new AssignInvestigator("investigator.ams")), ("withdrawals", new WithdrawInvestigator("investigator.ams", null, "Met verlof vanaf morgen.")),
        ("conflict-declarations", new DeclareConflict(Interest.None)), ("recusals", null), ("plans", InvestigationsHost.Plan("investigator.ams")), ("plan-steps/1/completions", null),
        ("notices", new NotifySubject([1], "U zou een collega hebben uitgescholden waar anderen bij waren.")), ("notices/1/counsel", new NoteCounsel("Mr. A. Jurist")),
        ("welfare-checks", new NoteWelfareCheck(null, new(2023, 11, 6), NeedsHelp: false, "Het gaat redelijk.")),
    ];

    private static readonly (string Command, object? Body)[] OfTheAuthority =
    [
        ("mandates", InvestigationsHost.Mandate), ("authority-recusals", null), ("inquiry-conclusions", new ConcludeInquiry(null, "Er is niets gevonden dat verder onderzoek vraagt.")),
    ];

    private static readonly (string Command, object? Body)[] OnTerms =
    [
        ("terms/unitInvestigation/extensions", new ExtendTerm("4w", "complexCase", "De getuigen zijn met verlof.", WrittenNotice: true)), ("terms/unitInvestigation/completions", null),
        ("suspensions", new SuspendTerms("criminalTrack", "De officier van justitie heeft de zaak.")), ("resumptions", new ResumeTerms("criminalTrack")), ("terms/unitInvestigation/committees", null),
    ];

    [Fact]
    public async Task Neither_does_the_work_of_the_other()
    {
        var caseId = await host.StaffedAsync();
        foreach (var (command, body) in OfTheDesk)
        {
            await (await host.TryAsync("unit-head.ams", caseId, command, body)).ShouldBeProblem(HttpStatusCode.Forbidden);
            await (await host.TryAsync("corps", caseId, command, body)).ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        foreach (var (command, body) in OfTheAuthority)
        {
            await (await host.TryAsync("investigator.ams", caseId, command, body)).ShouldBeProblem(HttpStatusCode.Forbidden);
            await (await host.TryAsync("ltio", caseId, command, body)).ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        await (await host.TryAsync("unit-head.ams", caseId, "suspensions", OnTerms[2].Body)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        (await host.VersionOfAsync(caseId)).ShouldBe(11);
    }

    [Fact]
    public async Task To_whoever_may_not_know_of_it_nothing_is_there_whatever_the_reason()
    {
        var (other, barred, gone, recused) = (await host.PlannedAsync(), await host.PlannedAsync(), await host.PlannedAsync(), await host.PlannedAsync());
        await host.TellAsync(new PersonBarred(barred, 3, host.MarkOf("investigator.ams")));
        await host.TellAsync(new PersonBarred(barred, 4, host.MarkOf("unit-head.ams")));
        await host.TellAsync(new CaseDestructionOrdered(gone, 3, Guid.CreateVersion7()));
        await host.DestroyedAsync(gone);
        await host.DoAsync("investigator.ams", recused, "recusals");
        await host.DoAsync("unit-head.ams", recused, "authority-recusals");
        await Eventually.Holds(() => Task.WhenAll(host.ShouldNotKnow("unit-head.ams", barred), host.ShouldNotKnow("corps", gone), host.ShouldNotKnow("unit-head.ams", gone)));

        await IsNothing(other, "investigator.rtd", [.. OfTheDesk, .. OnTerms]);
        await IsNothing(other, "ltio", OfTheDesk);
        await IsNothing(other, "unit-head.rtd", OfTheAuthority);
        await IsNothing(other, "corps", OfTheAuthority);
        foreach (var hidden in new[] { barred, gone, recused })
        {
            await IsNothing(hidden, "investigator.ams", OfTheDesk);
            await IsNothing(hidden, "unit-head.ams", OfTheAuthority);
        }
    }

    private async Task IsNothing(Guid caseId, string account, IReadOnlyList<(string Command, object? Body)> commands)
    {
        var (client, nothing, version) = (host.As(account), Guid.NewGuid(), await host.VersionOfAsync(caseId));
        foreach (var view in Views.Where(v => v != "/eligible-investigators" || commands != OfTheAuthority))
        {
            using var hidden = await client.GetAsync($"{InvestigationsHost.Cases}/{caseId}{view}");
            using var unknown = await client.GetAsync($"{InvestigationsHost.Cases}/{nothing}{view}");
            await hidden.ShouldBeHiddenLike(unknown);
        }

        foreach (var (command, body) in commands)
        {
            using var hidden = await client.Command($"{InvestigationsHost.Cases}/{caseId}/{command}", version.Tag(), body is null ? null : Wire.Body(body));
            using var unknown = await client.Command($"{InvestigationsHost.Cases}/{nothing}/{command}", version.Tag(), body is null ? null : Wire.Body(body));
            await hidden.ShouldBeHiddenLike(unknown);
        }

        var list = await client.GetAsync($"{InvestigationsHost.Cases}?pageSize=200").Read<Page<ListedInvestigation>>();
        list.Items.ShouldNotContain(i => i.CaseId == caseId);
        list.TotalItems.ShouldBe(list.Items.Count);
        (await host.VersionOfAsync(caseId)).ShouldBe(version);
    }
}
