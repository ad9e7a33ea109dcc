using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Sanctioning.Tests.Letters;

/// <summary>For every letter and state: written and signed, or refused with this error. The table is kept beside the tests.</summary>
public class LetterTableTests
{
    private static readonly Colleague Head = Given.Authority;
    private static readonly Colleague Corps = Given.Corps;
    private static readonly SanctionCase Intended = Given.Case(Given.IntendedAll());
    private static readonly SanctionCase Known = Given.Case(Given.Notified());
    private static readonly SanctionCase Objected = Known.With(c => Later.Object(c, 10)).With(c => Later.Hear(c, Corps, 60));
    private static readonly SanctionCase Answered = Objected.With(c => Later.DecideObjection(c, Corps, 70));
    private static readonly SanctionCase Told = Answered.With(c => Later.SendOnObjection(c, Corps, 70));
    private static readonly SanctionCase Anew = Told.With(c => Later.Appeal(c, 80)).With(c => Later.Rule(c, 300, "quashed", decideAnew: true));

    private static readonly (string Name, SanctionCase Case)[] States =
    [
        ("Advised", Given.Case(Given.AdvisedAll())),
        ("Intended", Intended),
        ("Intended, saved once", Intended.With(c => Save(c, Head, LetterKind.Intention))),
        ("Intended, signed as proposed", Intended.With(c => Sign(c, Head, LetterKind.Intention))),
        ("Intended, saved and signed", Intended.With(c => Save(c, Head, LetterKind.Intention)).With(c => Sign(c, Head, LetterKind.Intention, 1))),
        ("Intended, signed, and intended anew", Intended.With(c => Sign(c, Head, LetterKind.Intention)).After(Given.Intended() with { Number = 2 })),
        ("Nothing intended, waits for the second", Given.Case(Given.WaitsForSecond())),
        ("Decided", Given.Case(Given.Decided())),
        ("Decided, signed", Given.Case(Given.Decided()).With(c => Sign(c, Head, LetterKind.Decision))),
        ("Known", Known),
        ("Objected", Objected),
        ("Decided on the objection", Answered),
        ("Decided on the objection and known", Told),
        ("To be decided anew", Anew),
        ("Decided anew", Anew.With(c => Later.Hear(c, Corps, 310)).With(c => Later.DecideObjection(c, Corps, 320))),
    ];

    private static readonly (string Name, Func<SanctionCase, Decision> Command)[] All =
    [
        .. Enum.GetValues<LetterKind>().SelectMany(kind => new (string, Func<SanctionCase, Decision>)[]
        {
            ($"{kind}: save the first version, by the head", c => By(Head, c, who => Save(c, who, kind))),
            ($"{kind}: save the second version, by the head", c => By(Head, c, who => Save(c, who, kind, 2))),
            ($"{kind}: sign as proposed, by the head", c => By(Head, c, who => Sign(c, who, kind))),
            ($"{kind}: sign the first version, by the head", c => By(Head, c, who => Sign(c, who, kind, 1))),
            ($"{kind}: sign as proposed, by the corps", c => By(Corps, c, who => Sign(c, who, kind))),
            ($"{kind}: sign as proposed, by the lawyer", c => By(Given.Lawyer, c, who => Sign(c, who, kind))),
        }),
        ("a letter of no matter", c => By(Head, c, who => Save(c, who, LetterKind.Intention, matter: 9))),
    ];

    [Fact]
    public void Every_letter_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {a.Command(s.Case).Told()}")))).ShouldMatchSnapshot("letter-table");

    [Fact]
    public void Whoever_advised_writes_no_letter_and_whoever_wrote_one_decides_on_no_objection()
    {
        var sat = Given.Case([.. Given.IntendedAll(), new Sanctioning.Cases.Consulting.ChairTook(Given.Now, 2, Head.Account, Head.Mark)]);
        Save(sat, Head, LetterKind.Intention).ShouldBeRefused(SanctionErrors.MayNotDecide);
        Sign(sat, Head, LetterKind.Intention).ShouldBeRefused(SanctionErrors.MayNotDecide);

        var corps = new Seat(Given.Corps, Capacity.Authority, Seat.Corps);
        Intended.After(Saved(Corps, LetterKind.Intention)).Acts.HadAHandIn(corps.Mark).ShouldBeTrue();
        Told.After(Saved(Corps, LetterKind.ObjectionDecision)).Acts.HadAHandIn(corps.Mark).ShouldBeFalse("that one is about the objection");
        LetterRules.Sign(Told.After(Saved(Corps, LetterKind.Decision)), corps, Signed(Corps, LetterKind.ObjectionDecision)).ShouldBeRefused(SanctionErrors.SamePerson);
    }

    /// <summary>What is theirs to read was sent, or made known; another intention that was not sent leaves the old letter.</summary>
    [Fact]
    public void Whom_it_is_about_has_the_letter_of_what_was_sent_or_made_known()
    {
        Numbers(Intended).ShouldBe((null, null, null));
        Numbers(Given.Case(Given.Sent()).After(Given.Intended() with { Number = 2 })).ShouldBe((1, null, null));
        Numbers(Given.Case(Given.Decided())).ShouldBe((1, null, null));
        Numbers(Known).ShouldBe((1, 1, null));
        Numbers(Answered).ShouldBe((1, 1, null));
        Numbers(Told).ShouldBe((1, 1, 1));
        Numbers(Anew).ShouldBe((1, 1, 1));
        var again = Anew.With(c => Later.Hear(c, Corps, 310)).With(c => Later.DecideObjection(c, Corps, 320));
        Numbers(again).ShouldBe((1, 1, 1));
        Numbers(again.With(c => Later.SendOnObjection(c, Corps, 320))).ShouldBe((1, 1, 2));

        static (int?, int?, int?) Numbers(SanctionCase c) =>
            (c.MatterOf(1)!.OwnLetterOf(LetterKind.Intention)?.Number, c.MatterOf(1)!.OwnLetterOf(LetterKind.Decision)?.Number, c.MatterOf(1)!.OwnLetterOf(LetterKind.ObjectionDecision)?.Number);
    }

    private static Decision Save(SanctionCase c, Colleague who, LetterKind kind, int saved = 1, int matter = 1) =>
        LetterRules.Save(c, Given.SeatOf(who), Saved(who, kind) with { Saved = saved, Matter = matter, Number = c.MatterOf(matter)?.LetterOf(kind)?.Number ?? 0 });

    private static Decision Sign(SanctionCase c, Colleague who, LetterKind kind, int saved = 0) =>
        LetterRules.Sign(c, Given.SeatOf(who), Signed(who, kind) with { Saved = saved, Number = c.MatterOf(1)?.LetterOf(kind)?.Number ?? 0 });

    private static LetterSaved Saved(Colleague who, LetterKind kind) => new(Given.Now, who.Account, who.Mark, 1, kind, 1, 1, Given.Sealed);

    private static LetterSigned Signed(Colleague who, LetterKind kind) => new(Given.Now, who.Account, who.Mark, 1, kind, 1, 0, Given.Sealed, "sha", "2023-06");

    private static Decision By(Colleague who, SanctionCase c, Func<Colleague, Decision> command) => c.IsKnownTo(Given.SeatOf(who)) ? command(who) : Problems.NotFound;
}
