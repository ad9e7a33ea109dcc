using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms of investigations: what is sent, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class InvestigationFormTests : InvestigationPortal
{
    [Fact]
    public async Task An_investigator_notes_that_an_own_step_is_done()
    {
        Say(Open() with { State = InvestigationState.Planned, Next = InvestigationStep.DoSteps, Plan = Plan });
        var html = await Read(One, Case);
        html.ShouldContain("Uw volgende stap: Vraag de roosters op");
        html.ShouldContain("name=\"step\" value=\"2\"");
        html.ShouldNotContain("name=\"step\" value=\"1\"");

        Services.Say($"POST {Api}/plan-steps/2/completions", null, HttpStatusCode.NoContent);
        var answer = await Send(One, Case + "?handler=Step", ("version", "\"7\""), ("step", "2"));
        answer.Headers.Location!.ToString().ShouldBe(Case + "?done=step#plan");
        Services.Sent.ShouldContain(s => s.Path == $"{Api}/plan-steps/2/completions" && s.Version == "\"7\"");
    }

    [Fact]
    public async Task The_first_mandate_is_given_without_a_motive()
    {
        Say(OfHead(InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate));
        Services.Say($"POST {Api}/mandates", null, HttpStatusCode.NoContent);
        var answer = await Send(
            Head, Case + "/mandate", ("version", "\"7\""), ("charges[0].number", ""), ("charges[0].person", "J. de Wit"),
            ("charges[0].conduct", "Berichten in een groepsapp over een collega"), ("from", "2026-01-01"), ("until", "2026-02-01"), ("methods", "interviews"));
        answer.Headers.Location!.ToString().ShouldBe(Case + "?done=mandated");
        var sent = JsonSerializer.Deserialize<IssueMandate>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldNotBeNull();
        sent.Charges.ShouldBe([new WishedCharge(null, "J. de Wit", "Berichten in een groepsapp over een collega")]);
        sent.Motive.ShouldBeNull();
    }

    [Fact]
    public async Task An_amendment_begins_with_what_applies_and_keeps_what_was_typed_when_something_is_wrong()
    {
        Say(OfHead(InvestigationState.Planned, InvestigationStep.DoSteps) with { Mandates = [Second, First] });
        (await Read(Head, Case + "/mandate")).ShouldContain("name=\"charges[1].number\" value=\"2\"");

        var answer = await Send(
            Head, Case + "/mandate", ("version", "\"6\""), ("charges[0].number", "1"), ("charges[0].person", "J. de Wit"), ("charges[0].conduct", "Te kort"),
            ("from", "2026-01-01"), ("until", "2026-02-01"), ("methods", "mailbox"), ("motive", "Te kort"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("Gedraging 1: beschrijf wat, in 20 tot 2.000 tekens.");
        html.ShouldContain("Leg uit waarom");
        html.ShouldContain("J. de Wit");
        html.ShouldContain("name=\"version\" value=\"&quot;6&quot;\"");
        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_is_added_and_left_out_without_script_and_without_a_check()
    {
        Say(OfHead(InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate));
        var added = await Send(Head, Case + "/mandate", ("version", "\"7\""), ("charges[0].number", ""), ("charges[0].person", "J. de Wit"), ("charges[0].conduct", ""), ("add", "1"));
        added.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await added.Content.ReadAsStringAsync();
        html.ShouldContain("value=\"J. de Wit\"");
        html.ShouldContain("name=\"charges[1].person\"");
        html.ShouldNotContain("zl-error-summary");

        var left = await Send(
            Head, Case + "/mandate", ("version", "\"7\""), ("charges[0].number", ""), ("charges[0].person", "J. de Wit"), ("charges[0].conduct", ""),
            ("charges[1].number", ""), ("charges[1].person", "A. Bakker"), ("charges[1].conduct", ""), ("remove", "0"));
        html = await left.Content.ReadAsStringAsync();
        html.ShouldContain("value=\"A. Bakker\"");
        html.ShouldNotContain("J. de Wit");
    }

    [Fact]
    public async Task A_step_that_is_done_goes_into_a_new_plan_as_it_was()
    {
        Say(Open() with { State = InvestigationState.Planned, Next = InvestigationStep.DoSteps, Plan = Plan, LastDay = Soon });
        Services.Say($"POST {Api}/plans", null, HttpStatusCode.NoContent);
        (await Read(One, Case + "/plan")).ShouldNotContain("name=\"steps[0].what\"");

        var answer = await Send(
            One, Case + "/plan", ("version", "\"7\""), ("steps[0].number", "1"), ("steps[1].number", "2"), ("steps[1].what", "Vraag alle roosters op"), ("steps[1].owner", Two),
            ("steps[1].due", FormRows.Written(Soon)));
        answer.Headers.Location!.ToString().ShouldBe(Case + "?done=planned");
        JsonSerializer.Deserialize<WritePlan>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!.Steps.ShouldBe(
            [new(1, "Spreek de melder", One, new(2026, 4, 1)), new(2, "Vraag alle roosters op", Two, Soon)]);
    }

    [Theory]
    [InlineData(-11, "vandaag of later")]
    [InlineData(1, "na de laatste dag van het onderzoek")]
    public async Task A_step_is_planned_between_today_and_the_last_day(int days, string wrong)
    {
        Say(Open() with { LastDay = Soon });
        var answer = await Send(
            One, Case + "/plan", ("version", "\"7\""), ("steps[0].number", ""), ("steps[0].what", "Vraag alle roosters op"), ("steps[0].owner", One),
            ("steps[0].due", FormRows.Written(Soon.AddDays(days))));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(wrong);
    }

    [Fact]
    public async Task Somebody_who_cannot_take_over_is_told_beside_the_substitute()
    {
        Say(Open());
        Services.Say($"POST {Api}/withdrawals", new { code = "investigator-not-eligible" }, HttpStatusCode.UnprocessableEntity);
        var answer = await Send(One, Case + "/hand-over", ("version", "\"7\""), ("account", Two), ("substitute", "investigator.lim"), ("motive", "Langdurig afwezig"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("href=\"#substitute\">Deze persoon kan deze zaak niet onderzoeken.");
        html.ShouldContain("Langdurig afwezig");
    }

    [Fact]
    public async Task The_corps_answers_requests_of_both_services()
    {
        Services.Say("GET /api/triage/v1/extension-requests", new[] { Wish("triage", Asked.AddDays(1)) });
        Services.Say("GET /api/investigations/v1/extension-requests", new[] { Wish("unitInvestigation", Asked) });
        var html = await Read("corps", "/nl/staff/extension-requests");
        html.IndexOf("value=\"investigations\"", StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf("value=\"triage\"", StringComparison.Ordinal));

        Services.Say($"POST {Api}/terms/unitInvestigation/extension-decisions", null, HttpStatusCode.NoContent);
        await Send(
            "corps", "/nl/staff/extension-requests", ("version", "\"3\""), ("service", "investigations"), ("case", Id.ToString()), ("term", "unitInvestigation"),
            ("motive", "De laatste getuige is ziek."), ("decision", "grant"));
        Services.Sent.Single().Path.ShouldBe($"{Api}/terms/unitInvestigation/extension-decisions");
    }

    private static ExtensionRequest Wish(string term, DateTimeOffset at) =>
        new(Id, "Z-2026-000012", "AMS", term, "10wd", new(2026, 6, 1), 2, "complexity", "Nog een getuige.", One, at, 3);
}
