using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps on an objection: of whom it is about, and of somebody of the corps who had no hand in the decision.</summary>
internal static class ObjectionDay
{
    public const string Grounds = "Mijn excuses wegen niet mee in de straf, en het gesprek van mei ging over iets anders.";
    public const string Reasons = "De commissie heeft gelijk: de excuses en het herstel in de ploeg wegen zwaarder dan in het besluit. Een geldboete past daarbij.";
    private const string Report = "De medewerker vertelde wat er sindsdien in de ploeg is gebeurd, en de leiding lichtte het besluit toe.";

    public static async Task ObjectAsync(Visitor accused, Func<Task> look)
    {
        await look();
        await accused.Main.Locator("a[href$='/objection']").First.ClickAsync();
        await look();
        await accused.Main.Locator("#text").FillAsync(Grounds);
        await DecisionDay.SendAsync(accused);
        await look();
    }

    /// <summary>A committee with a chair from outside, whoever objects is heard, and it advises something lighter.</summary>
    /// <param name="today">Of the system.</param>
    public static async Task AskCommitteeAsync(Visitor corps, string proposal, DateOnly today, Func<Task> look)
    {
        await corps.Open(proposal);
        await Assertions.Expect(corps.Main).ToContainTextAsync(Grounds);
        await look();
        await corps.Open(proposal + "/objection/committee");
        await look();
        await corps.Main.Locator("#chair").FillAsync("mr. M. van Buiten");
        await corps.Main.Locator("#members").FillAsync("A. Eerste\nB. Tweede");
        await DecisionDay.SendAsync(corps);
        await look();

        await ConsultationDay.LookNextAsync(corps);
        await look();
        await corps.Main.Locator("input[name=form][value=held]").CheckAsync();
        await corps.Main.Locator("#on").FillAsync($"{today:yyyy-MM-dd}");
        await corps.Main.Locator("#report").FillAsync(Report);
        await DecisionDay.SendAsync(corps);

        await ConsultationDay.LookNextAsync(corps);
        await look();
        await LighterAsync(corps);
        await corps.Main.Locator("#text").FillAsync(Reasons);
        await DecisionDay.SendAsync(corps);
        await look();
    }

    public static async Task DecideAsync(Visitor corps, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(corps);
        await look();
        await LighterAsync(corps);
        await corps.Main.Locator("#reasons").FillAsync(Reasons);
        await DecisionDay.SendAsync(corps);
        await look();
    }

    private static async Task LighterAsync(Visitor corps)
    {
        await corps.Main.Locator("input[name=outcome][value=founded]").CheckAsync();
        await corps.Main.Locator("input[name=sanction][value=fine]").CheckAsync();
        await corps.Main.Locator("#sanction-fine-euros").FillAsync("22");
    }
}
