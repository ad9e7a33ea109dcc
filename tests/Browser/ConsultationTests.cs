using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>From what a lawyer prepared to an advice and from there to a decision that was carried out: the authority proposes, a chair composes a consultation, its members vote, whom it is about is heard.</summary>
public sealed class ConsultationTests(BrowserSystem system)
{
    private static readonly string[] Outsiders = ["triage.ams", "unit-head.dhg", "investigator.ams", ConsultationStory.Accused];

    [Fact]
    public async Task A_proposal_comes_to_an_advice_with_a_dissent_and_to_a_decision_that_is_carried_out()
    {
        var caseId = (await ConsultationDay.PreparedAsync(system.System, ConsultationStory.Accused)).ReportId;
        var story = new ConsultationStory(system, caseId, "nl", shared: 1280, own: 390, ColorScheme.Light);
        await using var authority = await story.ProposeAsync();
        var leaving = await story.AdviseAsync("consultation-chair");

        await authority.Open(story.Proposal + "/stepping-back");
        await story.LookAsync(authority);
        await authority.Open(story.Proposal);
        await Assertions.Expect(authority.Main).ToContainTextAsync(ConsultationDay.Advice);
        await Assertions.Expect(authority.Main).ToContainTextAsync(ConsultationDay.Dissent);
        await story.LookAsync(authority);
        await DecideAsync(story, authority);
        await NobodyElseFindsItAsync(story, leaving);
        story.Found.ShouldBeEmpty();
        authority.Complaints.ShouldBeEmpty();
    }

    private static async Task DecideAsync(ConsultationStory story, Visitor authority)
    {
        Task Look() => story.LookAsync(authority);
        await DecisionDay.IntendNothingAsync(authority, Look);
        await story.ComesAsync("corps", "staff/proposals", async corps => await DecisionDay.RefuseAsSecondAsync(corps, () => story.LookAsync(corps)));
        await authority.Open(story.Proposal);
        await DecisionDay.IntendAndSendAsync(authority, Look);
        await story.ComesAsync(ConsultationStory.Accused, story.Own, async accused => await DecisionDay.GiveViewsAsync(accused, () => story.LookAsync(accused)));
        await story.ComesAsync(ConsultationDay.Lawyer, story.ForLawyer, async lawyer =>
        {
            await DecisionDay.NoteWhatWasSaidAsync(lawyer, () => story.LookAsync(lawyer));
            await lawyer.Open(story.Proposal + "/letters/intention");
            await Assertions.Expect(lawyer.Main.Locator(".zl-sheet")).ToContainTextAsync(LetterDay.Sentence);
            await story.LookAsync(lawyer);
        });
        await authority.Open(story.Proposal);
        await DecisionDay.DecideAsync(authority, Look);
        await DecisionDay.NotifyAsync(authority, ConsultationStory.Authority, Look);
        await DecisionDay.ExecuteAsync(authority, early: true, Look);
        await story.ComesAsync(ConsultationStory.Accused, story.Own, async accused =>
        {
            await Assertions.Expect(accused.Main).ToContainTextAsync(DecisionDay.Answer);
            await Assertions.Expect(accused.Main).ToContainTextAsync(DecisionDay.Heard);
            await Assertions.Expect(accused.Main.Locator(".zl-track__step--now")).ToHaveCountAsync(1);
            await story.LookAsync(accused);
            await LetterDay.FetchOwnAsync(accused, "intention");
            await LetterDay.FetchOwnAsync(accused, "decision");
        });
    }

    /// <summary>Whoever left, and everybody who was never on it.</summary>
    private async Task NobodyElseFindsItAsync(ConsultationStory story, string leaving)
    {
        var (proposal, consultation) = (story.Proposal, story.Consultation);
        foreach (var account in Outsiders.Append(leaving))
        {
            await using var other = await system.Visit();
            await other.SignIn(account, "staff/my-access");
            foreach (var page in new[] { proposal, proposal + "/proposal", proposal + "/decision", consultation, consultation + "/advice", consultation + "/seats/1/departure", consultation + "/stepping-back", proposal + "/letters/intention", proposal + "/letters/decision/document" })
            {
                (await other.Page.GotoAsync($"/nl/{page}"))!.Status.ShouldBe(404, $"{account}: {page}");
            }
        }
    }
}
