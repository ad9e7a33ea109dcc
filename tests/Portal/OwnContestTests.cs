using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>What somebody reads of their objection, of what went to court after it, of their probation, and of advice from outside.</summary>
public sealed class OwnContestTests : OwnMatterPortal
{
    private static ContestDetail Undecided { get; } = new(Dismissal, Soon, Committee: null, Hearing: null, Decision: null, AppealUntil: null, []);

    private static ObjectionDecisionDetail Answer { get; } = new(
        ObjectionOutcome.Founded, new("writtenReprimand"), "De excuses wegen zwaarder.", "De commissie woog ze te licht.", "corps", Asked.AddDays(40), new(2026, 4, 12));

    private static AppealDetail Went { get; } = new(CourtLevel.Appeal, AppealBy.Subject, new(2026, 5, 4), Late: false, Ruling: null);

    private static RulingNote Quashed { get; } = new(new(2026, 8, 3), "quashed", null, DecideAnew: true, "ECLI:NL:RBAMS:2026:1234", "De motivering is te dun.");

    public static TheoryData<string, string, string, string> States { get; } = new()
    {
        { "open", "nl", "Uiterlijk op", "door iemand die niets met het besluit te maken had" },
        { "open", "en", "It is decided by", "by somebody who had nothing to do with the decision" },
        { "openLate", "nl", "na de laatste dag. Wie erop beslist", "Wat er met uw bezwaar gebeurt" },
        { "committee", "nl", "De voorzitter is V. de Haan, van buiten de organisatie. De leden zijn A. Bakker, B. Smit.", "De commissie geeft u gelijk." },
        { "committee", "en", "Its chair is V. de Haan", "You were heard on" },
        { "unknown", "nl", "U krijgt de beslissing nog officieel, op papier.", "Er is beslist op uw bezwaar" },
        { "answered", "nl", "Dan kunt u naar de rechter tot en met", "U krijgt gelijk." },
        { "answered", "en", "Then you can go to court until and including", "Written reprimand" },
        { "court", "nl", "De zaak ligt bij de rechter", "U ging op maandag 4 mei 2026 naar de rechtbank." },
        { "ruled", "nl", "De rechter deed uitspraak op maandag 3 augustus 2026.", "Er wordt opnieuw op uw bezwaar beslist. De uitspraak heeft nummer ECLI:NL:RBAMS:2026:1234." },
        { "final", "nl", "Het is afgerond", "<strong>Geen straf</strong>" },
        { "running", "nl", "Uw proeftijd", "De straf gaat alleen in als u zich in die tijd niet aan de voorwaarde houdt." },
        { "lapsed", "nl", "Uw proeftijd is voorbij en u hield zich aan de voorwaarde.", "Het besluit is uitgevoerd" },
        { "invoked", "nl", "hield u zich op donderdag 4 juni 2026 niet aan de voorwaarde", "Het was opnieuw in de groepsapp." },
        { "outside", "nl", "Advies van buiten", "Commissie integriteit, op" },
        { "outside", "en", "Advice from outside", "Een proeftijd past hier." },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task In_each_state_the_page_says_what_happens_and_what_holds(string state, string language, string next, string stands)
    {
        Say(In(state));
        var html = await Read(Accused, $"/{language}/staff/own-matters/{Id}");
        html.ShouldContain(next);
        html.ShouldContain(stands);
    }

    [Fact]
    public async Task The_letter_on_their_objection_is_theirs_to_fetch()
    {
        var own = In("answered");
        Say(own with { Course = own.Course with { SignedLetters = [LetterKind.ObjectionDecision] } });
        (await Read(Accused, Own)).ShouldContain($"{Own}?handler=Letter&kind=objectionDecision\" download>Haal de brief met de beslissing op uw bezwaar op (pdf)");
    }

    [Fact]
    public async Task What_was_decided_on_it_is_not_told_before_it_was_made_known()
    {
        Say(In("unknown"));
        var html = await Read(Accused, Own);
        html.ShouldNotContain("De excuses wegen zwaarder.");
        html.ShouldNotContain("Schriftelijke berisping");
        html.ShouldNotContain("Wat nu voor u geldt");
    }

    [Fact]
    public async Task The_last_day_to_go_to_court_stands_beside_it_while_it_is_to_come()
    {
        Say(In("answered"));
        (await Read(Accused, Own)).ShouldContain("Naar de rechter gaan kan tot en met</h2>");
        Say(Contested(Undecided with { Sanction = Answer.Sanction, Decision = Answer, AppealUntil = Over }));
        var html = await Read(Accused, Own);
        html.ShouldNotContain("zl-promise");
        html.ShouldNotContain("Dan kunt u naar de rechter tot en met");
        html.ShouldContain("Er kan niets meer tegen worden gedaan.");
    }

    private static OwnMatter In(string state) => state switch
    {
        "open" => Contested(Undecided),
        "openLate" => With(Known with { Objection = Objected with { Late = true }, Contest = Undecided }),
        "committee" => Contested(Undecided with
        {
            Committee = new("V. de Haan", ["A. Bakker", "B. Smit"], ObjectionOutcome.Founded, "De excuses zijn niet gewogen."), Hearing = new(HearingForm.Held, new(2026, 3, 20), "Vertelde opnieuw dat het spijt."),
        }),
        "unknown" => Contested(Undecided with { Sanction = Answer.Sanction, Decision = Answer with { NotifiedOn = null } }),
        "answered" => Contested(Undecided with { Sanction = Answer.Sanction, Decision = Answer, AppealUntil = Soon }),
        "court" => Contested(Undecided with { Sanction = Answer.Sanction, Decision = Answer, Appeals = [Went] }),
        "ruled" => Contested(Undecided with { Appeals = [Went with { Ruling = Quashed }] }),
        "final" => With(Irrevocable with
        {
            Objection = Objected, Contest = Undecided with { Sanction = null, Decision = Answer with { Sanction = null }, AppealUntil = Over },
        }),
        "running" => With(Irrevocable with { ExecutedOn = new(2026, 4, 1), Probation = new(ProbationState.Running, new(2026, 4, 1), new(2028, 4, 1), null, null, null) }),
        "lapsed" => With(Irrevocable with { ExecutedOn = new(2026, 4, 1), Probation = new(ProbationState.Lapsed, new(2026, 4, 1), new(2026, 10, 1), null, null, null) }),
        "invoked" => With(Irrevocable with
        {
            ExecutedOn = new(2026, 4, 1),
            Probation = new(ProbationState.Invoked, new(2026, 4, 1), new(2028, 4, 1), new(2026, 6, 4), "Het was opnieuw in de groepsapp.", "Ik had het niet zo bedoeld."),
        }),
        "outside" => Sent with { Course = Sent.Course with { ExternalAdvice = [new("Commissie integriteit", "Een proeftijd past hier.", Asked)] } },
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static OwnMatter Contested(ContestDetail contest) => With(Known with { ObjectionUntil = Over, NotifiedOn = new(2026, 2, 2), Objection = Objected, Contest = contest });
}
