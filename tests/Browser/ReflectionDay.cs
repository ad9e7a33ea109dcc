using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps that people take with a reflection room, each on the pages for it.</summary>
internal static class ReflectionDay
{
    public const string Rooms = "staff/reflection-rooms";
    public const string Facilitator = "reflection-facilitator.ams";
    public const string Second = "reflection-facilitator.rtd";
    public const string Said = "Iemand zei dat hij weggekeken had omdat iedereen dat deed.";
    public const string LessonTitle = "Wie toekijkt, doet mee";
    private const string Named = "Fatima Aydin werd in Leeuwarden weken buitengesloten door brigadier De Vries. Anderen zagen het en zeiden er niets van.";
    private const string Why = "Het gesprek met de ploeg voeren wij, maar het rooster blijft zoals het is: dat heeft een andere oorzaak, en die is onderzocht en uitgelegd.";

    /// <summary>From a proposal that has to wait to a room, with its summary: what named people is gone.</summary>
    /// <returns>The address of the room, from the language on.</returns>
    public static async Task<string> AskAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await look();
        await authority.Main.Locator("a[href$='/ask/beforeProposal']").ClickAsync();
        await authority.Main.Locator("#question").FillAsync("Wat zien wij hier niet, en wat deed het met de ploeg?");
        await look();
        await InvestigatorsDay.Send(authority);
        await authority.Main.Locator(".zl-card li a").First.ClickAsync();
        await ConsultationDay.LookNextAsync(authority);
        await look();
        await authority.Main.Locator("#text").FillAsync("Te kort");
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await look();
        await authority.Main.Locator("#text").FillAsync(Named);
        await InvestigatorsDay.Send(authority);
        var summary = authority.Main.Locator("section[aria-labelledby=summary]");
        await Assertions.Expect(summary).ToContainTextAsync("[persoon A]");
        foreach (var gone in new[] { "Fatima", "Aydin", "Leeuwarden", "brigadier", "Vries" })
        {
            await Assertions.Expect(summary).Not.ToContainTextAsync(gone);
        }

        await look();
        return new Uri(authority.Page.Url).AbsolutePath.Split('/', 3)[2];
    }

    /// <summary>Whoever leads it says that there is no interest, and invites one for each kind of seat and one more.</summary>
    /// <returns>The accounts of those who were invited.</returns>
    public static async Task<IReadOnlyList<string>> InviteAsync(Visitor facilitator, Func<Task> look)
    {
        await look();
        await facilitator.Main.Locator("input[name=interest][value=none]").CheckAsync();
        await facilitator.Main.Locator("form[action*='handler=Take'] button").ClickAsync();
        await Assertions.Expect(facilitator.Main.Locator("#compose")).ToBeVisibleAsync();
        await look();
        var invited = new List<string>();
        foreach (var seat in new[] { "network", "ethics", "leadership", "colleague", "colleague" })
        {
            var form = facilitator.Main.Locator($"form[action*='handler=Invite']:has(input[value={seat}])");
            var account = (await form.Locator("option").Nth(1).GetAttributeAsync("value"))!;
            await form.Locator("select").SelectOptionAsync(account);
            await form.Locator("button").ClickAsync();
            invited.Add(account);
            await Assertions.Expect(facilitator.Main.Locator(".zl-seats > li")).ToHaveCountAsync(invited.Count + 1);
        }

        await look();
        return invited;
    }

    public static async Task AcceptAsync(Visitor member, Func<Task> look)
    {
        await look();
        await member.Main.Locator("input[name=interest][value=none]").CheckAsync();
        await member.Main.Locator("form[action*='handler=Invitation'] button").ClickAsync();
        await Assertions.Expect(member.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await look();
    }

    /// <summary>Composed, the summary looked at, prepared, held, and advised on.</summary>
    public static async Task LeadAsync(Visitor facilitator, Func<Task> look)
    {
        await ConsultationDay.DoNextAsync(facilitator);
        await ConsultationDay.LookNextAsync(facilitator);
        await look();
        await InvestigatorsDay.Send(facilitator);
        await Assertions.Expect(facilitator.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await TickAllAsync(facilitator, "checks");
        await facilitator.Choose("show");
        await look();
        await InvestigatorsDay.Send(facilitator);

        await ConsultationDay.LookNextAsync(facilitator);
        await facilitator.Main.Locator("input[name=norms][value=belonging]").CheckAsync();
        await facilitator.Main.Locator("#questions").FillAsync("Wie keek toe, en waarom zei niemand iets?\nWat had het team nodig?");
        foreach (var perspective in new[] { "victim", "team", "bystander" })
        {
            await facilitator.Main.Locator($"input[name=perspectives][value={perspective}]").CheckAsync();
        }

        await look();
        await InvestigatorsDay.Send(facilitator);
        await ConsultationDay.LookNextAsync(facilitator);
        foreach (var words in await facilitator.Main.Locator("textarea").AllAsync())
        {
            await words.FillAsync(Said);
        }

        await look();
        await InvestigatorsDay.Send(facilitator);
        await look();
        await ConsultationDay.LookNextAsync(facilitator);
        await facilitator.Main.Locator("#text").FillAsync("De kamer ziet dat niemand ingreep. Zij vindt dat ontslag hier niet hoort.");
        await facilitator.Main.Locator("#points").FillAsync("Praat met de hele ploeg over toekijken.\nKijk nog eens naar het rooster.");
        await InvestigatorsDay.Send(facilitator);
        await Assertions.Expect(facilitator.Page.Locator(".zl-error-summary")).ToContainTextAsync("straffen");
        await look();
        await facilitator.Main.Locator("#text").FillAsync("De kamer ziet dat niemand ingreep, en vraagt om daar met de hele ploeg over te praten.");
        await InvestigatorsDay.Send(facilitator);
        await look();
    }

    public static async Task AnswerAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await authority.Choose("partly");
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await look();
        await authority.Main.Locator("#motive").FillAsync(Why);
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Main.Locator("section[aria-labelledby=answer]")).ToContainTextAsync(Why);
        await look();
    }

    /// <summary>Closed with what was done, and what others can learn from it is proposed.</summary>
    public static async Task CloseAsync(Visitor facilitator, Func<Task> look)
    {
        await facilitator.Page.ReloadAsync();
        await ConsultationDay.LookNextAsync(facilitator);
        await facilitator.Main.Locator("#why").FillAsync("De ploeg sprak er een ochtend over, met de teamleiding erbij.");
        await look();
        await InvestigatorsDay.Send(facilitator);
        await facilitator.Main.Locator("a[href$='/lesson']").ClickAsync();
        await facilitator.Main.Locator("#title").FillAsync(LessonTitle);
        await facilitator.Main.Locator("#theme").SelectOptionAsync("bystanders");
        await facilitator.Main.Locator("input[name=norms][value=speakUp]").CheckAsync();
        await facilitator.Main.Locator("#text").FillAsync("Wie toekijkt en zwijgt, maakt het groter. Spreek elkaar dezelfde dag nog aan, ook als het spannend is.");
        await look();
        await InvestigatorsDay.Send(facilitator);
        await Assertions.Expect(facilitator.Main.Locator("#lessons")).ToBeVisibleAsync();
        await look();
    }

    /// <summary>Somebody of another part looks at the lesson, and it is found by a word.</summary>
    public static async Task ReleaseAsync(Visitor second, Func<Task> look)
    {
        await look();
        await second.Main.Locator("a[href*='/proposals/']").First.ClickAsync();
        await TickAllAsync(second, "checks");
        await Assertions.Expect(second.Main).ToContainTextAsync("Kan dit een naam zijn? Spreek");
        await second.Main.Locator("#motive").FillAsync("Spreek is hier een gewoon woord, en geen naam.");
        await second.Choose("release");
        await look();
        await InvestigatorsDay.Send(second);
        await Assertions.Expect(second.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await look();
        await second.Open("staff/lessons");
        await second.Main.Locator("#query").FillAsync("spannende");
        await second.Main.Locator(".zl-filters button").ClickAsync();
        await second.Main.GetByRole(AriaRole.Link, new() { Name = LessonTitle }).First.ClickAsync();
        await Assertions.Expect(second.Main.Locator("h1")).ToHaveTextAsync(LessonTitle);
        await look();
    }

    private static async Task TickAllAsync(Visitor who, string field)
    {
        foreach (var box in await who.Main.Locator($"input[name={field}]").AllAsync())
        {
            await box.CheckAsync();
        }
    }
}
