using Microsoft.Playwright;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;

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
        await using var authority = await story.ProposeAsync();
        await story.AdviseAsync("consultation-chair2");
        await DecideAsync(story, authority);
        await Reads("het kan nog veranderen");

        Forward(10);
        await story.ComesAsync(ConsultationStory.Accused, story.Own, accused => ObjectionDay.ObjectAsync(accused, () => story.LookAsync(accused)));
        Forward(21);
        await story.ComesAsync("corps", "staff/proposals", async corps =>
        {
            await ObjectionDay.AskCommitteeAsync(corps, story.Proposal, _today, () => story.LookAsync(corps));
            await ObjectionDay.DecideAsync(corps, () => story.LookAsync(corps));
            await DecisionDay.NotifyAsync(corps, () => story.LookAsync(corps));
        });

        // The day after the six weeks in which they could have gone to court.
        await authority.Open(story.Proposal + "/execution");
        authority.Page.Url.EndsWith("/execution", StringComparison.Ordinal).ShouldBeFalse("it is not irrevocable yet");
        Forward(60);
        await authority.Open(story.Proposal);
        await DecisionDay.ExecuteAsync(authority, early: false, () => story.LookAsync(authority));
        await story.ComesAsync(ConsultationStory.Accused, story.Own, async accused =>
        {
            await Assertions.Expect(accused.Main).ToContainTextAsync(ObjectionDay.Reasons);
            await story.LookAsync(accused);
        });
        await Reads("het kan niet meer veranderen");
        story.Found.ShouldBeEmpty();
        authority.Complaints.ShouldBeEmpty();

        async Task Reads(string words)
        {
            await using var reporter = await _system.Visit(390);
            await Eventually.Holds(async () =>
            {
                await reporter.EnterCode(receipt.ReceiptCode);
                (await reporter.Main.InnerTextAsync()).ShouldContain(words);
            });
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
        await DecisionDay.NotifyAsync(authority, () => story.LookAsync(authority));
    }

    private void Forward(int days)
    {
        _system.System.PutForward(days);
        _today = _today.AddDays(days);
    }
}
