using Microsoft.Playwright;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>A whole reflection room on the pages: asked for because the rules want one, to the lesson that others find.</summary>
public sealed class ReflectionTests(BrowserSystem system)
{
    [Fact]
    public async Task A_room_holds_up_a_mirror_and_what_was_said_in_it_stays_there()
    {
        var found = new List<string>();
        var receipt = await EstablishedCase.ReportedAsync(system.System, "racism", "discrimination", ConsultationStory.Accused, alone: true);
        await new Weighing(system.System.ClientAs).PrepareAsync(ConsultationDay.Lawyer, receipt.ReportId);
        await using var authority = await system.Visit();
        await using var facilitator = await system.Visit();
        await authority.ComeAs(ConsultationStory.Authority, $"staff/proposals/{receipt.ReportId}/1");
        await Look(authority);
        var room = await ReflectionDay.AskAsync(authority, () => Look(authority));

        await facilitator.ComeAs(ReflectionDay.Facilitator, ReflectionDay.Rooms);
        await Look(facilitator);
        await facilitator.Open(room);
        var members = await ReflectionDay.InviteAsync(facilitator, () => Look(facilitator));
        foreach (var (n, account) in members.Index())
        {
            await using var member = await system.Visit(width: 390);
            await member.ComeAs(account, ReflectionDay.Rooms);
            await member.Open(room);
            await ReflectionDay.AcceptAsync(member, () => n == 0 ? Look(member) : Task.CompletedTask);
            member.Complaints.ShouldBeEmpty();
        }

        await facilitator.Open(room);
        await ReflectionDay.LeadAsync(facilitator, () => Look(facilitator));
        await authority.Open(room);
        await Assertions.Expect(authority.Main).Not.ToContainTextAsync(ReflectionDay.Said);
        await ReflectionDay.AnswerAsync(authority, () => Look(authority));
        await ReflectionDay.CloseAsync(facilitator, () => Look(facilitator));

        await using var second = await system.Visit();
        await second.ComeAs(ReflectionDay.Second, "staff/lessons/proposals");
        await ReflectionDay.ReleaseAsync(second, () => Look(second));
        await MemberReadsAsync(members[0], room, receipt.ReportId, receipt.CaseNumber, Look);

        // What waited goes on.
        await authority.Open($"staff/proposals/{receipt.ReportId}/1");
        await Assertions.Expect(authority.Main.Locator(".zl-next a[href$='/proposal']")).ToBeVisibleAsync();
        found.ShouldBeEmpty();
        new[] { authority, facilitator, second }.SelectMany(v => v.Complaints).ShouldBeEmpty();

        async Task Look(Visitor who)
        {
            found.AddRange(await AccessibilityTests.Violations(who));
            found.AddRange(await who.OutOfOrder());
            if (await who.ScrollsSideways())
            {
                found.Add($"{who.Page.Url} scrolls sideways");
            }
        }
    }

    /// <summary>Whoever sat there reads what was said; which case it was, they learn on no page.</summary>
    private async Task MemberReadsAsync(string account, string room, Guid caseId, string caseNumber, Func<Visitor, Task> look)
    {
        await using var member = await system.Visit(width: 390);
        await member.ComeAs(account, ReflectionDay.Rooms);
        await look(member);
        await member.Open(room);
        await Assertions.Expect(member.Main).ToContainTextAsync(ReflectionDay.Said);
        await look(member);
        var page = await member.Page.ContentAsync();
        page.ShouldNotContain(caseNumber);
        page.ShouldNotContain(caseId.ToString());
        foreach (var elsewhere in new[] { $"staff/triage/{caseId}", $"staff/investigations/{caseId}", $"staff/sanctioning/{caseId}", $"staff/proposals/{caseId}/1", $"staff/reflection-rooms/of-case/{caseId}", $"staff/consultations/{caseId}/1" })
        {
            new[] { 403, 404 }.ShouldContain((await member.Page.GotoAsync($"/nl/{elsewhere}"))!.Status, elsewhere);
        }
    }
}
