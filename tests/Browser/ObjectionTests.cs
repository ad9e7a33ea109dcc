using Microsoft.Playwright;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Browser.Tests;

/// <summary>
/// A case of racism from what was established to a decision that nobody can change any more: nine people, an expert who is replaced on the way,
/// an objection, and a reporter who reads how it ended. Months pass in it, so it has a system of its own.
/// </summary>
public sealed class ObjectionTests : IAsyncLifetime
{
    private readonly BrowserSystem _system = new();
    private DateOnly _today = Term.DayOf(DateTimeOffset.UtcNow);

    public ValueTask InitializeAsync() => _system.InitializeAsync();

    public ValueTask DisposeAsync() => _system.DisposeAsync();

    [Fact]
    public async Task A_decision_is_objected_to_becomes_lighter_and_is_carried_out_when_nobody_can_change_it()
    {
        var receipt = await ConsultationDay.PreparedAsync(_system.System, ConsultationStory.Accused, alone: true);
        var story = new ConsultationStory(_system, receipt.ReportId, "en", shared: 390, own: 1280, ColorScheme.Dark);
        await using (var authority = await story.ProposeAsync())
        {
            await story.AdviseAsync("consultation-chair2");
            await DecideAsync(story, authority);
            authority.Complaints.ShouldBeEmpty();
        }

        await Reads("het kan nog veranderen");

        Forward(10);
        await story.ComesAsync(ConsultationStory.Accused, story.Own, accused => ObjectionDay.ObjectAsync(accused, () => story.LookAsync(accused)));
        Forward(21);
        await story.ComesAsync("corps", "staff/proposals", async corps =>
        {
            await ObjectionDay.AskCommitteeAsync(corps, story.Proposal, _today, () => story.LookAsync(corps));
            await ObjectionDay.DecideAsync(corps, () => story.LookAsync(corps));
            await DecisionDay.NotifyAsync(corps, "corps", () => story.LookAsync(corps));
        });

        // Those who tell of it are dead while the six weeks end in which they could have gone to court: on the last day it waits, on the next it does not.
        await PastRestartAsync(await LastDayAsync(receipt.ReportId));
        await story.ComesAsync(ConsultationStory.Authority, story.Proposal, async authority =>
        {
            await authority.Open(story.Proposal + "/execution");
            authority.Page.Url.EndsWith("/execution", StringComparison.Ordinal).ShouldBeFalse("it is not irrevocable yet");
        });
        await Reads("het kan nog veranderen");
        await PastRestartAsync(_today.AddDays(1));
        await story.ComesAsync(
            ConsultationStory.Authority, story.Proposal, authority => DecisionDay.ExecuteAsync(authority, early: false, () => story.LookAsync(authority)));
        await story.ComesAsync(ConsultationStory.Accused, story.Own, async accused =>
        {
            await Assertions.Expect(accused.Main).ToContainTextAsync(ObjectionDay.Reasons);
            await story.LookAsync(accused);
            await LetterDay.FetchOwnAsync(accused, "objectionDecision");
        });
        await Reads("het kan niet meer veranderen");
        story.Found.ShouldBeEmpty();

        async Task Reads(string words)
        {
            await using var reporter = await _system.Visit(390);
            await Eventually.Holds(
                async () =>
                {
                    await reporter.EnterCode(receipt.ReceiptCode);
                    (await reporter.Main.InnerTextAsync()).ShouldContain(words);
                },
                TimeSpan.FromMinutes(1));
            await story.LookAsync(reporter);
        }
    }

    private static async Task DecideAsync(ConsultationStory story, Visitor authority)
    {
        await authority.Open(story.Proposal);
        await DecisionDay.IntendAndSendAsync(authority, () => story.LookAsync(authority));
        await story.ComesAsync(ConsultationStory.Accused, story.Own, accused => DecisionDay.GiveViewsAsync(accused, () => story.LookAsync(accused)));
        await authority.Open(story.Proposal);
        await DecisionDay.DecideToWaitAsync(authority, () => story.LookAsync(authority));
        await DecisionDay.NotifyAsync(authority, ConsultationStory.Authority, () => story.LookAsync(authority));
    }

    private async Task<DateOnly> LastDayAsync(Guid caseId) => (await _system.System.ClientAs(ConsultationStory.Accused)
        .GetAsync($"/api/sanctioning/v1/own-matters/{caseId}").Read<OwnMatter>()).Course.Decision!.Contest!.AppealUntil!.Value;

    private async Task PastRestartAsync(DateOnly day)
    {
        string[] names = ["sanctioning", "reporting"];
        foreach (var name in names)
        {
            await _system.System.Service(name).KillAsync();
        }

        Forward(day.DayNumber - _today.DayNumber);
        foreach (var name in names)
        {
            await _system.System.Service(name).StartAndWaitAsync();
        }
    }

    private void Forward(int days)
    {
        _system.System.PutForward(days);
        _today = _today.AddDays(days);
    }
}
