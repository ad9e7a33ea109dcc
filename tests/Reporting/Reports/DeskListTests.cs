using CsCheck;
using JasperFx.Events;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class DeskListTests
{
    private static readonly DeskListProjection List = new();

    private static readonly object[] Events =
    [
        Given.Acknowledged, Given.Assessing, Given.Concluded(closes: false),
        new ReporterWrote(Guid.Empty, Given.Submitted, Given.Sealed), new DeskWrote(Guid.Empty, Given.Submitted, "desk.ams", Given.Sealed),
        Given.Feedback(closes: false), Given.Feedback(closes: true), Given.Reopened,
    ];

    [Fact]
    public void The_list_and_the_report_agree_on_the_state_in_whatever_order_triage_is_heard() =>
        Gen.Shuffle(Events).Sample(events => events.Aggregate(Start(), Apply).State == Given.Report(events).State);

    [Fact]
    public void At_every_moment_the_list_says_what_the_report_says() =>
        Gen.Select(Gen.Shuffle(Events), Gen.Int[0, Events.Length]).Sample((events, heard) =>
            events.Take(heard).Aggregate(Start(), Apply).State == Given.Report([.. events.Take(heard)]).State);

    [Fact]
    public void A_reply_is_awaited_from_when_the_reporter_writes_until_the_desk_answers()
    {
        var row = Start();
        row.AwaitsReply.ShouldBeFalse();
        row = Apply(row, Events[3]);
        row.AwaitsReply.ShouldBeTrue();
        Apply(row, Events[4]).AwaitsReply.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_comes_when_the_row_is_gone_makes_no_row() =>
        Events.ShouldAllBe(e => List.Evolve(null, Given.ReportId, Event(e)) == null);

    /// <summary>Commands name the version of the row: an event that does not move it leaves an officer with one that is refused for good.</summary>
    [Fact]
    public void Every_event_of_a_report_is_followed()
    {
        Type[] followed = [.. List.IncludedEventTypes, typeof(DestructionStarted), typeof(DestructionRepeated)];

        var missed = typeof(Report).GetMethods().Where(m => m.Name == nameof(Report.Apply)).Select(m => m.GetParameters().Single().ParameterType)
            .Where(type => !followed.Any(f => f.IsAssignableFrom(type)));

        missed.ShouldBeEmpty();
    }

    private static DeskRow Start() => List.Evolve(null, Given.ReportId, Event(Given.Start)).ShouldNotBeNull();

    private static DeskRow Apply(DeskRow row, object e) => List.Evolve(row, Given.ReportId, Event(e)).ShouldNotBeNull();

    private static IEvent Event(object data)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        e.StreamId = Given.ReportId;
        return e;
    }
}
