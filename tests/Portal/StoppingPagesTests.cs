using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Stopping an investigation, and what a stopped one looks like.</summary>
public sealed class StoppingPagesTests : InvestigationPortal
{
    private const string Why = "De officier van justitie heeft aangekondigd zelf te vervolgen.";

    [Theory]
    [InlineData(InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate)]
    [InlineData(InvestigationState.Planned, InvestigationStep.DoSteps)]
    public async Task Whoever_gives_the_mandate_finds_the_way_to_stop_it(InvestigationState state, InvestigationStep next)
    {
        Say(OfHead(state, next));
        (await Read(Head, Case)).ShouldContain($"href=\"{Case}/stop\">Stop het onderzoek");
        var html = await Read(Head, Case + "/stop");
        html.ShouldContain("value=\"criminal\"");
        html.ShouldContain("Er gaat niets vanzelf naar de officier van justitie.");
        html.ShouldContain("value=\"aborted\"");
    }

    [Theory]
    [InlineData("criminal", StopReason.Criminal)]
    [InlineData("aborted", StopReason.Aborted)]
    public async Task It_is_stopped_with_the_reason(string chosen, StopReason because)
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.DoSteps));
        Services.Say($"POST {Api}/stops", null, HttpStatusCode.NoContent);
        var answer = await Send(Head, Case + "/stop", ("version", "\"7\""), ("because", chosen), ("motive", Why));
        answer.Headers.Location!.ToString().ShouldBe(Case + "?done=stopped");
        var sent = Services.Sent.Single();
        (sent.Path, sent.Version).ShouldBe(($"{Api}/stops", "\"7\""));
        sent.Body.ShouldContain($"\"because\":\"{chosen}\"");
        JsonSerializer.Deserialize<StopInvestigation>(sent.Body, Apis.ApiJson.Options).ShouldBe(new(because, Why));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.DoSteps));
        var html = await Wrong(await Send(Head, Case + "/stop", ("version", "\"7\""), ("motive", "Kort")));
        html.ShouldContain("Kies waarom het onderzoek stopt.");
        html.ShouldContain("Kort");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Investigators_do_not_stop_it_and_nobody_stops_it_twice()
    {
        Say(Open());
        (await As(One).GetAsync(Case + "/stop")).Headers.Location!.ToString().ShouldBe(Case);
        (await Read(One, Case)).ShouldNotContain("/stop\"");
        Say(Stopped(InvestigationState.Aborted, StopReason.Aborted));
        (await As(Head).GetAsync(Case + "/stop")).Headers.Location!.ToString().ShouldBe(Case);
        (await Read(Head, Case)).ShouldNotContain("/stop\"");
    }

    [Theory]
    [InlineData("nl", InvestigationState.Aborted, StopReason.Aborted, "Gestopt", "Er komt geen rapport.")]
    [InlineData("nl", InvestigationState.ConvertedToCriminal, StopReason.Criminal, "Naar strafrecht", "De zaak gaat verder als strafzaak")]
    [InlineData("en", InvestigationState.Aborted, StopReason.Aborted, "Stopped", "There will be no report.")]
    [InlineData("en", InvestigationState.ConvertedToCriminal, StopReason.Criminal, "Criminal case", "The case goes on as a criminal case")]
    public async Task A_stopped_one_says_so_with_the_reason(string language, InvestigationState state, StopReason because, string badge, string next)
    {
        Say(Stopped(state, because));
        var html = await Read(Head, $"/{language}/staff/investigations/{Id}?done=stopped");
        html.ShouldContain($">{badge}</span>");
        html.ShouldContain(next);
        html.ShouldContain(Why);
        html.ShouldNotContain($"/staff/investigations/{Id}/mandate\"");
    }

    private static InvestigationDetail Stopped(InvestigationState state, StopReason because) => OfHead(state, InvestigationStep.None) with
    {
        Investigators = [], Mandates = [First], Stopped = new(because, Why, Head, Asked), LastDay = null, DueBy = null, DueTerm = null,
    };
}
