using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The next step of an investigation on the list and on its page, from telling whoever it is about to the report.</summary>
public sealed class InvestigationStepsTests : InvestigationPortal
{
    [Theory]
    [InlineData(InvestigationStep.NotifySubject, true, "Step.notifySubject")]
    [InlineData(InvestigationStep.NotifySubject, false, "Step.wait.notifySubject")]
    [InlineData(InvestigationStep.SubmitDraft, true, "Step.submitDraft")]
    [InlineData(InvestigationStep.AwaitResponses, true, "Step.wait.awaitResponses")]
    [InlineData(InvestigationStep.AskReview, true, "Step.askReview")]
    [InlineData(InvestigationStep.AskReview, false, "Step.wait.askReview")]
    [InlineData(InvestigationStep.AwaitReview, true, "Step.wait.awaitReview")]
    [InlineData(InvestigationStep.Finalise, true, "Step.finalise")]
    public void Only_an_investigator_of_the_case_can_do_something_about_it(InvestigationStep next, bool mine, string text)
    {
        InvestigationSteps.Of(Listed(InvestigationState.Planned, next, mine), isDesk: true).ShouldBe(text);
        InvestigationSteps.IsToDo(Listed(InvestigationState.Planned, next, mine), isDesk: true).ShouldBe(!text.Contains("wait", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(InvestigationState.Withdrawn)]
    [InlineData(InvestigationState.Ended)]
    [InlineData(InvestigationState.Reported)]
    [InlineData(InvestigationState.Aborted)]
    [InlineData(InvestigationState.ConvertedToCriminal)]
    public void What_is_over_asks_for_nothing(InvestigationState state)
    {
        InvestigationSteps.IsOver(state).ShouldBeTrue();
        InvestigationSteps.Of(Listed(state, InvestigationStep.None, mine: true), isDesk: true).ShouldStartWith("Step.over.");
    }

    [Theory]
    [InlineData(InvestigationState.Planned, InvestigationStep.NotifySubject, "notices", "Naar wie het aangaat")]
    [InlineData(InvestigationState.Planned, InvestigationStep.SubmitDraft, "report", "Naar het rapport")]
    [InlineData(InvestigationState.HearingBothSides, InvestigationStep.AwaitResponses, "report", "Bekijk de reacties")]
    [InlineData(InvestigationState.HearingBothSides, InvestigationStep.AskReview, "report", "Naar het rapport")]
    [InlineData(InvestigationState.PeerReview, InvestigationStep.AwaitReview, "report", "Bekijk het rapport")]
    [InlineData(InvestigationState.PeerReview, InvestigationStep.Finalise, "report", "Naar het rapport")]
    [InlineData(InvestigationState.Reported, InvestigationStep.None, "report", "Lees het rapport")]
    public async Task The_page_leads_an_investigator_to_where_it_is_done(InvestigationState state, InvestigationStep next, string page, string button)
    {
        Say(Open() with { State = state, Next = next, Plan = Plan });
        (await Read(One, Case)).ShouldContain($"href=\"{Case}/{page}\">{button}</a>");
    }

    [Theory]
    [InlineData(InvestigationStep.SubmitDraft, "De onderzoekers schrijven het rapport.")]
    [InlineData(InvestigationStep.AwaitResponses, "Beide kanten kunnen op het concept reageren.")]
    [InlineData(InvestigationStep.Finalise, "De onderzoekers maken het rapport definitief.")]
    public async Task Everybody_else_is_told_who_does_it(InvestigationStep next, string said)
    {
        Say(OfHead(InvestigationState.HearingBothSides, next) with { Mandates = [First] });
        var html = await Read(Head, Case);
        html.ShouldContain(said);
        html.ShouldContain("Hoor en wederhoor");
    }

    [Theory]
    [InlineData(InvestigationState.Aborted, "Het onderzoek is gestopt", "Gestopt")]
    [InlineData(InvestigationState.ConvertedToCriminal, "De zaak gaat verder als strafzaak", "Naar strafrecht")]
    [InlineData(InvestigationState.Reported, "Het rapport is klaar", "Rapport klaar")]
    public async Task What_is_over_is_told_on_the_page(InvestigationState state, string said, string label)
    {
        Say(OfDesk(state, InvestigationStep.None));
        var html = await Read(Two, Case);
        html.ShouldContain(said);
        html.ShouldContain($"{label}</span>");
        html.ShouldNotContain($"{Case}/report");
        html.ShouldNotContain($"{Case}/staffing");
    }

    private static ListedInvestigation Listed(InvestigationState state, InvestigationStep next, bool mine) => new(
        Id, "Z-2026-000012", InvestigationKind.Unit, "bullying", InNormSet: true, "AMS", AtCorpsLevel: false, state, next, Asked, [One, Two], 2, null, null, null, mine, MustDeclare: false, 3);
}
