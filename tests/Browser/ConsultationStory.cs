using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>A case that a lawyer prepared, and everybody who has a hand in it: each comes with a browser of their own, and every page is looked at.</summary>
/// <param name="shared">Width of the screen that the chair and the authority share with others.</param>
/// <param name="own">Width of everybody's own screen.</param>
internal sealed class ConsultationStory(BrowserSystem system, Guid caseId, string language, int shared, int own, ColorScheme scheme)
{
    public const string Accused = "employee.lmb";
    public const string Authority = "unit-head.ams";
    private const string Why = "Past bij de ernst en bij wat anderen kregen.";

    public string Proposal { get; } = $"staff/proposals/{caseId}/1";

    public string Consultation { get; } = $"staff/consultations/{caseId}/1";

    public string Own { get; } = $"staff/own-matters/{caseId}";

    public string ForLawyer { get; } = $"staff/sanctioning/{caseId}/matters/1";

    /// <summary>What was wrong on the pages that were looked at.</summary>
    public List<string> Found { get; } = [];

    /// <returns>The authority, on the page of the proposal.</returns>
    public async Task<Visitor> ProposeAsync()
    {
        var authority = await system.Visit(shared, language, scheme: scheme);
        await authority.ComeAs(Authority, "staff/proposals");
        await LookAsync(authority);
        await authority.Open(Proposal);
        await LookAsync(authority);
        await ConsultationDay.ProposeAsync(authority, () => LookAsync(authority));
        return authority;
    }

    /// <summary>The expert who must be there cannot, and another comes instead; everybody votes, one of them otherwise.</summary>
    /// <returns>The account of whoever left.</returns>
    public async Task<string> AdviseAsync(string account)
    {
        await using var chair = await system.Visit(shared, language, scheme: scheme);
        await chair.ComeAs(account, "staff/consultations");
        await LookAsync(chair);
        await chair.Open(Consultation);
        await ConsultationDay.DeclareAsync(chair, () => LookAsync(chair));
        await LookAsync(chair);
        var (members, leaving) = await ComposeAsync(chair);
        await ConsultationDay.DoNextAsync(chair);
        foreach (var member in members)
        {
            await VoteAsync(member, dissents: member == members[^1]);
        }

        await chair.Open(Consultation);
        await ConsultationDay.VoteAsync(chair, "mayImpose", Why, () => LookAsync(chair));
        await LookAsync(chair);
        await WriteAdviceAsync(chair);
        await ComesAsync(members[0], Consultation, LookAsync);
        chair.Complaints.ShouldBeEmpty();
        return leaving;
    }

    /// <summary>Somebody comes to a page with their own screen, and goes again.</summary>
    public async Task ComesAsync(string account, string page, Func<Visitor, Task> act)
    {
        await using var who = await system.Visit(own, language, scheme: scheme);
        await who.ComeAs(account, page);
        await act(who);
        who.Complaints.ShouldBeEmpty();
    }

    public async Task LookAsync(Visitor who)
    {
        Found.AddRange(await AccessibilityTests.Violations(who));
        if (await who.ScrollsSideways())
        {
            Found.Add($"{who.Page.Url} scrolls sideways");
        }
    }

    /// <returns>Two lawyers and an expert, who sit there; and the expert who left.</returns>
    private async Task<(IReadOnlyList<string> Members, string Leaving)> ComposeAsync(Visitor chair)
    {
        var lawyers = new[] { await ConsultationDay.LetTheSystemAskAsync(chair, "lawyer"), await ConsultationDay.AskAsync(chair, "lawyer") };
        var leaving = await ConsultationDay.AskAsync(chair, "expert");
        await LookAsync(chair);
        foreach (var lawyer in lawyers)
        {
            await SitAsync(lawyer);
        }

        await ComesAsync(leaving, Consultation, async expert => await ConsultationDay.LeaveAsync(expert, () => LookAsync(expert)));
        await chair.Open(Consultation);
        await Assertions.Expect(chair.Main.Locator(".zl-next form")).ToHaveCountAsync(0);
        await LookAsync(chair);
        var substitute = await ConsultationDay.AskAsync(chair, "expert");
        substitute.ShouldNotBe(leaving);
        await SitAsync(substitute);
        foreach (var page in new[] { "/seats/1/departure", "/stepping-back", "" })
        {
            await chair.Open(Consultation + page);
            await LookAsync(chair);
        }

        return ([.. lawyers, substitute], leaving);
    }

    private Task SitAsync(string account) => ComesAsync(account, Consultation, async who =>
    {
        await ConsultationDay.DeclareAsync(who, () => LookAsync(who));
        await LookAsync(who);
    });

    private Task VoteAsync(string account, bool dissents) => ComesAsync(account, Consultation, async who =>
    {
        await ConsultationDay.VoteAsync(who, dissents ? "mayNotImpose" : "mayImpose", dissents ? ConsultationDay.Dissent : Why, () => LookAsync(who));
        await LookAsync(who);
        await Assertions.Expect(who.Main).Not.ToContainTextAsync(ConsultationDay.Dissent);
    });

    private async Task WriteAdviceAsync(Visitor chair)
    {
        await ConsultationDay.DoNextAsync(chair);
        await Assertions.Expect(chair.Main.Locator("#outcome ~ .zl-quote")).ToHaveTextAsync(ConsultationDay.Dissent);
        await LookAsync(chair);
        await ConsultationDay.LookNextAsync(chair);
        await LookAsync(chair);
        await chair.Main.Locator("#reasons").FillAsync(ConsultationDay.Advice);
        await InvestigatorsDay.Send(chair);
        await Assertions.Expect(chair.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await LookAsync(chair);
    }
}
