using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps of the authority, a second one, the lawyer and whom it is about, from the advice to what was carried out, each on the pages for it.</summary>
internal static class DecisionDay
{
    public const string Said = "Ik bood dezelfde dag mijn excuses aan, en dat staat nergens.";
    public const string Heard = "Vertelde dat de ploeg het heeft uitgesproken, en dat iedereen verder wil.";
    public const string Answer = "De excuses zijn gewogen: zij staan bij wat pleit voor minder, en daarom is het geen ontslag.";
    private const string Reasons = "De ernst vraagt om een straf die gevoeld wordt, en de medewerker erkent wat er gebeurde.";
    private const string Motivation = "Een gesprek in de ploeg en een leertraject doen hier meer dan een straf: de medewerker bood uit zichzelf excuses aan, en de ploeg wil verder. De leidinggevende houdt dat elke maand bij.";

    /// <summary>No sanction deviates from range and advice: the form comes back with the three side by side, and nothing of it can be left out.</summary>
    public static async Task IntendNothingAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await authority.Main.Locator("input[name=sanction][value=none]").CheckAsync();
        await authority.Main.Locator("#reasons").FillAsync(Reasons);
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Page.Locator(".zl-error-summary a")).ToHaveCountAsync(3);
        await Assertions.Expect(authority.Main.Locator(".zl-fourway--three .off")).ToBeVisibleAsync();
        await Assertions.Expect(authority.Main.Locator("#reasons")).ToHaveValueAsync(Reasons);
        await look();
        await MotivateAsync(authority);
        await SendAsync(authority);
    }

    /// <summary>From the list to whom they are asked about, and back to a list without it.</summary>
    public static async Task RefuseAsSecondAsync(Visitor corps, Func<Task> look)
    {
        await look();
        await ConsultationDay.LookNextAsync(corps);
        await Assertions.Expect(corps.Main).ToContainTextAsync(Motivation);
        await look();
        await ConsultationDay.LookNextAsync(corps);
        await look();
        await corps.Main.Locator("input[name=agrees][value=no]").CheckAsync();
        await corps.Main.Locator("#reasons").FillAsync("Twee keer hetzelfde na een waarschuwing: zonder straf is dat voor de ploeg geen antwoord.");
        await SendAsync(corps);
    }

    /// <summary>What was advised after all, in a letter that they signed, sent to whom it is about.</summary>
    public static async Task IntendAndSendAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await authority.Main.Locator("input[name=sanction][value=salaryWithheld]").CheckAsync();
        await authority.Main.Locator("#sanction-salaryWithheld-monthlySalaries").FillAsync("0,5");
        await authority.Main.Locator("#reasons").FillAsync(Reasons);
        await MotivateAsync(authority);
        await SendAsync(authority);
        await LetterDay.ChangeAndSignAsync(authority, look);
        await ConsultationDay.LookNextAsync(authority);
        await look();
        await SendAsync(authority);
        await look();
    }

    public static async Task GiveViewsAsync(Visitor accused, Func<Task> look)
    {
        await look();
        await ConsultationDay.LookNextAsync(accused);
        await accused.Main.Locator("input[name=choice][value=write]").CheckAsync();
        await accused.Main.Locator("#text").FillAsync(Said);
        await SendAsync(accused);
    }

    public static async Task NoteWhatWasSaidAsync(Visitor lawyer, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(lawyer);
        await look();
        await lawyer.Main.Locator("#text").FillAsync(Heard);
        await SendAsync(lawyer);
        await look();
    }

    /// <summary>An answer to each of the views; it runs at once.</summary>
    public static async Task DecideAsync(Visitor authority, Func<Task> look)
    {
        await look();
        await ConsultationDay.LookNextAsync(authority);
        await look();
        await authority.Main.Locator("#views-1").FillAsync(Answer);
        await authority.Main.Locator("#reasons").FillAsync(Reasons);
        await authority.Main.Locator("#atOnce").CheckAsync();
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Page.Locator(".zl-error-summary a[href='#views-2']")).ToBeVisibleAsync();
        await Assertions.Expect(authority.Main.Locator("#views-1")).ToHaveValueAsync(Answer);
        await authority.Main.Locator("#views-2").FillAsync("Wat in de ploeg is uitgesproken telt mee, en neemt niet weg wat er gebeurde.");
        await SendAsync(authority);
    }

    /// <summary>An answer to what was written; it waits until nobody can change it.</summary>
    public static async Task DecideToWaitAsync(Visitor authority, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await authority.Main.Locator("#views-1").FillAsync(Answer);
        await authority.Main.Locator("#reasons").FillAsync(Reasons);
        await SendAsync(authority);
        await look();
    }

    /// <summary>The letter is signed, handed over today and signed for.</summary>
    /// <param name="account">Of the authority.</param>
    public static async Task NotifyAsync(Visitor authority, string account, Func<Task> look)
    {
        await LetterDay.ChangeAndSignAsync(authority, look);
        await LetterDay.FetchAsync(authority, account, look);
        await ConsultationDay.LookNextAsync(authority);
        await look();
        await authority.Main.Locator("input[name=form][value=handedOverAndSigned]").CheckAsync();
        await SendAsync(authority);
    }

    /// <param name="early">Before it is irrevocable, because the decision says so.</param>
    public static async Task ExecuteAsync(Visitor authority, bool early, Func<Task> look)
    {
        await ConsultationDay.LookNextAsync(authority);
        await Assertions.Expect(authority.Main.Locator(".utrecht-alert--warning")).ToHaveCountAsync(early ? 1 : 0);
        await look();
        await authority.Main.Locator("#what").FillAsync("De salarisadministratie houdt het deze maand in.");
        await SendAsync(authority);
        await look();
    }

    /// <summary>Sends a form, which must be accepted.</summary>
    public static async Task SendAsync(Visitor who)
    {
        await InvestigatorsDay.Send(who);
        await Assertions.Expect(who.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
    }

    /// <summary>Why it deviates, with an answer to each factor.</summary>
    private static async Task MotivateAsync(Visitor authority)
    {
        await authority.Main.Locator("#motivation").FillAsync(Motivation);
        await authority.Main.Locator("#factor-1").FillAsync("Dat telt zwaar: het was meteen.");
        await authority.Main.Locator("#factor-2").FillAsync("Dat gesprek ging over iets anders.");
    }
}
