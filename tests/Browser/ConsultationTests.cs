using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>From what a lawyer prepared to an advice and from there to a decision that was carried out: the authority proposes, a chair composes a consultation, its members vote, whom it is about is heard.</summary>
public sealed class ConsultationTests(BrowserSystem system)
{
    private const string Why = "Past bij de ernst en bij wat anderen kregen.";
    private const string Head = "unit-head.ams";
    private const string Accused = "employee.lmb";
    private static readonly string[] Outsiders = ["triage.ams", "unit-head.dhg", "investigator.ams", Accused];

    /// <param name="width">Of the shared screen of the chair and the authority; members sit at the other width.</param>
    [Theory]
    [InlineData("nl", 1280, 390, ColorScheme.Light, "consultation-chair")]
    [InlineData("en", 390, 1280, ColorScheme.Dark, "consultation-chair2")]
    public async Task A_proposal_comes_to_an_advice_with_a_dissent_and_to_a_decision_that_is_carried_out(string language, int width, int members, ColorScheme scheme, string chairs)
    {
        var caseId = await ConsultationDay.PreparedAsync(system.System, Accused);
        var (proposal, consultation, own) = ($"staff/proposals/{caseId}/1", $"staff/consultations/{caseId}/1", $"staff/own-matters/{caseId}");
        var found = new List<string>();
        await using var authority = await system.Visit(width, language, scheme: scheme);
        await authority.ComeAs(Head, "staff/proposals");
        await Look(authority);
        await authority.Open(proposal);
        await Look(authority);
        await ConsultationDay.ProposeAsync(authority, () => Look(authority));

        await using var chair = await system.Visit(width, language, scheme: scheme);
        await chair.ComeAs(chairs, "staff/consultations");
        await Look(chair);
        await chair.Open(consultation);
        await ConsultationDay.DeclareAsync(chair, () => Look(chair));
        await Look(chair);
        var lawyers = new[] { await ConsultationDay.LetTheSystemAskAsync(chair, "lawyer"), await ConsultationDay.AskAsync(chair, "lawyer") };
        var leaving = await ConsultationDay.AskAsync(chair, "expert");
        await Look(chair);
        foreach (var lawyer in lawyers)
        {
            await SitAsync(lawyer);
        }

        await As(leaving, async expert => await ConsultationDay.LeaveAsync(expert, () => Look(expert)));
        await chair.Open(consultation);
        await Assertions.Expect(chair.Main.Locator(".zl-next form")).ToHaveCountAsync(0);
        await Look(chair);
        var substitute = await ConsultationDay.AskAsync(chair, "expert");
        substitute.ShouldNotBe(leaving);
        await SitAsync(substitute);

        foreach (var page in new[] { "/seats/1/departure", "/stepping-back", "" })
        {
            await chair.Open(consultation + page);
            await Look(chair);
        }

        await ConsultationDay.DoNextAsync(chair);
        foreach (var member in lawyers.Append(substitute))
        {
            var dissents = member == substitute;
            await As(member, async who =>
            {
                await ConsultationDay.VoteAsync(who, dissents ? "mayNotImpose" : "mayImpose", dissents ? ConsultationDay.Dissent : Why, () => Look(who));
                await Look(who);
                await Assertions.Expect(who.Main).Not.ToContainTextAsync(ConsultationDay.Dissent);
            });
        }

        await chair.Open(consultation);
        await ConsultationDay.VoteAsync(chair, "mayImpose", Why, () => Look(chair));
        await Look(chair);
        await ConsultationDay.DoNextAsync(chair);
        await Assertions.Expect(chair.Main.Locator("#outcome ~ .zl-quote")).ToHaveTextAsync(ConsultationDay.Dissent);
        await Look(chair);
        await ConsultationDay.LookNextAsync(chair);
        await Look(chair);
        await chair.Main.Locator("#reasons").FillAsync(ConsultationDay.Advice);
        await InvestigatorsDay.Send(chair);
        await Assertions.Expect(chair.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await Look(chair);
        await As(lawyers[0], who => Look(who));

        await authority.Open(proposal + "/stepping-back");
        await Look(authority);
        await authority.Open(proposal);
        await Assertions.Expect(authority.Main).ToContainTextAsync(ConsultationDay.Advice);
        await Assertions.Expect(authority.Main).ToContainTextAsync(ConsultationDay.Dissent);
        await Look(authority);
        await DecideAsync();
        await NobodyElseFindsItAsync(proposal, consultation, leaving);
        found.ShouldBeEmpty();
        chair.Complaints.Concat(authority.Complaints).ShouldBeEmpty();

        async Task DecideAsync()
        {
            await DecisionDay.IntendNothingAsync(authority, () => Look(authority));
            await Comes("corps", "staff/proposals", async corps => await DecisionDay.RefuseAsSecondAsync(corps, () => Look(corps)));
            await authority.Open(proposal);
            await DecisionDay.IntendAndSendAsync(authority, () => Look(authority));
            await Comes(Accused, own, async accused => await DecisionDay.GiveViewsAsync(accused, () => Look(accused)));
            await Comes(ConsultationDay.Lawyer, $"staff/sanctioning/{caseId}/matters/1", async lawyer =>
            {
                await DecisionDay.NoteWhatWasSaidAsync(lawyer, () => Look(lawyer));
                await lawyer.Open(proposal + "/letters/intention");
                await Assertions.Expect(lawyer.Main.Locator(".zl-sheet")).ToContainTextAsync(LetterDay.Sentence);
                await Look(lawyer);
            });
            await authority.Open(proposal);
            await DecisionDay.DecideAsync(authority, () => Look(authority));
            await DecisionDay.NotifyAndExecuteAsync(authority, Head, () => Look(authority));
            await Comes(Accused, own, async accused =>
            {
                await Assertions.Expect(accused.Main).ToContainTextAsync(DecisionDay.Answer);
                await Assertions.Expect(accused.Main).ToContainTextAsync(DecisionDay.Heard);
                await Assertions.Expect(accused.Main.Locator(".zl-track__step--now")).ToHaveCountAsync(1);
                await Look(accused);
                await LetterDay.FetchOwnAsync(accused, "intention");
                await LetterDay.FetchOwnAsync(accused, "decision");
            });
        }

        Task SitAsync(string account) => As(account, async who =>
        {
            await ConsultationDay.DeclareAsync(who, () => Look(who));
            await Look(who);
        });

        Task As(string account, Func<Visitor, Task> act) => Comes(account, consultation, act);

        async Task Comes(string account, string page, Func<Visitor, Task> act)
        {
            await using var who = await system.Visit(members, language, scheme: scheme);
            await who.ComeAs(account, page);
            await act(who);
            who.Complaints.ShouldBeEmpty();
        }

        async Task Look(Visitor who)
        {
            found.AddRange(await AccessibilityTests.Violations(who));
            if (await who.ScrollsSideways())
            {
                found.Add($"{who.Page.Url} scrolls sideways");
            }
        }
    }

    /// <summary>Whoever left, and everybody who was never on it.</summary>
    private async Task NobodyElseFindsItAsync(string proposal, string consultation, string leaving)
    {
        foreach (var account in Outsiders.Append(leaving))
        {
            await using var other = await system.Visit();
            await other.ComeAs(account, "staff/my-access");
            foreach (var page in new[] { proposal, proposal + "/proposal", proposal + "/decision", consultation, consultation + "/advice", consultation + "/seats/1/departure", consultation + "/stepping-back", proposal + "/letters/intention", proposal + "/letters/decision/document" })
            {
                (await other.Page.GotoAsync($"/nl/{page}"))!.Status.ShouldBe(404, $"{account}: {page}");
            }
        }
    }
}
