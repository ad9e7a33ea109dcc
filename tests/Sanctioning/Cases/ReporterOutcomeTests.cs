using Zichtlijn.ReferenceData;
using Zichtlijn.Contracts;
using Zichtlijn.Sanctioning.Cases;
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
        var none = known with { Matters = [.. known.Matters.Select(m => m with { Taken = m.Taken! with { Sanction = null } })] };
        Told(none).ShouldBe((true, false, false));
    }

    [Fact]
    public void Of_what_was_not_established_it_says_so() =>
        Told(Alone(Given.Notified()) is var c ? c with { Report = c.Report! with { Findings = [.. c.Report.Findings.Select(f => f with { Finding = Finding.NotEstablished })] } } : c)
            .Established.ShouldBeFalse();

    /// <summary>Whatever was decided, for whom, and why: of all cases that differ in that alone the words are the same.</summary>
    [Fact]
    public void The_words_are_the_same_for_every_sanction()
    {
        var known = Alone(Given.Notified());
        string[] said = [.. ReferenceDataSet.Current.Sanctions.Entries.Select(s => Words(known with { Matters = [.. known.Matters.Select(m => m with { Taken = m.Taken! with { Sanction = new(s.Code) } })] })).Distinct()];

        said.ShouldBe(["Wij hebben iets vastgesteld van wat u meldde. Er is een maatregel genomen. Welke dat is en voor wie, mogen wij u niet vertellen. Dat staat nog niet vast: het kan nog veranderen."]);
        ReporterOutcomes.Of(known, ReferenceDataSet.Current).Text.ShouldAllBe(t => t.En.Length > 0);
    }

    [Fact]
    public void Not_decided_is_said_without_more() => Words(Given.Case(Given.IntendedAll())).ShouldBe("Wij hebben iets vastgesteld van wat u meldde. Wij hebben nog niet besloten wat daarop volgt.");

    /// <summary>Only the first is left whom it is about.</summary>
    private static SanctionCase Alone(object[] events) => Given.Case(events) is var c ? c with { Matters = [c.Matters[0]] } : c;

    private static (bool Established, bool? MeasureTaken, bool IsFinal) Told(SanctionCase c) => ReporterOutcomes.Of(c, ReferenceDataSet.Current) is var o ? (o.Established, o.MeasureTaken, o.IsFinal) : default;

    private static string Words(SanctionCase c) => string.Join(' ', ReporterOutcomes.Of(c, ReferenceDataSet.Current).Text.Select(t => t.Nl));
}
