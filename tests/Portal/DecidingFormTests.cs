using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Tests;

/// <summary>From the second pair of eyes to what was carried out: what each form sends, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class DecidingFormTests : WholeForms
{
    private const string Because = "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde: dat weegt mee.";
    private const string Other = "Wat is gezegd over de houding staat bij de factoren, en het telt mee in de straf.";
    private static readonly string Lawyers = $"/nl/staff/sanctioning/{Id}/matters/1";

    /// <summary>Form, state in which it is open, who has it, and the command.</summary>
    private static readonly Dictionary<string, (string State, string Account, string Page, string Command)> All = new(StringComparer.Ordinal)
    {
        ["second-answer"] = ("waits", Corps, OwnCase, "second-answers"),
        ["sending"] = ("intended", Head, OwnCase, "intention-deliveries"),
        ["decision"] = ("given", Head, OwnCase, "decisions"),
        ["notification"] = ("decided", Head, OwnCase, "notifications"),
        ["execution"] = ("irrevocable", Head, OwnCase, "executions"),
        ["heard-views"] = ("sent", "hr-lawyer", Lawyers, "heard-views"),
        ["objection"] = ("known", "hr-lawyer", Lawyers, "objections"),
    };

    public static TheoryData<string> Forms { get; } = [.. All.Keys];

    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "second-answer", "no-second-needed", "Hier hoeft niemand meer mee te kijken." },
        { "second-answer", "answered-already", "Een ander gaf al antwoord." },
        { "second-answer", "same-person", "Iemand anders moet hiernaar kijken" },
        { "sending", "not-intended", "Er is geen voornemen meer." },
        { "sending", "second-missing", "Een tweede persoon moet het er eerst mee eens zijn" },
        { "sending", "decided-already", "Er is al besloten." },
        { "sending", "letter-not-signed", "href=\"#letter\">De brief is nog niet getekend. Lees hem en teken hem eerst." },
        { "notification", "letter-not-signed", "href=\"#letter\">De brief is nog niet getekend. Lees hem en teken hem eerst." },
        { "sending", "not-the-authority", "U bent gevraagd mee te kijken" },
        { "decision", "not-sent", "Dit voornemen is nog niet gestuurd." },
        { "decision", "views-period-runs", "De tijd voor een zienswijze loopt nog." },
        { "decision", "views-not-answered", "href=\"#views-1\">Er is een zienswijze." },
        { "decision", "nothing-to-answer", "er valt niets te beantwoorden" },
        { "decision", "charge-not-intended", "href=\"#charges\">Een gedraging stond niet in het voornemen." },
        { "decision", "decided-already", "Er is al besloten." },
        { "decision", "may-not-decide", "Wie adviseerde, beslist niet." },
        { "notification", "not-decided", "Er is nog niet besloten." },
        { "notification", "notified-already", "De bekendmaking is al vastgelegd." },
        { "notification", "noted-too-late", "href=\"#on\">Dit is meer dan twee weken geleden." },
        { "notification", "before-the-decision", "href=\"#on\">Deze dag is te vroeg" },
        { "execution", "nothing-to-execute", "er valt niets uit te voeren" },
        { "execution", "not-notified", "Het besluit is nog niet bekendgemaakt." },
        { "execution", "not-irrevocable", "href=\"#on\">Op deze dag was het besluit nog niet onherroepelijk" },
        { "heard-views", "not-sent", "Het voornemen is niet gestuurd." },
        { "heard-views", "decided-already", "Een zienswijze kan niet meer." },
        { "heard-views", "not-yours", "U weegt deze zaak niet meer." },
        { "objection", "not-notified", "Het besluit is nog niet bekendgemaakt." },
        { "objection", "objected-already", "Er is al een bezwaar vastgelegd." },
        { "objection", "before-the-decision", "href=\"#on\">Deze dag is te vroeg" },
        { "objection", "conflict-not-declared", "Verklaar eerst of u een belang hebt." },
        { "execution", "something-new", "Dit kan nu niet." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task A_refusal_is_said_in_words_and_what_was_typed_stays(string form, string code, string words) => IsRefusedInWords(form, code, words);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Somebody_who_was_faster_costs_nobody_a_text(string form) => KeepsWhatWasTyped(form);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_case_that_is_gone_is_not_there(string form) => IsNotThere(form);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_has_a_title_in_english_too(string form)
    {
        var (state, account, page, _) = All[form];
        SayIn(state);
        var html = await Read(account, In("en", $"{page}/{form}"));
        html.ShouldContain("employee A");
        html.ShouldNotContain("medewerker");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task A_second_authority_says_whether_they_agree_and_why(string said, bool agrees)
    {
        SayIn("waits");
        var form = OwnCase + "/second-answer";
        (await Read(Corps, form)).ShouldContain("Een herstelgesprek helpt hier meer.");
        var wrong = await Wrong(await Send(Corps, form, ("version", "\"7\""), ("reasons", "Te kort")));
        wrong.ShouldContain("href=\"#agrees\">Zeg of u het ermee eens bent.");
        wrong.ShouldContain("href=\"#reasons\">Leg uit waarom, in 50 tot 5.000 tekens.");
        wrong.ShouldContain("Te kort</textarea>");
        Services.Say($"POST {MatterApi}/second-answers", null, HttpStatusCode.NoContent);
        (await Send(Corps, form, ("version", "\"7\""), ("agrees", said), ("reasons", Because))).Headers.Location!.ToString().ShouldBe(Proposals + "?done=answered");
        SentAs<AnswerAsSecond>().ShouldBe(new(agrees, Because));
    }

    [Fact]
    public async Task Before_it_is_sent_is_said_what_whom_it_is_about_reads()
    {
        SayIn("intended");
        var form = OwnCase + "/sending";
        var html = await Read(Head, form);
        html.ShouldContain("heeft daarna 14 dagen");
        html.ShouldContain("Het advies van het overleg, met de stemmen en wat anderen vonden, zonder namen.");
        html.ShouldContain(Intention.Reasons);
        html.ShouldNotContain("utrecht-alert--warning");
        Services.Say($"POST {MatterApi}/intention-deliveries", null, HttpStatusCode.NoContent);
        (await Send(Head, form, ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=sent");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        Say(Prepared(In("intended") with { Subject = null }));
        (await Read(Head, form)).ShouldContain("Geef het voornemen dan ook op papier.");
    }

    [Theory]
    [InlineData("toSign", "sending", "intention")]
    [InlineData("decidedToSign", "notification", "decision")]
    public async Task What_goes_out_without_a_signed_letter_leads_to_the_letter_first(string state, string form, string letter)
    {
        SayIn(state);
        var html = await Read(Head, $"{OwnCase}/{form}");
        html.ShouldContain("De brief is nog niet getekend.");
        html.ShouldContain($"href=\"{OwnCase}/letters/{letter}\">Lees en teken de brief");
        SayIn(state == "toSign" ? "intended" : "decided");
        (await Read(Head, $"{OwnCase}/{form}")).ShouldContain("De brief is getekend, en gaat zo naar de medewerker.");
    }

    [Fact]
    public async Task A_decision_answers_all_views_on_what_was_sent()
    {
        SayIn("given");
        var form = OwnCase + "/decision";
        var html = await Read(Head, form);
        html.ShouldContain(Said);
        html.ShouldContain(Heard.Text!);
        html.ShouldContain("id=\"views-2\"");
        var wrong = await Wrong(await Send(Head, form, ("version", "\"7\""), ("views-1", Answer), ("reasons", "Te kort")));
        wrong.ShouldContain("href=\"#charges\">Kies minstens één gedraging.");
        wrong.ShouldContain("href=\"#views-2\">Antwoord op deze zienswijze, in 50 tot 9.000 tekens.");
        wrong.ShouldContain("href=\"#reasons\">Leg uit waarom, in 50 tot 20.000 tekens.");
        wrong.ShouldNotContain("href=\"#views-1\"");
        wrong.ShouldContain($"{Answer}</textarea>");
        Services.Sent.ShouldBeEmpty();

        Services.Say($"POST {MatterApi}/decisions", null, HttpStatusCode.NoContent);
        (await Send(Head, form, ("version", "\"7\""), ("charges", "1"), ("views-1", Answer), ("views-2", Other), ("reasons", Because), ("atOnce", "yes"))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=decided");
        var sent = SentAs<TakeDecision>();
        (sent.Charges!.Single(), sent.Reasons, sent.AtOnce).ShouldBe((1, Because, true));
        sent.ViewsAnswer.ShouldBe($"Op wat op 17 maart 2026 is geschreven:\n{Answer}\n\nOp wat is gezegd, opgeschreven op 19 maart 2026:\n{Other}");
    }

    [Fact]
    public async Task What_ends_up_in_the_letter_is_dutch_on_the_english_page_too()
    {
        SayIn("given");
        Services.Say($"POST {MatterApi}/decisions", null, HttpStatusCode.NoContent);
        await Send(Head, In("en", OwnCase + "/decision"), ("version", "\"7\""), ("charges", "1"), ("views-1", Answer), ("views-2", Other), ("reasons", Because));
        SentAs<TakeDecision>().ViewsAnswer.ShouldBe($"Op wat op 17 maart 2026 is geschreven:\n{Answer}\n\nOp wat is gezegd, opgeschreven op 19 maart 2026:\n{Other}");
    }

    [Fact]
    public async Task Without_views_there_is_nothing_to_answer_and_one_answer_stands_alone()
    {
        SayIn("waived");
        Services.Say($"POST {MatterApi}/decisions", null, HttpStatusCode.NoContent);
        (await Read(Head, OwnCase + "/decision")).ShouldNotContain("id=\"views-1\"");
        await Send(Head, OwnCase + "/decision", ("version", "\"7\""), ("charges", "1"), ("reasons", Because));
        (SentAs<TakeDecision>().ViewsAnswer, SentAs<TakeDecision>().AtOnce).ShouldBe((null, false));

        SayIn("anew");
        (await Read(Head, OwnCase + "/decision")).ShouldContain("Besluiten kan alleen als het lichter is");
        await Send(Head, OwnCase + "/decision", ("version", "\"7\""), ("charges", "1"), ("views-1", Answer), ("reasons", Because));
        SentAs<TakeDecision>().ViewsAnswer.ShouldBe(Answer);
    }

    [Fact]
    public async Task Without_a_sanction_nothing_is_carried_out_at_once()
    {
        SayIn("nothing");
        (await Read(Head, OwnCase + "/decision")).ShouldNotContain("atOnce");
        SayIn("over");
        (await Read(Head, OwnCase + "/decision")).ShouldContain("atOnce");
    }

    [Fact]
    public async Task How_and_when_a_decision_was_made_known_is_recorded()
    {
        SayIn("decided");
        var form = OwnCase + "/notification";
        var html = await Read(Head, form);
        html.ShouldContain("6 weken");
        html.ShouldContain($"value=\"{FormRows.Written(Today)}\"");
        html.ShouldContain("Gegeven, niet getekend");
        foreach (var day in new[] { "", "2026-04-02", FormRows.Written(Today.AddDays(1)) })
        {
            var wrong = await Wrong(await Send(Head, form, ("version", "\"7\""), ("on", day)));
            wrong.ShouldContain("href=\"#form\">Kies hoe het besluit is bekendgemaakt.");
            wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor het besluit van vrijdag 3 april 2026.");
            wrong.ShouldContain($"value=\"{day}\"");
        }

        Services.Sent.ShouldBeEmpty();
        Services.Say($"POST {MatterApi}/notifications", null, HttpStatusCode.NoContent);
        (await Send(Head, form, ("version", "\"7\""), ("form", "registeredPost"), ("on", "7-4-2026"))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=notified");
        SentAs<NotifyDecision>().ShouldBe(new(Known, NotificationForm.RegisteredPost));
    }

    [Theory]
    [InlineData("irrevocable", null)]
    [InlineData("atOnce", "het besluit zegt dat het meteen wordt uitgevoerd")]
    [InlineData("reprimand", "deze straf wacht daar volgens de wet niet op")]
    public async Task What_was_carried_out_is_recorded_and_before_it_is_irrevocable_the_form_says_why_it_may(string state, string? early)
    {
        SayIn(state);
        var form = OwnCase + "/execution";
        var html = await Read(Head, form);
        html.Contains("utrecht-alert--warning", StringComparison.Ordinal).ShouldBe(early is not null);
        html.ShouldContain(early ?? "Besloten is: Ontslag, voorwaardelijk");
        var wrong = await Wrong(await Send(Head, form, ("version", "\"7\""), ("on", "2026-04-06"), ("what", "Kort")));
        wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor de bekendmaking van dinsdag 7 april 2026.");
        wrong.ShouldContain("href=\"#what\">Schrijf wat er is gedaan, in 10 tot 5.000 tekens.");
        wrong.ShouldContain("Kort</textarea>");
        Services.Say($"POST {MatterApi}/executions", null, HttpStatusCode.NoContent);
        (await Send(Head, form, ("version", "\"7\""), ("on", "2026-06-02"), ("what", "De proeftijd is begonnen."))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=executed");
        SentAs<ExecuteDecision>().ShouldBe(new(new(2026, 6, 2), "De proeftijd is begonnen."));
    }

    [Fact]
    public async Task The_lawyer_notes_what_was_said_and_an_objection_on_paper()
    {
        SayIn("sent");
        (await Wrong(await Send("hr-lawyer", Lawyers + "/heard-views", ("version", "\"7\""), ("text", "Te kort")))).ShouldContain("href=\"#text\">Schrijf op wat er is gezegd, in 20 tot 20.000 tekens.");
        Services.Say($"POST {MatterApi}/heard-views", null, HttpStatusCode.NoContent);
        (await Send("hr-lawyer", Lawyers + "/heard-views", ("version", "\"7\""), ("text", Because))).Headers.Location!.ToString().ShouldBe(Lawyers + "?done=heard#views");
        SentAs<NoteHeardViews>().ShouldBe(new(Because));

        SayIn("known");
        var wrong = await Wrong(await Send("hr-lawyer", Lawyers + "/objection", ("version", "\"7\""), ("on", "2026-04-06"), ("grounds", "Te kort")));
        wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor de bekendmaking van dinsdag 7 april 2026.");
        wrong.ShouldContain("href=\"#grounds\">Schrijf over wat in het bezwaar staat, in 10 tot 20.000 tekens.");
        Services.Say($"POST {MatterApi}/objections", null, HttpStatusCode.NoContent);
        (await Send("hr-lawyer", Lawyers + "/objection", ("version", "\"7\""), ("on", "2026-04-15"), ("grounds", Because))).Headers.Location!.ToString().ShouldBe(Lawyers + "?done=objection#decision");
        SentAs<NoteObjection>().ShouldBe(new(new(2026, 4, 15), Because));
        (await Read("hr-lawyer", Lawyers + "?done=objection")).ShouldContain("Het bezwaar is vastgelegd");
    }

    /// <summary>With every field of every form.</summary>
    protected override Task<HttpResponseMessage> SendWhole(string form, object? body, HttpStatusCode status)
    {
        var (state, account, page, command) = All[form];
        SayIn(state);
        Services.Say($"POST {MatterApi}/{command}", body, status);
        return Send(
            account, $"{page}/{form}", ("version", "\"7\""), ("agrees", "no"), ("reasons", Because), ("charges", "1"), ("views-1", Answer), ("views-2", Other), ("form", "handedOverAndNotSigned"),
            ("on", "2026-06-02"), ("what", Because), ("text", Because), ("grounds", Because));
    }

    protected override void StaysIn(string form, string html)
    {
        if (form is "notification")
        {
            html.ShouldContain("value=\"handedOverAndNotSigned\" checked");
            html.ShouldContain("value=\"2026-06-02\"");
        }
        else if (form is not "sending")
        {
            html.ShouldContain($"{Because}</textarea>");
        }
    }
}
