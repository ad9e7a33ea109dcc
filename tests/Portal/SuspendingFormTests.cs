using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Tests;

/// <summary>
/// What the authority can do beside the way of a decision: suspend, give more time, note advice from outside, and say that a condition was broken.
/// What each form sends, what is said of what is wrong, and that nothing typed is lost.
/// </summary>
public sealed class SuspendingFormTests : WholeForms
{
    private const string Because = "Wat er nu gebeurt verdraagt zich niet met het werk van de andere collega's in de ploeg.";
    private static readonly string Lawyers = $"/nl/staff/sanctioning/{Id}/matters/1";

    /// <summary>Form, state in which it is open, the command, and where it leads.</summary>
    private static readonly Dictionary<string, (string State, string Command, string Next)> All = new(StringComparer.Ordinal)
    {
        ["suspension"] = ("intended", "suspensions", "suspended#suspension"),
        ["suspension/extension"] = ("suspended", "suspension-extensions", "suspensionLonger#suspension"),
        ["suspension/pay"] = ("suspended", "suspension-pay", "suspensionPay#suspension"),
        ["suspension/end"] = ("suspended", "suspension-ends", "suspensionEnded#suspension"),
        ["views-longer"] = ("sent", "views-extensions", "viewsLonger"),
        ["outside-advice"] = ("sent", "external-advice", "outside#outside"),
        ["condition"] = ("probation", "invocations", "condition#decision"),
    };

    public static TheoryData<string> Forms { get; } = [.. All.Keys];

    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "suspension", "suspended-already", "Deze medewerker is al geschorst." },
        { "suspension", "suspended-for-that", "href=\"#ground\">Om deze reden is deze medewerker al eens geschorst." },
        { "suspension", "suspension-too-long", "href=\"#until\">Zo lang mag een schorsing niet duren." },
        { "suspension", "no-dismissal-intended", "href=\"#ground\">Er is geen voornemen tot ontslag." },
        { "suspension", "too-much-withheld", "href=\"#withheld\">Zoveel mag er nu niet worden ingehouden." },
        { "suspension", "crown-decides", "Daarover beslist de minister of de Kroon." },
        { "suspension", "not-the-authority", "U bent gevraagd mee te kijken" },
        { "suspension", "matter-unknown", "Deze medewerker staat niet meer in de zaak." },
        { "suspension", "invalid-input", "Er klopt iets niet in het formulier." },
        { "suspension/extension", "extended-already", "De schorsing is al een keer langer gemaakt." },
        { "suspension/extension", "suspension-too-long", "href=\"#until\">Zo lang mag een schorsing niet duren." },
        { "suspension/pay", "too-much-withheld", "href=\"#withheld\">Zoveel mag er nu niet worden ingehouden." },
        { "suspension/end", "not-suspended", "Deze medewerker is niet geschorst." },
        { "suspension/end", "something-new", "Dit kan nu niet." },
        { "views-longer", "term-met", "Wat moest gebeuren, is gedaan" },
        { "views-longer", "term-over", "De tijd is al voorbij." },
        { "views-longer", "no-extension-left", "href=\"#days\">Er is al een keer meer tijd gegeven." },
        { "views-longer", "extension-too-long", "Zoveel tijd erbij mag niet." },
        { "views-longer", "not-sent", "Dit voornemen is nog niet gestuurd." },
        { "outside-advice", "not-intended", "Er is geen voornemen meer." },
        { "outside-advice", "decided-already", "Er is al besloten." },
        { "condition", "no-probation", "Er loopt geen proeftijd." },
        { "condition", "outside-probation", "href=\"#on\">Deze dag ligt niet in de proeftijd." },
        { "condition", "invoked-already", "Dit is al vastgelegd." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task A_refusal_is_said_in_words_and_what_was_typed_stays(string form, string code, string words) => IsRefusedInWords(form, code, words);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Somebody_who_was_faster_costs_nobody_a_text(string form) => KeepsWhatWasTyped(form);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_was_taken_in_leads_to_the_page_that_says_so(string form)
    {
        (await SendWhole(form, null, HttpStatusCode.NoContent)).Headers.Location!.ToString().ShouldBe($"{OwnCase}?done={All[form].Next}");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        (await Read(Head, $"{OwnCase}?done={All[form].Next.Split('#')[0]}")).ShouldContain("utrecht-alert--ok");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task To_others_and_where_the_case_is_gone_no_form_is_there(string form)
    {
        await IsNotThere(form);
        foreach (var account in new[] { "hr-lawyer", Chair, "employee.ams" })
        {
            (await As(account).GetAsync($"{OwnCase}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, account);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_is_there_in_english_too(string form)
    {
        SayIn(All[form].State);
        (await Read(Head, In("en", $"{OwnCase}/{form}"))).ShouldNotContain("medewerker");
    }

    [Fact]
    public async Task A_suspension_has_a_ground_its_days_and_a_part_of_the_pay_within_the_limits()
    {
        SayIn("intended");
        var form = OwnCase + "/suspension";
        var html = await Read(Head, form);
        html.ShouldContain("Dit is geen straf.");
        html.ShouldContain("Strafrechtelijke vervolging");
        html.ShouldContain("Hoogstens 6 maanden.");
        html.ShouldContain($"value=\"{FormRows.Written(Today)}\"");
        var tooLong = FormRows.Written(ReferenceDataSet.Current.LongestSuspensionFrom(Today).AddDays(1));
        var wrong = await Wrong(await Send(Head, form, ("version", "\"7\""), ("from", FormRows.Written(Today)), ("until", tooLong), ("withheld", "101"), ("reasons", "Te kort")));
        wrong.ShouldContain("href=\"#ground\">Kies een reden.");
        wrong.ShouldContain("href=\"#until\">Kies een dag na de eerste dag, en hoogstens 6 maanden later.");
        wrong.ShouldContain("href=\"#withheld\">Schrijf een heel getal van 0 tot en met 100.");
        wrong.ShouldContain("href=\"#reasons\">Leg uit waarom, in 50 tot 20.000 tekens.");
        wrong.ShouldContain($"value=\"{tooLong}\"");
        (await Wrong(await Send(Head, form, ("version", "\"7\""), ("from", FormRows.Written(Today.AddDays(-1)))))).ShouldContain("href=\"#from\">Kies vandaag of een dag die nog komt.");
        Services.Sent.ShouldBeEmpty();
        await SendWhole("suspension", null, HttpStatusCode.NoContent);
        SentAs<ImposeSuspension>().ShouldBe(new("prosecution", Today, Today.AddMonths(1), 0, Because));
    }

    [Fact]
    public async Task It_is_made_longer_once_and_by_no_more_than_the_law_allows()
    {
        SayIn("suspended");
        foreach (var day in new[] { Suspended.Until, ReferenceDataSet.Current.LongestSuspensionAfter(Suspended.Until).AddDays(1) })
        {
            (await Wrong(await Send(Head, OwnCase + "/suspension/extension", ("version", "\"7\""), ("until", FormRows.Written(day)), ("reasons", Because)))).ShouldContain("href=\"#until\">Kies een dag na ");
        }

        await SendWhole("suspension/extension", null, HttpStatusCode.NoContent);
        SentAs<ExtendSuspension>().ShouldBe(new(Today.AddMonths(1), Because));
        SayIn("suspendedLonger");
        (await As(Head).GetAsync(OwnCase + "/suspension/extension")).Headers.Location!.ToString().ShouldBe(OwnCase);
    }

    [Fact]
    public async Task The_pay_is_changed_and_it_is_ended()
    {
        SayIn("suspended");
        var html = await Read(Head, OwnCase + "/suspension/pay");
        html.ShouldContain("value=\"30\"");
        html.ShouldContain("Eerst hoogstens 33 procent. Na 6 weken hoogstens 100 procent.");
        (await Wrong(await Send(Head, OwnCase + "/suspension/pay", ("version", "\"7\""), ("withheld", "een derde"), ("reasons", Because)))).ShouldContain("href=\"#withheld\">");
        await SendWhole("suspension/pay", null, HttpStatusCode.NoContent);
        SentAs<ChangeSuspensionPay>().ShouldBe(new(0, Because));
        (await Wrong(await Send(Head, OwnCase + "/suspension/end", ("version", "\"7\""), ("reasons", "Te kort")))).ShouldContain("href=\"#reasons\">Leg uit waarom, in 20 tot 20.000 tekens.");
        await SendWhole("suspension/end", null, HttpStatusCode.NoContent);
        SentAs<EndSuspension>().ShouldBe(new(Because));
    }

    [Fact]
    public async Task One_card_says_that_it_is_no_sanction_with_its_last_day_and_its_limits()
    {
        SayIn("suspended");
        var html = await Read(Head, OwnCase);
        html.ShouldContain("Schorsing als ordemaatregel</h2>");
        html.ShouldContain("Dit is geen straf.");
        html.ShouldContain("30 procent");
        html.ShouldContain("met hoogstens 3 maanden.");
        html.ShouldContain($"href=\"{OwnCase}/suspension/extension\"");
        html.ShouldNotContain($"href=\"{OwnCase}/suspension\"");
        SayIn("suspendedLonger");
        html = await Read(Head, OwnCase);
        html.ShouldContain("zij is al verlengd");
        html.ShouldNotContain("/suspension/extension");
        SayIn("suspensionOver");
        html = await Read(Head, OwnCase);
        html.ShouldContain("maandag 4 mei 2026");
        html.ShouldContain($"href=\"{OwnCase}/suspension\"");
    }

    [Fact]
    public async Task The_lawyer_and_a_second_authority_read_of_it_and_change_nothing()
    {
        SayIn("suspended");
        var html = await Read("hr-lawyer", Lawyers);
        html.ShouldContain("Schorsing als ordemaatregel</h2>");
        html.ShouldNotContain("/suspension/");
        Say(Prepared(In("waits") with { Suspension = Suspended }));
        (await Read(Corps, OwnCase)).ShouldNotContain("/suspension/");
        SayIn("intended");
        (await Read("hr-lawyer", Lawyers)).ShouldNotContain("Schorsing als ordemaatregel");
    }

    [Fact]
    public async Task More_time_for_views_has_days_and_a_motive()
    {
        SayIn("sent");
        (await Read(Head, OwnCase)).ShouldContain($"href=\"{OwnCase}/views-longer\"");
        var wrong = await Wrong(await Send(Head, OwnCase + "/views-longer", ("version", "\"7\""), ("days", "15"), ("motive", "Te kort")));
        wrong.ShouldContain("href=\"#days\">Schrijf een aantal dagen van 1 tot en met 14.");
        wrong.ShouldContain("href=\"#motive\">Leg uit waarom, in 20 tot 5.000 tekens.");
        await SendWhole("views-longer", null, HttpStatusCode.NoContent);
        SentAs<ExtendViews>().ShouldBe(new(14, Because));
    }

    [Fact]
    public async Task Advice_from_outside_is_noted_and_shown()
    {
        SayIn("sent");
        var wrong = await Wrong(await Send(Head, OwnCase + "/outside-advice", ("version", "\"7\""), ("from", "X"), ("text", "Te kort")));
        wrong.ShouldContain("href=\"#from\">Schrijf van wie het advies is, in 2 tot 200 tekens.");
        wrong.ShouldContain("href=\"#text\">Schrijf over wat het advies is, in 50 tot 20.000 tekens.");
        await SendWhole("outside-advice", null, HttpStatusCode.NoContent);
        SentAs<NoteExternalAdvice>().ShouldBe(new("Commissie integriteit", Because));
        var sent = In("sent");
        Say(Prepared(sent with { Course = sent.Course! with { ExternalAdvice = [new("Commissie integriteit", Because, Asked)] } }));
        foreach (var (account, page) in new[] { (Head, OwnCase), ("hr-lawyer", Lawyers) })
        {
            (await Read(account, page)).ShouldContain("Commissie integriteit, op maandag 2 maart 2026</h3>");
        }
    }

    [Fact]
    public async Task That_a_condition_was_broken_takes_what_they_say_or_that_they_say_nothing()
    {
        SayIn("probation");
        (await Read(Head, OwnCase)).ShouldContain($"href=\"{OwnCase}/condition\"");
        var form = OwnCase + "/condition";
        var wrong = await Wrong(await Send(Head, form, ("version", "\"7\""), ("on", "2026-06-01"), ("what", "Te kort")));
        wrong.ShouldContain("href=\"#on\">Kies een dag in de proeftijd die er al is geweest, niet voor dinsdag 2 juni 2026.");
        wrong.ShouldContain("href=\"#what\">Schrijf op wat er is gedaan, in 50 tot 20.000 tekens.");
        wrong.ShouldContain("href=\"#views\">Schrijf op wat deze medewerker zegt, in 20 tot 20.000 tekens.");
        (await Wrong(await Send(Head, form, ("version", "\"7\""), ("on", "2026-09-01"), ("what", Because), ("views", Because), ("silent", "yes")))).ShouldContain("href=\"#views\">U koos dat deze medewerker niets wil zeggen");
        await SendWhole("condition", null, HttpStatusCode.NoContent);
        SentAs<InvokeCondition>().ShouldBe(new(new(2026, 9, 1), Because, Because));
        await Send(Head, form, ("version", "\"7\""), ("on", "2026-09-01"), ("what", Because), ("silent", "yes"));
        SentAs<InvokeCondition>().Views.ShouldBeNull();
    }

    [Theory]
    [InlineData("probation", "Loopt</strong>")]
    [InlineData("lapsed", "Voorbij: de voorwaarde is nagekomen")]
    [InlineData("broken", "Deze medewerker wilde er niets over zeggen.")]
    public async Task How_a_probation_stands_is_shown(string state, string words)
    {
        SayIn(state);
        (await Read(Head, OwnCase)).ShouldContain(words);
    }

    [Theory]
    [InlineData("suspended", "suspension")]
    [InlineData("intended", "suspension/extension")]
    [InlineData("suspensionOver", "suspension/pay")]
    [InlineData("suspensionOver", "suspension/end")]
    [InlineData("over", "views-longer")]
    [InlineData("given", "views-longer")]
    [InlineData("decided", "outside-advice")]
    [InlineData("advised", "outside-advice")]
    [InlineData("lapsed", "condition")]
    [InlineData("broken", "condition")]
    public async Task A_form_that_is_not_open_leads_back(string state, string form)
    {
        SayIn(state);
        (await As(Head).GetAsync($"{OwnCase}/{form}")).Headers.Location!.ToString().ShouldBe(OwnCase);
    }

    /// <summary>With every field of every form.</summary>
    protected override Task<HttpResponseMessage> SendWhole(string form, object? body, HttpStatusCode status)
    {
        SayIn(All[form].State);
        Services.Say($"POST {MatterApi}/{All[form].Command}", body, status);
        return Send(
            Head, $"{OwnCase}/{form}", ("version", "\"7\""), ("ground", "prosecution"), ("from", form == "outside-advice" ? "Commissie integriteit" : FormRows.Written(Today)),
            ("until", FormRows.Written(Today.AddMonths(1))), ("withheld", "0"), ("reasons", Because), ("days", "14"), ("motive", Because), ("text", Because), ("on", "2026-09-01"), ("what", Because),
            ("views", Because));
    }

    protected override void StaysIn(string form, string html) => html.ShouldContain($"{Because}</textarea>");
}
