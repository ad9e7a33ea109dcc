using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Timing;

/// <summary>What follows by itself from what happened in a case: terms begin and end, checks open, the corps is told.</summary>
internal static class Consequences
{
    public static IEnumerable<object> Following(this RestorationCase c, IReadOnlyList<object> happened, DateTimeOffset now)
    {
        var follows = new List<object>();
        foreach (var e in happened)
        {
            c = c.After(e);
            foreach (var next in c.From(e, now).ToArray())
            {
                c = c.After(next);
                follows.Add(next);
            }
        }

        return follows;
    }

    /// <param name="c">After what happened.</param>
    private static IEnumerable<object> From(this RestorationCase c, object happened, DateTimeOffset now) => happened switch
    {
        RecognitionOffered e => c.Meet(RestorationClocks.Offer, e.By, now),
        OfferAnswered { Accepted: false } => c.Stop(person: null, now),
        RehabilitationOffered e => c.Meet(RestorationClocks.Of(RestorationClocks.Rehabilitation, e.Person), e.By, now),
        RehabilitationAnswered { Accepted: false } e => c.Stop(e.Person, now),
        ConsentGiven e => c.MeasureOf(e.Measure) is { AgreedAt: not null } m ? [c.BeginMeasure(m, now)] : [],
        MeasureNotHeld e => c.Withdraw(RestorationClocks.Of(RestorationClocks.Measure, e.Measure), now),
        MeasureCarriedOut e => c.Meet(RestorationClocks.Of(RestorationClocks.Measure, e.Measure), e.By, now),
        PersonnelActionNoted e => c.CheckAction(e, now),
        DetrimentCheckAnswered e => c.CloseCheck(e, now),
        ClockReminded e => c.OpenCheck(e.Clock, e.LastDay, now),
        ClockPassed e => [.. c.OpenCheck(e.Clock, e.LastDay, now), c.Escalate(KindOf(e.Clock), e.Clock, now)],
        _ => [],
    };

    /// <summary>Nothing goes on for somebody who does not want it.</summary>
    private static IEnumerable<object> Stop(this RestorationCase c, int? person, DateTimeOffset now) => c.Measures
        .Where(m => m.IsOpen && m.Proposed.Person == person)
        .SelectMany(m => new object[] { new MeasureNotHeld(now, m.Number) }.Concat(c.Withdraw(RestorationClocks.Of(RestorationClocks.Measure, m.Number), now)));

    private static ClockStarted BeginMeasure(this RestorationCase c, CaseMeasure m, DateTimeOffset now)
    {
        var reference = ReferenceDataSet.Load(m.Proposed.ReferenceData);
        return RestorationClocks.Start(
            RestorationClocks.Of(RestorationClocks.Measure, m.Number), Term.DayOf(now), reference, now, reference.RestorationMeasures[m.Proposed.Kind].Period);
    }

    /// <summary>The reporter is asked at once.</summary>
    private static IEnumerable<object> CheckAction(this RestorationCase c, PersonnelActionNoted e, DateTimeOffset now)
    {
        var clock = RestorationClocks.Start(RestorationClocks.Of(RestorationClocks.ActionCheck, e.Number), Term.DayOf(now), ReferenceDataSet.Current, now);
        return [clock, .. c.OpenCheck(clock.Clock, clock.LastDay, now)];
    }

    /// <summary>Nothing for a clock of something else, and for a check that is open already.</summary>
    private static IEnumerable<object> OpenCheck(this RestorationCase c, string clock, DateOnly dueOn, DateTimeOffset now) =>
        RestorationClocks.CheckOf(clock) is { } check && !c.Checks.Exists(k => k.Opened.Clock == clock)
            ? [new DetrimentCheckOpened(now, c.Checks.Count + 1, check, clock, dueOn)]
            : [];

    private static IEnumerable<object> CloseCheck(this RestorationCase c, DetrimentCheckAnswered e, DateTimeOffset now)
    {
        var clock = c.Checks.Find(k => k.Opened.Number == e.Number)!.Opened.Clock;
        return
        [
            .. c.Meet(clock, e.By, now),
            .. e.Answer == DetrimentAnswer.Something ? [c.Escalate(EscalationKind.Detriment, $"{EscalationKind.Detriment}{CaseClock.RunsFor}{e.Number}", now)] : Array.Empty<object>(),
        ];
    }

    private static Escalated Escalate(this RestorationCase c, EscalationKind kind, string of, DateTimeOffset now) => new(now, c.Escalations.Count + 1, kind, of);

    private static EscalationKind KindOf(string clock) => clock.Split(CaseClock.RunsFor)[0] switch
    {
        RestorationClocks.Offer or RestorationClocks.Rehabilitation => EscalationKind.NotOffered,
        RestorationClocks.Measure => EscalationKind.MeasureNotDone,
        _ => EscalationKind.CheckNotDone,
    };
}
