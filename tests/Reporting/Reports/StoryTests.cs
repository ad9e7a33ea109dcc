using CsCheck;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

/// <summary>Random stories: whatever reporter, desk and triage do in whatever order, the rules hold after every step, and the reporter can still be told how it ended.</summary>
public class StoryTests
{
    private const int Destroy = 18;

    /// <param name="What">Which command, or the destruction of the report.</param>
    /// <param name="How">What varies in it.</param>
    private sealed record Step(int What, int How);

    [Fact]
    public void The_rules_hold_after_every_step_and_every_reporter_can_hear_how_it_ended() =>
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, Destroy], Gen.Int[0, 99], (what, how) => new Step(what, how)).Array[0, 40])
            .Sample((isAnonymous, steps) =>
            {
                var report = Commands.Opened();
                report = isAnonymous == 0 ? report : report with { Disclosure = Disclosure.Anonymous, Reporter = null };
                var now = Given.Submitted;
                foreach (var step in steps)
                {
                    now = now.AddHours(30);
                    report = Follow(report, step.What == Destroy ? Destruction(report, step) : Take(report, step, now));
                }

                if (!report.Access.IsDestroyed)
                {
                    var ended = Finish(report, now.AddHours(1));
                    ended.IsClosed.ShouldBeTrue();
                    ended.Withdrawn.ShouldBe(report.Withdrawn);
                }
            }, iter: 2_000);

    /// <summary>Applies a decision and looks whether the rules hold.</summary>
    private static Report Follow(Report before, Decision decision)
    {
        (decision.Refusal is null || decision.Events.Count == 0).ShouldBeTrue();
        var after = before;
        foreach (var e in decision.Events)
        {
            before.Access.IsDestroyed.ShouldBeFalse("nothing happens to what is destroyed");
            if (e is FeedbackGiven { Closes: true })
            {
                (after.IsClosed, after.Concluded is null).ShouldBe((false, false), "the last feedback is given once, after triage decided");
            }

            var next = after.After(e);
            (next.Disclosure >= after.Disclosure).ShouldBeTrue("who knows a name cannot forget it");
            (next.Reporter is not null || after.Reporter is null).ShouldBeTrue("a name that was told is not forgotten");
            (next.IsClosed || !after.IsClosed || e is AssessmentReopened).ShouldBeTrue("only new facts open what was closed");
            (next.Withdrawn is not null || after.Withdrawn is null).ShouldBeTrue();
            after = next;
        }

        Holds(after);
        return after;
    }

    private static void Holds(Report r)
    {
        (r.State == ReportState.Closed).ShouldBe(r.IsClosed);
        (r.Disclosure != Disclosure.Anonymous).ShouldBe(r.Reporter is not null);
        r.Clocks.All.Select(c => c.Code).ShouldBe([ReportClocks.Contact, ReportClocks.Acknowledge, ReportClocks.Feedback]);
        foreach (var clock in r.Clocks.All.Where(c => !c.IsOpen))
        {
            clock.TellOn().ShouldBeNull("nobody is reminded of what is done");
            clock.MetOn!.Value.ShouldBeGreaterThanOrEqualTo(clock.Start);
        }

        var heardNothing = r.AcknowledgedAt is null && r.Feedback.IsEmpty;
        (r.Clocks[ReportClocks.Contact].IsOpen, r.Clocks[ReportClocks.Acknowledge].IsOpen).ShouldBe((heardNothing, heardNothing));
        (r.IsClosed && r.Clocks[ReportClocks.Feedback].IsOpen).ShouldBeFalse("the reporter had the last feedback");
        (r.Feedback.IsEmpty && !r.Clocks[ReportClocks.Feedback].IsOpen).ShouldBeFalse("nobody told the reporter anything");
    }

    private static Decision Take(Report r, Step step, DateTimeOffset now)
    {
        var go = new Commands(now);
        return step.What switch
        {
            0 or 1 => go.Acknowledge(r, inWords: step.How % 2 == 0),
            2 or 3 => go.Tell(r, closes: false),
            4 or 5 or 6 => go.Tell(r, closes: true),
            7 => go.DeskWrites(r),
            8 => go.TriageAsks(r),
            9 => go.ReporterWrites(r),
            10 => go.Withdraw(r),
            11 or 12 => go.Disclose(r, (Disclosure)(step.How % 3), withName: step.How % 2 == 0),
            13 => go.ReportDetriment(r),
            14 => go.HearStarted(r),
            15 or 16 => go.HearConcluded(r, closes: step.How % 2 == 0),

            // Triage decided it before the desk did what it did last.
            _ => r.Concluded is null ? Decision.AlreadySo : go.HearReopened(r, now.AddHours(-(step.How % 60))),
        };
    }

    /// <summary>Seldom, or every story would be short; and once: a report that is destroyed has no day of destruction any more.</summary>
    private static Decision Destruction(Report r, Step step) => step.How == 0 && !r.Access.IsDestroyed ? Decision.Of(Given.Destroyed) : Decision.AlreadySo;

    /// <summary>What desk and triage would do to end it, whatever happened before.</summary>
    private static Report Finish(Report r, DateTimeOffset now)
    {
        var go = new Commands(now);
        Func<Report, Decision>[] rest = [c => go.Acknowledge(c, inWords: true), go.HearStarted, c => c.Concluded is null ? go.HearConcluded(c, closes: true) : Decision.AlreadySo, c => go.Tell(c, closes: true)];
        return rest.Aggregate(r, (c, command) => Follow(c, command(c)));
    }
}
