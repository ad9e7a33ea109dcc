using Microsoft.Playwright;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>The steps that people take with a proposal and in the consultation on it, each on the pages for it.</summary>
internal static class ConsultationDay
{
    public const string Dissent = "De houding van de medewerker weegt zwaarder dan hier staat.";
    public const string Advice = "Het voorstel ligt buiten de bandbreedte, en de motivering daarvoor is overtuigend.";
    private const string Motivation = "De medewerker leert hier meer van dan van een zwaardere straf, en bood uit zichzelf excuses aan. De ploeg wil verder, en de leidinggevende houdt dat elke maand bij.";
    private const string Reasons = "De ernst vraagt om een straf die gevoeld wordt, en de medewerker erkent wat er gebeurde.";

    /// <summary>Prepares it.</summary>
    public const string Lawyer = "hr-lawyer";

    /// <summary>About racism, so that an expert must sit there; a lawyer prepared it, and the advice of a reflection room was answered.</summary>
    /// <param name="accused">The account of the first whom it is about.</param>
    /// <param name="alone">It is about nobody else.</param>
    public static async Task<ReportReceipt> PreparedAsync(RunningSystem system, string accused, bool alone = false)
    {
        var receipt = await EstablishedCase.ReportedAsync(system, "racism", "discrimination", accused, alone);
        await new Weighing(system.ClientAs).PrepareAsync(Lawyer, receipt.ReportId);
        await new Reflecting(system.ClientAs).AnsweredAsync(ConsultationStory.Authority, receipt.ReportId);
        return receipt;
    }

    /// <summary>Something outside the range: the form comes back with the deviation open, and with everything that was typed.</summary>
    public static async Task ProposeAsync(Visitor authority, Func<Task> look)
    {
        await LookNextAsync(authority);
        await look();
        await authority.Main.Locator("input[name=sanction][value=conditionalDismissal]").CheckAsync();
        await Assertions.Expect(authority.Main.Locator("input[name=beside][value=fine]")).ToBeVisibleAsync();
        await authority.Main.Locator("input[name=beside][value=fine]").CheckAsync();
        await look();
        await authority.Main.Locator("input[name=sanction][value=salaryWithheld]").CheckAsync();
        await Assertions.Expect(authority.Main.Locator("input[name=beside][value=fine]")).ToBeHiddenAsync();
        await authority.Main.Locator("#sanction-salaryWithheld-monthlySalaries").FillAsync("0,5");
        await authority.Main.Locator("#reasons").FillAsync(Reasons);
        await InvestigatorsDay.Send(authority);

        await Assertions.Expect(authority.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(authority.Page.Locator(".zl-error-summary a")).ToHaveCountAsync(3);
        await Assertions.Expect(authority.Main.Locator("#motivation")).ToBeVisibleAsync();
        await Assertions.Expect(authority.Main.Locator("#sanction-salaryWithheld-monthlySalaries")).ToHaveValueAsync("0,5");
        await Assertions.Expect(authority.Main.Locator("#reasons")).ToHaveValueAsync(Reasons);
        await look();
        await authority.Main.Locator("#motivation").FillAsync(Motivation);
        await authority.Main.Locator("#factor-1").FillAsync("Dat telt zwaar: het was meteen.");
        await authority.Main.Locator("#factor-2").FillAsync("Dat gesprek ging over iets anders.");
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await look();
    }

    public static async Task DeclareAsync(Visitor who, Func<Task> look)
    {
        await look();
        await who.DeclareNoInterest();
        await Assertions.Expect(who.Main.Locator("#seats")).ToBeVisibleAsync();
    }

    /// <summary>The one on top of those who can be asked.</summary>
    /// <returns>Their account.</returns>
    public static async Task<string> AskAsync(Visitor chair, string kind)
    {
        var first = chair.Main.Locator($"{FormFor(kind)} button[name=account]").First;
        var account = (await first.GetAttributeAsync("value"))!;
        await first.ClickAsync();
        await Assertions.Expect(chair.Main.Locator($"{FormFor(kind)} button[value='{account}']")).ToHaveCountAsync(0);
        return account;
    }

    /// <summary>Whom the system chooses, while there are more seats than one.</summary>
    /// <returns>Their account.</returns>
    public static async Task<string> LetTheSystemAskAsync(Visitor chair, string kind)
    {
        var before = await CandidatesAsync(chair, kind);
        await chair.Main.Locator($"{FormFor(kind)} button.utrecht-button--primary-action").ClickAsync();
        await Assertions.Expect(chair.Main.Locator($"{FormFor(kind)} button[name=account]")).ToHaveCountAsync(before.Count - 1);
        return before.Except(await CandidatesAsync(chair, kind)).Single();
    }

    /// <summary>Somebody who was asked cannot, and says why.</summary>
    public static async Task LeaveAsync(Visitor expert, Func<Task> look)
    {
        await look();
        await expert.Main.Locator("a[href$='/departure']").ClickAsync();
        await look();
        await expert.Main.Locator("#motive").FillAsync("Ik ben die dagen in het buitenland.");
        await InvestigatorsDay.Send(expert);
        await expert.At("staff/consultations");
        await Assertions.Expect(expert.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await look();
    }

    public static async Task VoteAsync(Visitor member, string advice, string reasons, Func<Task> look)
    {
        await look();
        await member.Main.Locator($"input[name=advice][value={advice}]").CheckAsync();
        await member.Main.Locator("#reasons").FillAsync(reasons);
        await member.Main.Locator("form[action*='handler=Vote'] button").ClickAsync();
        await Assertions.Expect(member.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
    }

    /// <summary>The next step is a form without fields.</summary>
    public static async Task DoNextAsync(Visitor who)
    {
        await who.Main.Locator(".zl-next button").ClickAsync();
        await Assertions.Expect(who.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
    }

    /// <summary>The next step is a page or a place on this one.</summary>
    public static Task LookNextAsync(Visitor who) => who.Main.Locator(".zl-next a.utrecht-button-link--primary-action").ClickAsync();

    private static string FormFor(string kind) => $"form:has(input[name=kind][value={kind}])";

    private static async Task<IReadOnlyList<string>> CandidatesAsync(Visitor chair, string kind) =>
        await chair.Main.Locator($"{FormFor(kind)} button[name=account]").EvaluateAllAsync<string[]>("all => all.map(b => b.value)");
}
