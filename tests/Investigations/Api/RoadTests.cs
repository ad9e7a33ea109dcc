using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>From what triage asks to a plan that is done, each with their own token.</summary>
[Collection(OnTheHost.Name)]
public class RoadTests(InvestigationsHost host)
{
    private static readonly ConcludeInquiry Enough = new(FollowedBy: null, "Er is niets gevonden dat verder onderzoek vraagt.");

    [Fact]
    public async Task An_investigation_of_the_unit_is_mandated_staffed_planned_and_done()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (mandated, readers) = (await Heard.OfAsync<InvestigationMandated>(probe), await Heard.OfAsync<CoReaderChanged>(probe));
        var caseId = await host.AskedAsync();
        (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.Next, d.IsAuthority, d.MayOpen, d.AtCorpsLevel, d.Needed).ShouldBe((InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate, true, true, false, 2)),
            d => (d.CaseNumber, d.DueTerm).ShouldBe((InvestigationsHost.NumberOf(caseId), "mandate")), d => d.Mandates.ShouldBeEmpty(), d => d.Plan.ShouldBeNull());

        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate);
        (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.DueTerm).ShouldBe((InvestigationState.Mandated, "notice")), d => d.LastDay.ShouldBe(d.Mandates!.Single().TargetDate));
        await host.StaffAsync(caseId, "investigator.ams", "investigator2.ams");
        (await host.ReadAsync("investigator2.ams", caseId)).State.ShouldBe(InvestigationState.Staffed);
        await host.DoAsync("investigator2.ams", caseId, "plans", InvestigationsHost.Plan("investigator.ams", "investigator2.ams"));
        await host.DoAsync("investigator.ams", caseId, "plan-steps/1/completions");
        await host.DoAsync("investigator2.ams", caseId, "plan-steps/2/completions");

        var done = await host.ReadAsync("investigator.ams", caseId);
        (done.State, done.Next, done.MayOpen, done.IsAuthority, done.Version).ShouldBe((InvestigationState.Planned, InvestigationStep.NotifySubject, true, false, 14));
        done.Plan!.Steps.Select(s => (s.Number, s.Owner, s.DoneBy, s.DoneAt is not null)).ShouldBe([(1, "investigator.ams", "investigator.ams", true), (2, "investigator2.ams", "investigator2.ams", true)]);
        (done.Plan.Version, done.Plan.WrittenBy, done.Plan.Steps[0].What).ShouldBe((1, "investigator2.ams", "Spreken met de getuigen, door investigator.ams."));
        var told = (await mandated.AboutAsync(caseId)).Single();
        (told.GetProperty("version").GetInt64(), told.GetProperty("kind").GetInt32()).ShouldBe((3, (int)InvestigationKind.Unit));
        (await readers.AboutAsync(caseId, 4)).Select(c => (c.GetProperty("mark").GetString(), c.GetProperty("mayOpen").GetBoolean())).ShouldBe(
            [(host.MarkOf("investigator.ams"), false), (host.MarkOf("investigator.ams"), true), (host.MarkOf("investigator2.ams"), false), (host.MarkOf("investigator2.ams"), true)]);
    }

    [Fact]
    public async Task What_crosses_units_is_mandated_by_the_corps_and_investigated_by_the_national_team()
    {
        var caseId = await host.AskedAsync(InvestigationKind.Ltio, askedAt: null, "AMS", "RTD");
        await host.ShouldNotKnow("unit-head.ams", caseId);
        await host.ShouldNotKnow("investigator.ams", caseId);

        await host.DoAsync("corps", caseId, "mandates", InvestigationsHost.Mandate);
        await host.StaffAsync(caseId, "ltio", "ltio2");
        await host.DoAsync("ltio", caseId, "plans", InvestigationsHost.Plan("ltio", "ltio2"));
        await host.DoAsync("ltio", caseId, "plan-steps/1/completions");

        var detail = await host.ReadAsync("ltio2", caseId);
        (detail.Kind, detail.AtCorpsLevel, detail.State, detail.Next, detail.DueTerm).ShouldBe(
            (InvestigationKind.Ltio, true, InvestigationState.Planned, InvestigationStep.NotifySubject, "notice"));
        detail.Investigators.Select(i => (i.Account, i.Part)).ShouldBe([("ltio", null), ("ltio2", null)]);
        detail.Parts.ShouldBe(["AMS", "RTD"]);
    }

    [Fact]
    public async Task An_inquiry_becomes_an_investigation_of_the_national_team_with_a_mandate_of_its_own()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (mandated, readers) = (await Heard.OfAsync<InvestigationMandated>(probe), await Heard.OfAsync<CoReaderChanged>(probe));
        var caseId = await host.PlannedAsync(InvestigationKind.Exploratory);

        await host.DoAsync("unit-head.ams", caseId, "inquiry-conclusions", new ConcludeInquiry(InvestigationKind.Ltio, "Het is ingewikkelder dan het leek."));

        await host.ShouldNotKnow("investigator.ams", caseId);
        (await host.ReadAsync("ltio", caseId)).ShouldSatisfyAllConditions(
            d => (d.Kind, d.State, d.DueTerm).ShouldBe((InvestigationKind.Ltio, InvestigationState.AwaitingMandate, "mandate")), d => d.Investigators.ShouldBeEmpty(), d => d.MayOpen.ShouldBeFalse());
        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with { Methods = ["mailbox"] });
        await host.StaffAsync(caseId, "ltio", "ltio2");
        var detail = await host.ReadAsync("ltio", caseId);
        (detail.State, detail.Plan).ShouldBe((InvestigationState.Staffed, null), "its plan is written anew");
        detail.Mandates!.Select(m => (m.Number, m.Charges.Single().Number, m.Motive)).ShouldBe([(2, 2, null), (1, 1, null)]);
        (await mandated.AboutAsync(caseId, 2)).Select(c => c.GetProperty("kind").GetInt32()).ShouldBe([(int)InvestigationKind.Exploratory, (int)InvestigationKind.Ltio]);
        (await readers.AboutAsync(caseId, 10)).Count(c => !c.GetProperty("reads").GetBoolean()).ShouldBe(2);
    }

    [Fact]
    public async Task An_inquiry_ends_for_those_who_did_it_and_can_be_asked_for_again()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var ended = await Heard.OfAsync<InvestigationEnded>(probe);
        var caseId = await host.StaffedAsync(InvestigationKind.Exploratory);

        await host.DoAsync("unit-head.ams", caseId, "inquiry-conclusions", Enough);

        (await host.ReadAsync("investigator.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.MayOpen, d.MustDeclare, d.DueBy).ShouldBe((InvestigationState.Ended, false, false, null)), d => (d.Mandates, d.Conclusion, d.Former).ShouldBe((null, null, null)));
        (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => d.Mandates!.ShouldHaveSingleItem(), d => (d.Conclusion!.FollowedBy, d.Conclusion.Motive, d.Conclusion.By).ShouldBe((null, Enough.Motive!, "unit-head.ams")),
            d => d.Former!.Select(f => (f.Account, f.By, f.Motive)).ShouldBe([("investigator2.ams", null, null), ("investigator.ams", null, null)]));
        await ended.AboutAsync(caseId);
        await host.TellAsync(InvestigationsHost.Asked(caseId) with { Version = 20 });
        await Eventually.Holds(async () => (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.Conclusion).ShouldBe((InvestigationState.AwaitingMandate, null)), d => d.Mandates!.ShouldHaveSingleItem("what was mandated before stays in the file")));
    }

    [Fact]
    public async Task What_cannot_be_concluded_is_refused()
    {
        var unit = await host.MandatedAsync();
        await (await host.TryAsync("unit-head.ams", unit, "inquiry-conclusions", Enough)).ShouldBeProblem(HttpStatusCode.Conflict, "no-inquiry");
        var waiting = await host.AskedAsync(InvestigationKind.Exploratory);
        await (await host.TryAsync("unit-head.ams", waiting, "inquiry-conclusions", Enough)).ShouldBeProblem(HttpStatusCode.Conflict, "mandate-missing");
        await host.DoAsync("unit-head.ams", waiting, "mandates", InvestigationsHost.Mandate);
        await (await host.TryAsync("unit-head.ams", waiting, "inquiry-conclusions", new ConcludeInquiry(InvestigationKind.Exploratory, "Kort."))).ShouldBeInvalid("followedBy", "motive");
        await host.DoAsync("unit-head.ams", waiting, "inquiry-conclusions", Enough);
        await (await host.TryAsync("unit-head.ams", waiting, "inquiry-conclusions", Enough)).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
        await (await host.TryAsync("unit-head.ams", waiting, "mandates", InvestigationsHost.Mandate with { Methods = ["mailbox"] })).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
        await (await host.TryAsync("investigator.ams", waiting, "assignments", new AssignInvestigator("investigator.ams"))).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
    }
}
