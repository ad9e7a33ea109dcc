using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>An objection, for somebody of the corps who did not decide first: what each form sends, what is said of what is wrong, and that nothing typed is lost.</summary>
public sealed class ObjectingFormTests : WholeForms
{
    private const string Because = "De commissie hoorde beide kanten, en het verslag daarvan is bij dit bezwaar gevoegd.";
    private static readonly string Objection = OwnCase + "/objection";

    /// <summary>Form, state in which it is open, and the command.</summary>
    private static readonly Dictionary<string, (string State, string Command)> All = new(StringComparer.Ordinal)
    {
        ["objection/committee"] = ("objected", "objection-committees"),
        ["objection/hearing"] = ("objected", "objection-hearings"),
        ["objection/committee-advice"] = ("objectionCommittee", "committee-advice"),
        ["objection/more-time"] = ("objected", "objection-adjournments"),
        ["objection/decision"] = ("objectionAdvised", "objection-decisions"),
        ["notification"] = ("answered", "objection-notifications"),
    };

    public static TheoryData<string> Forms { get; } = [.. All.Keys];

    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "objection/committee", "committee-already", "Er adviseert al een commissie." },
        { "objection/committee", "chair-not-from-outside", "href=\"#chair\">De voorzitter komt van buiten." },
        { "objection/committee", "committee-twice", "href=\"#members\">Iemand staat twee keer in de commissie." },
        { "objection/committee", "may-not-sit", "href=\"#members\">Iemand van de commissie werkte aan deze zaak" },
        { "objection/committee", "same-person", "niet wie aan het besluit meewerkte" },
        { "objection/committee", "not-the-authority", "Op een bezwaar beslist het korps." },
        { "objection/hearing", "before-the-decision", "href=\"#on\">Deze dag is voor het bezwaar." },
        { "objection/hearing", "no-objection", "Er is geen bezwaar tegen dit besluit." },
        { "objection/hearing", "objection-decided-already", "Er is al op het bezwaar beslist." },
        { "objection/hearing", "matter-unknown", "Deze medewerker staat niet meer in de zaak." },
        { "objection/committee-advice", "no-committee", "Er adviseert geen commissie" },
        { "objection/committee-advice", "not-heard", "Leg eerst vast hoe deze medewerker is gehoord" },
        { "objection/committee-advice", "advised-already", "is al vastgelegd" },
        { "objection/more-time", "term-met", "Wat moest gebeuren, is gedaan" },
        { "objection/more-time", "term-over", "De tijd om te beslissen is voorbij." },
        { "objection/more-time", "no-extension-left", "href=\"#weeks\">U nam al een keer meer tijd." },
        { "objection/more-time", "extension-too-long", "Zoveel tijd erbij mag niet." },
        { "objection/decision", "committee-not-advised", "De commissie gaf nog geen advies." },
        { "objection/decision", "committee-not-followed", "href=\"#deviation\">De commissie adviseert iets anders." },
        { "objection/decision", "nothing-deviates", "href=\"#deviation\">U volgt de commissie" },
        { "objection/decision", "heavier", "href=\"#sanction\">Dit is zwaarder dan wat was besloten." },
        { "objection/decision", "in-court", "De zaak ligt bij de rechter." },
        { "objection/decision", "invalid-input", "Er klopt iets niet in het formulier." },
        { "objection/decision", "something-new", "Dit kan nu niet." },
        { "notification", "letter-not-signed", "href=\"#letter\">De brief is nog niet getekend." },
        { "notification", "no-objection", "Er is geen bezwaar tegen dit besluit." },
        { "notification", "notified-already", "De bekendmaking is al vastgelegd." },
        { "notification", "noted-too-late", "href=\"#on\">Dit is meer dan twee weken geleden." },
        { "notification", "before-the-decision", "href=\"#on\">Deze dag is te vroeg" },
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
    public async Task Each_form_is_there_in_english_too(string form)
    {
        SayIn(All[form].State);
        var html = await Read(Corps, In("en", $"{OwnCase}/{form}"));
        html.ShouldNotContain("medewerker");
        html.ShouldNotContain("bezwaar");
    }

    [Fact]
    public async Task A_committee_has_a_chair_and_its_members_on_lines()
    {
        SayIn("objected");
        (await Read(Corps, Objection + "/committee")).ShouldContain("U hebt dan 12 weken om te beslissen, in plaats van 6 weken.");
        var wrong = await Wrong(await Send(Corps, Objection + "/committee", ("version", "\"7\""), ("chair", "V"), ("members", "A. Bakker\n\n")));
        wrong.ShouldContain("href=\"#chair\">Schrijf de naam van de voorzitter, in 2 tot 100 tekens.");
        wrong.ShouldContain("href=\"#members\">Noem 2 tot 8 leden, elk op een eigen regel, in 2 tot 100 tekens.");
        wrong.ShouldContain("A. Bakker</textarea>");
        Services.Say($"POST {MatterApi}/objection-committees", null, HttpStatusCode.NoContent);
        (await Send(Corps, Objection + "/committee", ("version", "\"7\""), ("chair", "V. de Haan"), ("members", " A. Bakker \r\n\r\nB. Smit"))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=committee#contest");
        var sent = SentAs<AssignCommittee>();
        sent.Chair.ShouldBe("V. de Haan");
        sent.Members.ShouldBe(["A. Bakker", "B. Smit"]);
    }

    [Fact]
    public async Task How_somebody_was_heard_is_noted_with_the_grounds_beside_it()
    {
        SayIn("objected");
        (await Read(Corps, Objection + "/hearing")).ShouldContain("Mijn excuses zijn niet gewogen.");
        var wrong = await Wrong(await Send(Corps, Objection + "/hearing", ("version", "\"7\""), ("on", "2026-04-14"), ("report", "Te kort")));
        wrong.ShouldContain("href=\"#form\">Kies of deze medewerker is gehoord.");
        wrong.ShouldContain("href=\"#on\">Kies een dag die er al is geweest, niet voor het bezwaar van woensdag 15 april 2026.");
        wrong.ShouldContain("href=\"#report\">Schrijf op wat er is gezegd of waarom er niet is gehoord, in 20 tot 20.000 tekens.");
        wrong.ShouldContain("Te kort</textarea>");
        Services.Say($"POST {MatterApi}/objection-hearings", null, HttpStatusCode.NoContent);
        (await Send(Corps, Objection + "/hearing", ("version", "\"7\""), ("form", "notNeeded"), ("on", "15-5-2026"), ("report", Because))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=hearing#contest");
        SentAs<NoteHearing>().ShouldBe(new(HearingForm.NotNeeded, new(2026, 5, 15), Because));
    }

    [Fact]
    public async Task What_the_committee_advises_is_noted()
    {
        SayIn("objectionCommittee");
        var wrong = await Wrong(await Send(Corps, Objection + "/committee-advice", ("version", "\"7\""), ("text", "Te kort")));
        wrong.ShouldContain("href=\"#outcome\">Kies een uitkomst.");
        wrong.ShouldContain("href=\"#text\">Schrijf over wat de commissie adviseert, in 50 tot 20.000 tekens.");
        Services.Say($"POST {MatterApi}/committee-advice", null, HttpStatusCode.NoContent);
        (await Send(Corps, Objection + "/committee-advice", ("version", "\"7\""), ("outcome", "founded"), ("sanction", "none"), ("text", Because))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=committeeAdvice#contest");
        SentAs<NoteCommitteeAdvice>().ShouldBe(new(ObjectionOutcome.Founded, Because));
        (await Wrong(await Send(Corps, Objection + "/committee-advice", ("version", "\"7\""), ("outcome", "unfounded"), ("sanction", "writtenReprimand"), ("text", Because))))
            .ShouldContain("href=\"#sanction\">Er komt alleen iets anders in de plaats als het bezwaar gegrond is.");
        await Send(Corps, Objection + "/committee-advice", ("version", "\"7\""), ("outcome", "founded"), ("sanction", "writtenReprimand"), ("text", Because));
        SentAs<NoteCommitteeAdvice>().Sanction!.Code.ShouldBe("writtenReprimand");
    }

    [Fact]
    public async Task More_time_has_weeks_and_a_motive()
    {
        SayIn("objected");
        (await Read(Corps, Objection + "/more-time")).ShouldContain("U beslist nu uiterlijk op zaterdag 1 augustus 2026.");
        foreach (var weeks in new[] { "", "0", "7", "zes" })
        {
            var wrong = await Wrong(await Send(Corps, Objection + "/more-time", ("version", "\"7\""), ("weeks", weeks), ("motive", "Te kort")));
            wrong.ShouldContain("href=\"#weeks\">Schrijf een aantal weken van 1 tot en met 6.");
            wrong.ShouldContain("href=\"#motive\">Leg uit waarom, in 20 tot 5.000 tekens.");
        }

        Services.Say($"POST {MatterApi}/objection-adjournments", null, HttpStatusCode.NoContent);
        (await Send(Corps, Objection + "/more-time", ("version", "\"7\""), ("weeks", "6"), ("motive", Because))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=objectionLonger#contest");
        SentAs<AdjournObjection>().ShouldBe(new(6, Because));
    }

    [Fact]
    public async Task How_the_decision_on_it_was_made_known_is_recorded()
    {
        SayIn("answered");
        var html = await Read(Corps, OwnCase + "/notification");
        html.ShouldContain("de beslissing op bezwaar kreeg");
        html.ShouldContain("de tijd om naar de rechter te gaan: 6 weken");
        (await Wrong(await Send(Corps, OwnCase + "/notification", ("version", "\"7\""), ("on", "2026-06-19")))).ShouldContain("niet voor het besluit van zaterdag 20 juni 2026.");
        Services.Say($"POST {MatterApi}/objection-notifications", null, HttpStatusCode.NoContent);
        (await Send(Corps, OwnCase + "/notification", ("version", "\"7\""), ("form", "registeredPost"), ("on", "2026-06-22"))).Headers.Location!.ToString().ShouldBe(OwnCase + "?done=answerNotified");
        SentAs<NotifyDecision>().ShouldBe(new(new(2026, 6, 22), NotificationForm.RegisteredPost));
        (await As(Head).GetAsync(OwnCase + "/notification")).Headers.Location!.ToString().ShouldBe(OwnCase, "whoever decided first does not make known what others decided");
    }

    [Theory]
    [InlineData("objected", "Hoor medewerker A over het bezwaar", "/objection/committee\">Laat een commissie adviseren")]
    [InlineData("objectionCommittee", "Wacht op het advies van de commissie", "Voorzitter: V. de Haan")]
    [InlineData("objectionAdvised", "Beslis op het bezwaar van medewerker A", "De excuses zijn niet genoeg gewogen.")]
    [InlineData("objectionHeard", "Beslis op het bezwaar van medewerker A", "/objection/more-time\">Neem meer tijd")]
    [InlineData("answered", "Maak de beslissing bekend aan medewerker A", "Ongegrond</strong>")]
    [InlineData("answeredToSign", "Lees en teken de brief met de beslissing op het bezwaar van medewerker A", "/letters/objectionDecision\">Lees de brief")]
    [InlineData("answeredKnown", "Er is beslist op het bezwaar", "Naar de rechter kan tot en met")]
    public async Task The_corps_reads_what_is_next_and_the_course_of_the_objection(string state, string next, string shown)
    {
        SayIn(state);
        var html = await Read(Corps, OwnCase);
        html.ShouldContain(next);
        html.ShouldContain(shown);
        html.ShouldContain("Wat nu geldt");
    }

    [Fact]
    public async Task Whoever_decided_first_reads_the_course_and_has_nothing_to_do_with_it()
    {
        SayIn("objectionAdvised");
        var html = await Read(Head, OwnCase);
        html.ShouldContain("Er is bezwaar gemaakt");
        html.ShouldContain("De excuses zijn niet genoeg gewogen.");
        html.ShouldNotContain("/objection/");
        var decided = In("objectionAdvised");
        Say(Prepared(decided with { Course = decided.Course! with { Decision = decided.Course.Decision! with { By = Corps } } }));
        (await Read(Corps, OwnCase)).ShouldNotContain("/objection/");
    }

    [Theory]
    [InlineData("committee", "Er is meer tijd om te beslissen.")]
    [InlineData("hearing", "Het horen is vastgelegd")]
    [InlineData("committeeAdvice", "U kunt nu beslissen op het bezwaar.")]
    [InlineData("objectionLonger", "U nam meer tijd")]
    [InlineData("objectionDecided", "Teken nu de brief, en maak de beslissing bekend.")]
    [InlineData("answerNotified", "De tijd om naar de rechter te gaan loopt")]
    public async Task What_a_form_came_to_is_said(string done, string words)
    {
        SayIn("answered");
        (await Read(Corps, $"{OwnCase}?done={done}")).ShouldContain(words);
    }

    [Theory]
    [InlineData(Head)]
    [InlineData("hr-lawyer")]
    [InlineData("employee.ams")]
    public async Task To_others_the_forms_are_not_there(string account)
    {
        SayIn("objectionAdvised");
        foreach (var form in All.Keys.Where(f => f != "notification"))
        {
            (await As(account).GetAsync($"{OwnCase}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }
    }

    [Fact]
    public async Task To_whoever_may_not_know_of_the_case_no_form_is_there()
    {
        foreach (var form in All.Keys)
        {
            (await As(Corps).GetAsync($"{OwnCase}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
            (await Send(Corps, $"{OwnCase}/{form}", ("version", "\"7\""))).StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }

        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("known", "objection/hearing")]
    [InlineData("answered", "objection/hearing")]
    [InlineData("objectionCommittee", "objection/committee")]
    [InlineData("objected", "objection/committee-advice")]
    [InlineData("objectionAdvised", "objection/committee-advice")]
    [InlineData("objected", "objection/decision")]
    [InlineData("objectionCommittee", "objection/decision")]
    [InlineData("answered", "objection/more-time")]
    [InlineData("answeredKnown", "notification")]
    public async Task A_form_that_is_not_open_leads_back(string state, string form)
    {
        SayIn(state);
        (await As(Corps).GetAsync($"{OwnCase}/{form}")).Headers.Location!.ToString().ShouldBe(OwnCase);
    }

    /// <summary>With every field of every form.</summary>
    protected override Task<HttpResponseMessage> SendWhole(string form, object? body, HttpStatusCode status)
    {
        var (state, command) = All[form];
        SayIn(state);
        Services.Say($"POST {MatterApi}/{command}", body, status);
        return Send(
            Corps, $"{OwnCase}/{form}", ("version", "\"7\""), ("chair", Because), ("members", $"A. Bakker\n{Because}"), ("form", form == "notification" ? "registeredPost" : "held"), ("on", "2026-06-24"),
            ("report", Because), ("outcome", form == "objection/decision" ? "unfounded" : "founded"), ("text", Because), ("sanction", "none"), ("weeks", "6"), ("motive", Because), ("reasons", Because), ("deviation", Because));
    }

    protected override void StaysIn(string form, string html) =>
        html.ShouldContain(form == "notification" ? "value=\"registeredPost\" checked" : $"{Because}</textarea>");
}
