using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Outcome;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>A reporter learns that something came of it, and nothing of what, of whom or of why.</summary>
public class ReporterOutcomeTests
{
    [Fact]
    public void While_one_of_them_was_not_told_it_is_not_decided()
    {
        Told(Given.Case(Given.IntendedAll())).ShouldBe((true, null, false));
        Told(Given.Case(Given.Notified())).ShouldBe((true, null, false), "the second whom it is about waits");
        Told(Alone(Given.Decided())).ShouldBe((true, null, false), "it was not made known");
    }

    [Fact]
    public void Once_everybody_was_told_it_says_whether_there_was_a_sanction_and_whether_that_is_final()
    {
        var known = Alone(Given.Notified());
        Told(known).ShouldBe((true, true, false));
        Told(known.AfterAll(Later.Tell(known, 60))).ShouldBe((true, true, true));
        var none = known with { Matters = [.. known.Matters.Select(m => m with { Taken = m.Taken! with { HasSanction = false } })] };
        Told(none).ShouldBe((true, false, false));
    }

    /// <summary>The reporter never hears before whom it is about.</summary>
    [Fact]
    public void What_is_decided_on_an_objection_counts_when_it_was_made_known()
    {
        var objected = Alone(Given.Notified()).With(c => Later.Object(c, 10)).With(c => Later.Hear(c, Given.Corps, 20)).With(c => Later.DecideObjection(c, Given.Corps, 25, ObjectionOutcome.Founded));
        Told(objected).ShouldBe((true, true, false));
        Told(objected.With(c => Later.SendOnObjection(c, Given.Corps, 26))).ShouldBe((true, false, false));
    }

    [Fact]
    public void The_reporter_is_told_when_it_becomes_something_else_and_only_then()
    {
        var decided = Alone(Given.Decided());
        decided.ConsequencesOf([], Given.Now).ShouldBeEmpty();
        var known = Follow(decided, [.. Later.Tell(decided, 4), Given.Notified()[^2], Given.Notified()[^1]]);
        known.Told.ShouldBe([new OutcomeReached(Given.Now, MeasureTaken: true, IsFinal: false)]);
        Follow(known.Case, []).Told.ShouldBeEmpty();

        var objected = Follow(known.Case, Later.Object(known.Case, 10).Events);
        objected.Told.ShouldBeEmpty("it was not final before");
        var passed = Follow(known.Case, Later.Tell(known.Case, 60));
        passed.Told.ShouldBe([new OutcomeReached(Given.Now, MeasureTaken: true, IsFinal: true)]);
        Follow(passed.Case, Later.Execute(passed.Case, 61).Events).Told.ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_was_destroyed_nothing_follows() =>
        Alone(Given.Decided()).ConsequencesOf([Given.Notified()[^1], new DestructionStarted(Given.Now, Guid.Empty)], Given.Now).ShouldBeEmpty();

    [Fact]
    public void Of_what_was_not_established_it_says_so() =>
        Told(Alone(Given.Notified()) is var c ? c with { Report = c.Report! with { Findings = [.. c.Report.Findings.Select(f => f with { Finding = Finding.NotEstablished })] } } : c)
            .Established.ShouldBeFalse();

    /// <summary>Whatever was decided, for whom, and why: of all cases that differ in that alone the words are the same.</summary>
    [Fact]
    public void The_words_are_the_same_for_every_sanction()
    {
        var known = Alone(Given.Notified());
        string[] said = [.. ReferenceDataSet.Current.Sanctions.Entries.Select(s => Words(known with { Matters = [.. known.Matters.Select(m => m with { Taken = (m.Taken! with { Sanction = new(s.Code) }).After(new DecisionNotified(Given.Now, "unit-head.ams", 1, Given.Day(3), NotificationForm.RegisteredPost)) })] })).Distinct()];

        said.ShouldBe(["Wij hebben iets vastgesteld van wat u meldde. Er is een maatregel genomen. Welke dat is en voor wie, mogen wij u niet vertellen. Dat staat nog niet vast: het kan nog veranderen."]);
        ReporterOutcomes.Of(known, ReferenceDataSet.Current).Text.ShouldAllBe(t => t.En.Length > 0);
    }

    [Fact]
    public void Not_decided_is_said_without_more() => Words(Given.Case(Given.IntendedAll())).ShouldBe("Wij hebben iets vastgesteld van wat u meldde. Wij hebben nog niet besloten wat daarop volgt.");

    /// <summary>As a command or the watch keeps it.</summary>
    private static (SanctionCase Case, IReadOnlyList<object> Told) Follow(SanctionCase c, IReadOnlyList<object> happened)
    {
        var kept = happened.WithConsequences(c, Given.Now);
        return (c.AfterAll(kept), [.. kept.Skip(happened.Count)]);
    }

    /// <summary>Only the first is left whom it is about.</summary>
    private static SanctionCase Alone(object[] events) => Given.Case(events) is var c ? c with { Matters = [c.Matters[0]] } : c;

    private static (bool Established, bool? MeasureTaken, bool IsFinal) Told(SanctionCase c) => ReporterOutcomes.Of(c, ReferenceDataSet.Current) is var o ? (o.Established, o.MeasureTaken, o.IsFinal) : default;

    private static string Words(SanctionCase c) => string.Join(' ', ReporterOutcomes.Of(c, ReferenceDataSet.Current).Text.Select(t => t.Nl));
}
