using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>What somebody of the corps decides on an objection, with the committee or against it.</summary>
public sealed class ObjectionDecisionFormTests : DecisionPortal
{
    private const string Because = "De commissie hoorde beide kanten, en het verslag daarvan is bij dit bezwaar gevoegd.";
    private static readonly string Objection = OwnCase + "/objection";

    [Fact]
    public async Task A_decision_that_follows_the_committee_needs_no_motivation_for_that()
    {
        SayIn("objectionAdvised");
        (await Read(Corps, Objection + "/decision")).ShouldContain("Besloten was: Ontslag, voorwaardelijk");
        var wrong = await Wrong(await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "founded"), ("deviation", Because), ("reasons", "Te kort")));
        wrong.ShouldContain("href=\"#sanction\">Kies een straf, of kies geen straf.");
        wrong.ShouldContain("href=\"#reasons\">Leg uit waarom, in 50 tot 20.000 tekens.");
        (await Wrong(await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "founded"), ("sanction", "none"), ("deviation", "Te kort"), ("reasons", Because))))
            .ShouldContain("href=\"#deviation\">De commissie adviseert iets anders.");
        Services.Sent.ShouldBeEmpty();
        Services.Say($"POST {MatterApi}/objection-decisions", null, HttpStatusCode.NoContent);
        (await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "founded"), ("sanction", "writtenReprimand"), ("reasons", Because))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=objectionDecided#contest");
        var sent = SentAs<DecideObjection>();
        (sent.Outcome, sent.Sanction!.Code, sent.Reasons, sent.Deviation).ShouldBe((ObjectionOutcome.Founded, "writtenReprimand", Because, null));
    }

    [Fact]
    public async Task What_does_not_follow_the_committee_says_why_and_only_what_is_founded_brings_something_else()
    {
        SayIn("objectionAdvised");
        var wrong = await Wrong(await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "unfounded"), ("sanction", "writtenReprimand"), ("reasons", Because)));
        wrong.ShouldContain("href=\"#sanction\">Er komt alleen iets anders in de plaats als het bezwaar gegrond is.");
        wrong.ShouldContain("href=\"#deviation\">De commissie adviseert iets anders. Leg uit waarom u haar niet volgt, in 50 tot 20.000 tekens.");
        Services.Say($"POST {MatterApi}/objection-decisions", null, HttpStatusCode.NoContent);
        await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "unfounded"), ("sanction", "none"), ("reasons", Because), ("deviation", Because));
        SentAs<DecideObjection>().ShouldBe(new(ObjectionOutcome.Unfounded, null, Because, Because));
    }

    [Fact]
    public async Task What_follows_the_committee_has_nothing_to_explain()
    {
        Say(Prepared(Contested(Undecided with
        {
            Hearing = new(HearingForm.Waived, new(2026, 5, 11), "Schreef dat het niet hoeft."), Committee = new("V. de Haan", ["A. Bakker", "B. Smit"], ObjectionOutcome.Unfounded, "Het besluit weegt alles."),
        })));
        (await Wrong(await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "unfounded"), ("reasons", Because), ("deviation", Because)))).ShouldContain("href=\"#deviation\">U volgt de commissie");
    }

    [Fact]
    public async Task Why_the_committee_is_not_followed_stays_also_when_somebody_decided_meanwhile()
    {
        Services.Say($"POST {MatterApi}/objection-decisions", new { code = "objection-decided-already" }, HttpStatusCode.Conflict);
        SayIn("answered");
        var html = await Wrong(await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "unfounded"), ("reasons", "Het besluit weegt alles wat er gewogen moest worden, ook dit."), ("deviation", Because)));
        html.ShouldContain("Er is al op het bezwaar beslist.");
        html.ShouldContain($"{Because}</textarea>");
    }

    [Fact]
    public async Task Without_a_committee_there_is_nothing_to_deviate_from()
    {
        SayIn("objectionHeard");
        (await Read(Corps, Objection + "/decision")).ShouldNotContain("id=\"deviation\"");
        Services.Say($"POST {MatterApi}/objection-decisions", null, HttpStatusCode.NoContent);
        await Send(Corps, Objection + "/decision", ("version", "\"7\""), ("outcome", "founded"), ("sanction", "none"), ("reasons", Because));
        SentAs<DecideObjection>().ShouldBe(new(ObjectionOutcome.Founded, null, Because, null));
    }
}
