using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>What is intended and decided on one person, in every state that the service answers, and the portal in front of it.</summary>
public abstract class DecisionPortal : ConsultationPortal
{
    protected const string Corps = "corps";
    protected const string Said = "Ik heb mijn excuses aangeboden, en dat staat er niet.";
    protected const string Answer = "De excuses zijn gewogen: zij staan bij wat pleit voor minder, en tellen zwaar.";
    protected static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);
    protected static readonly DateOnly Over = new(2026, 3, 30);
    protected static readonly DateOnly Known = new(2026, 4, 7);
    protected static readonly DateTimeOffset Sent = Asked.AddDays(12);

    protected static MatterDetail AfterAdvice { get; } = Weighed with { Subject = "employee.ams", Proposals = [Inside], Advice = Advised };

    protected static IntentionDetail Intention { get; } = new(
        1, [1], Inside.Sanction, ["learningTrack"], "De ernst vraagt om een straf die gevoeld wordt, en de houding om een proeftijd.", [], Deviation: null, NeedsSecond: false, Second: null, Head,
        Asked.AddDays(11), "2023-06");

    /// <summary>No sanction, in a case of the norm set.</summary>
    protected static IntentionDetail Nothing { get; } = Intention with
    {
        Sanction = null, NeedsSecond = true, DeviatesFrom = [DeviatesFrom.Range, DeviatesFrom.Advice],
        Deviation = new("Een herstelgesprek helpt hier meer.", [new(1, "Dat telt zwaar: het was meteen."), new(2, "Dat ging over iets anders.")]),
    };

    protected static SecondAnswer Agreed { get; } = new(Agrees: true, "Het herstelgesprek is hier meer waard dan een straf.", Corps, Asked.AddDays(12));

    protected static CourseDetail Unsent { get; } = new(SentAt: null, ViewsUntil: null, [], Decision: null, SignedLetters: [LetterKind.Intention]);

    protected static ViewsDetail Written { get; } = new(ViewsForm.Written, Said, Sent.AddDays(3));

    protected static ViewsDetail Heard { get; } = new(ViewsForm.Oral, "Zei dat het hem spijt, en waarom.", Sent.AddDays(5));

    protected static DecisionDetail Taken { get; } = new(
        [1], Inside.Sanction, ["learningTrack"], "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde.", Answer, AtOnce: false, Head, Sent.AddDays(20), NotifiedOn: null, Form: null,
        ObjectionUntil: null, Objection: null, IrrevocableSince: null, ExecutedOn: null);

    protected static DecisionDetail Notified { get; } = Taken with { NotifiedOn = Known, Form = NotificationForm.HandedOverAndSigned, ObjectionUntil = Soon };

    protected static DecisionDetail Irrevocable { get; } = Notified with { ObjectionUntil = new(2026, 5, 19), IrrevocableSince = new(2026, 5, 20) };

    protected static MatterDetail In(string state) => state switch
    {
        "advised" => AfterAdvice,
        "left" => AfterAdvice with { Intentions = [Intention] },
        "waits" => Signed(With(Nothing, Unsent)),
        "toSign" => Signed(With(Intention, Unsent)),
        "nothingToSign" => Signed(In("nothing")),
        "refused" => With(Nothing with { Second = Agreed with { Agrees = false } }, Unsent),
        "nothing" => With(Nothing with { Second = Agreed }, Unsent),
        "intended" => With(Intention, Unsent),
        "sent" => With(Intention, After()),
        "over" => With(Intention, After() with { ViewsUntil = Over }),
        "given" => With(Intention, After(Written, Heard)),
        "waived" => With(Intention, After(new ViewsDetail(ViewsForm.Waived, null, Sent.AddDays(3)))),
        "anew" => With(Intention with { Number = 2, At = Sent.AddDays(6) }, After(Written)),
        "sentAnew" => With(Intention with { Number = 2, At = Sent.AddDays(6) }, After(Written) with { SentAt = Sent.AddDays(7) }),
        "decided" => Decided(Taken),
        "decidedToSign" => Signed(In("decided"), LetterKind.Intention),
        "answeredToSign" => Signed(In("answered"), LetterKind.Intention, LetterKind.Decision),
        "known" => Decided(Notified),
        "atOnce" => Decided(Notified with { AtOnce = true }),
        "reprimand" => Decided(Notified with { Sanction = new("writtenReprimand") }),
        "executedEarly" => Decided(Notified with { AtOnce = true, ExecutedOn = Known.AddDays(1) }),
        "objected" => Contested(Undecided),
        "objectionHeard" => Contested(Undecided with { Hearing = HeardOn }),
        "objectionCommittee" => Contested(Undecided with { Hearing = HeardOn, Committee = Sitting }),
        "objectionAdvised" => Contested(Undecided with { Hearing = HeardOn, Committee = Sitting with { Outcome = ObjectionOutcome.Founded, Text = "De excuses zijn niet genoeg gewogen." } }),
        "objectedLate" => Decided(Irrevocable with { Objection = new(new(2026, 5, 25), Late: true, null) }),
        "answered" => Decided(Objected(Answered with { NotifiedOn = null }, appealUntil: null)),
        "answeredKnown" => Decided(Objected(Answered, Soon)),
        "inCourt" => Decided(Objected(Answered, appealUntil: null)),
        "appealed" => Contested(Undecided with { Decision = Answered, Appeals = [Went] }),
        "ruled" => Contested(Undecided with { Sanction = new("writtenReprimand"), Decision = Answered, AppealUntil = Soon, Appeals = [Went with { Ruling = Ruled }] }),
        "final" => Contested(Undecided with { Decision = Answered, Appeals = [Went with { Ruling = Ruled }, Went with { Level = CourtLevel.FurtherAppeal, Ruling = Ruled }] }),
        "anewAwaited" => Decided(Notified with
        {
            AtOnce = true, Objection = new(Known.AddDays(8), Late: false, Grounds: null), Contest = Undecided with { Appeals = [Went with { Ruling = Ruled with { Outcome = "quashed", DecideAnew = true } }] },
        }),
        "anewDecided" => Contested(Undecided with { Decision = Answered with { NotifiedOn = new(2026, 10, 1) }, Appeals = [Went with { Ruling = Ruled with { Outcome = "quashed", DecideAnew = true } }] }),
        "appealPassed" => Decided(Objected(Answered, Over)),
        "annulled" => Decided(Objected(Answered with { Outcome = ObjectionOutcome.Founded, Sanction = null }, appealUntil: null) with { IrrevocableSince = new(2026, 8, 4) }),
        "lateAnswered" => Decided(Irrevocable with
        {
            Objection = new(new(2026, 5, 25), Late: true, null), Contest = new(Inside.Sanction, null, null, null, Answered with { Outcome = ObjectionOutcome.Inadmissible }, null, []),
        }),
        "lateExcused" => Decided(Irrevocable with
        {
            IrrevocableSince = null, Objection = new(new(2026, 5, 25), Late: true, null), Contest = new(Inside.Sanction, null, null, null, Answered, Soon, []),
        }),
        "probation" => Decided(Irrevocable with { ExecutedOn = new(2026, 6, 2), Probation = new(ProbationState.Running, new(2026, 6, 2), new(2028, 6, 2), null, null, null) }),
        "lapsed" => Decided(Irrevocable with { ExecutedOn = new(2024, 6, 2), Probation = new(ProbationState.Lapsed, new(2024, 6, 2), new(2026, 6, 2), null, null, null) }),
        "broken" => Decided(Irrevocable with
        {
            Sanction = new("dismissal"), Probation = new(ProbationState.Invoked, new(2026, 6, 2), new(2028, 6, 2), new(2026, 9, 1), "Het was opnieuw in de groepsapp.", Views: null),
        }),
        "suspended" => In("intended") with { Suspension = Suspended },
        "suspendedLonger" => In("intended") with { Suspension = Suspended with { IsExtended = true } },
        "suspensionOver" => In("intended") with { Suspension = Suspended with { EndedOn = new(2026, 5, 4), Withheld = 0 } },
        "passed" => Decided(Irrevocable with { IrrevocableSince = null }),
        "irrevocable" => Decided(Irrevocable),
        "executed" => Decided(Irrevocable with { ExecutedOn = new(2026, 6, 2) }),
        "closed" => With(Nothing with { Second = Agreed }, Unsent with { Decision = Irrevocable with { Sanction = null } }),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    protected static SuspensionDetail Suspended { get; } = new(
        "prosecution", new(2026, 4, 1), Soon, Soon.AddMonths(2), Withheld: 30, IsExtended: false, EndedOn: null, "Zonder schorsing kan het onderzoek niet rustig verlopen.", Head, Asked);

    protected static ContestDetail Undecided { get; } = new(Inside.Sanction, new(2026, 8, 1), Committee: null, Hearing: null, Decision: null, AppealUntil: null, []);

    private static HearingDetail HeardOn { get; } = new(HearingForm.Held, new(2026, 5, 11), "Vertelde opnieuw dat het hem spijt.");

    private static CommitteeDetail Sitting { get; } = new("V. de Haan", ["A. Bakker", "B. Smit"], Outcome: null, Text: null);

    private static ObjectionDecisionDetail Answered { get; } = new(
        ObjectionOutcome.Unfounded, Inside.Sanction, "Het besluit weegt wat gewogen moest worden.", Deviation: null, Corps, new(2026, 6, 20, 9, 0, 0, TimeSpan.Zero), new(2026, 6, 22));

    private static AppealDetail Went { get; } = new(CourtLevel.Appeal, AppealBy.Subject, new(2026, 7, 1), Late: false, Ruling: null);

    private static RulingNote Ruled { get; } = new(
        new(2026, 9, 10), "replaced", new("writtenReprimand"), DecideAnew: false, "ECLI:NL:RBAMS:2026:1234", "De rechtbank vindt dat de excuses zwaarder moesten wegen.");

    protected static MatterDetail Contested(ContestDetail contest) =>
        Decided(Notified with { Objection = new(Known.AddDays(8), Late: false, "Mijn excuses zijn niet gewogen."), Contest = contest });

    private static DecisionDetail Objected(ObjectionDecisionDetail answer, DateOnly? appealUntil) => Notified with
    {
        Objection = new(Known.AddDays(8), Late: false, "Mijn excuses zijn niet gewogen."), Contest = new(answer.Sanction, new(2026, 8, 1), null, null, answer, appealUntil, []),
    };

    protected void SayIn(string state) => Say(Prepared(In(state)));

    protected T SentAs<T>() => JsonSerializer.Deserialize<T>(Services.Sent[^1].Body, ApiJson.Options)!;

    private static MatterDetail Signed(MatterDetail matter, params LetterKind[] letters) => matter with { Course = matter.Course! with { SignedLetters = letters } };

    private static MatterDetail Decided(DecisionDetail decision) => With(Intention, After(Written) with { Decision = decision, SignedLetters = Enum.GetValues<LetterKind>() });

    private static MatterDetail With(IntentionDetail intention, CourseDetail course) => AfterAdvice with { Intentions = [intention], Course = course };

    private static CourseDetail After(params ViewsDetail[] views) => new(Sent, Soon, views, Decision: null, SignedLetters: [LetterKind.Intention]);
}
