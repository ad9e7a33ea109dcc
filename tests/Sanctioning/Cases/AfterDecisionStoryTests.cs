using CsCheck;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>Stories of any kind after a decision, over years in which the watch runs when it runs: what must never be never is.</summary>
public class AfterDecisionStoryTests
{
    private static readonly Colleague[] People = [Given.Corps, Later.OtherCorps, Given.Authority, Given.Lawyer];
    private static readonly string?[] Sanctions = ["writtenReprimand", "fine", "conditionalDismissal", "dismissal", null];
    private static readonly string[] Rulings = ["upheld", "effectsUpheld", "quashed", "replaced", "notAssessed"];

    /// <param name="Days">That pass before it.</param>
    private sealed record Step(int What, int Who, int Days, int A);

    private static readonly Gen<Step> AnyStep = Gen.Select(Gen.Int[0, 19], Gen.Int[0, 5], Gen.Int[0, 25], Gen.Int[0, 19], (what, who, days, a) => new Step(what, who, days, a));

    [Fact]
    public void Whatever_is_tried_nobody_is_worse_off_by_objecting_and_nothing_is_carried_out_before_it_may()
    {
        var (irrevocable, ruled, invoked) = (0, 0, 0);
        AnyStep.Array[0, 80].Sample(
            steps =>
            {
                var (c, day) = (Given.Case(Given.Notified()), 3);
                foreach (var step in steps)
                {
                    day += step.Days;
                    var (before, events) = (c, Do(c, step, day).Events);
                    c = c.AfterAll(events);
                    foreach (var e in events)
                    {
                        Holds(before, c, e, day);
                        Interlocked.Add(ref irrevocable, e is ClockPassed && c.MatterOf(1)!.Taken!.IrrevocableSince is not null ? 1 : 0);
                        Interlocked.Add(ref ruled, e is CourtRuled ? 1 : 0);
                        Interlocked.Add(ref invoked, e is ConditionInvoked ? 1 : 0);
                    }
                }
            },
            iter: 7_000);

        // Stories that lead nowhere would show nothing.
        irrevocable.ShouldBeGreaterThan(50);
        ruled.ShouldBeGreaterThan(50);
        invoked.ShouldBeGreaterThan(20);
    }

    /// <summary>Mostly by somebody whose it is: else hardly any story would come to its end.</summary>
    private static Decision Do(SanctionCase c, Step step, int day)
    {
        var corps = step.Who > 3 ? Given.Corps : People[step.Who];
        var head = step.Who > 3 ? Given.Authority : People[step.Who];
        return step.What switch
        {
            0 => Later.Object(c, day),
            1 => Later.Committee(c, corps, day),
            2 or 3 => Later.Hear(c, corps, day, (HearingForm)(step.A % 3)),
            4 => Later.Advise(c, corps, day, (ObjectionOutcome)(step.A % 3)),
            5 => Later.Adjourn(c, corps, day, 1 + (step.A % 8)),
            6 or 7 => Later.DecideObjection(c, corps, day, (ObjectionOutcome)(step.A % 3), Sanctions[step.A % 5], deviates: step.A > 15),
            8 => step.A % 4 == 0 ? Later.NotifyObjection(c, corps, day) : Later.SendOnObjection(c, corps, day),
            9 => Later.SignOnObjection(c, corps, day),
            10 => Later.Appeal(c, day, (AppealBy)(step.A % 2)),
            11 => Later.Rule(c, day, Rulings[step.A % 5], step.A % 5 == 3 ? Sanctions[step.A / 5] : null, decideAnew: step.A % 5 == 2 && step.A > 9),
            12 => Later.Execute(c, day),
            13 => Later.Invoke(c, head, day),
            14 => Later.Suspend(c, head, day, 1 + (step.A * 13), step.A % 3 == 0 ? "interestOfService" : "prosecution", step.A * 5),
            15 => Later.ExtendSuspension(c, head, day, day + (step.A * 12)),
            16 => Later.Withhold(c, head, day, step.A * 5),
            17 => Later.EndSuspension(c, head, day),
            _ => Decision.Of([.. Later.Tell(c, day)]),
        };
    }

    private static void Holds(SanctionCase before, SanctionCase after, object happened, int day)
    {
        var (was, m) = (before.MatterOf(1)!, after.MatterOf(1)!);
        var (old, now) = (was.Taken!, m.Taken!);
        switch (happened)
        {
            case ObjectionDecided e:
                before.Acts.HadAHandIn(e.Person).ShouldBeFalse("whoever decided does not decide on the objection");
                e.Sanction.IsNoHeavierThan(old.Sanction, ReferenceDataSet.Current).ShouldBeTrue("nobody is worse off by objecting");
                old.Contest!.Heard.ShouldNotBeNull("whoever objects is heard, or it is written down why not");
                (old.Contest.HasCommittee && old.Contest.Advised is null).ShouldBeFalse();
                (e.Deviation is not null).ShouldBe(old.Contest.Advised is { } advised && (advised.Outcome != e.Outcome || (e.Outcome == ObjectionOutcome.Founded && e.Sanction is not null)), "what does not follow the committee says why, and nothing else does");
                break;
            case ObjectionDecisionNotified:
                m.IsSigned(LetterKind.ObjectionDecision).ShouldBeTrue("nothing is made known without a signed letter");
                break;
            case CourtRuled e:
                old.Contest!.Pending.ShouldBe(e.Level, "a court rules on what lies there");
                (e.Sanction.IsSame(old.Sanction) || e.Sanction.IsNoHeavierThan(old.Contest.Appellant == AppealBy.Authority ? old.Contest.Decided : old.Sanction, ReferenceDataSet.Current)).ShouldBeTrue("nobody is worse off by going to court");
                break;
            case AppealLodged e:
                (e.Level == CourtLevel.Appeal && e.Appellant == AppealBy.Authority).ShouldBeFalse();
                break;
            case DecisionExecuted e:
                (old.Sanction.ShouldNotBeNull().Code == "writtenReprimand" || before.IsIrrevocable(was, e.On)).ShouldBeTrue("nothing but a reprimand is carried out before it is irrevocable");
                break;
            case ConditionInvoked e:
                old.Probation!.State.ShouldBe(ProbationState.Running);
                (e.On >= old.Probation.From && e.On <= old.Probation.Until).ShouldBeTrue();
                e.Sanction.ProbationMonths.ShouldBeNull();
                break;
            case SuspensionImposed or SuspensionExtended or SuspensionPayChanged:
                var s = m.Suspension!;
                (happened is SuspensionImposed && was.SuspendedOn.Contains(s.Ground)).ShouldBeFalse("the limit is for each ground once");
                s.Until.ShouldBeLessThan(s.From.AddMonths(s.IsExtended ? 9 : 6));
                (s.Ground == "interestOfService" ? s.Withheld : 0).ShouldBe(0);
                (s.Withheld <= 33 || Given.Day(day) >= s.From.AddDays(42)).ShouldBeTrue("more than a third only after six weeks");
                after.Clocks["suspension:1"].LastDay.ShouldBe(s.Until, "it ends by itself on its last day");
                break;
        }

        (now is { IrrevocableSince: not null, Window: null } && now.Contest?.IsFinal != true).ShouldBeFalse("what was lodged in time and lies somewhere is not irrevocable");
        (m.Suspension is { EndedOn: null } running && Later.Tell(after, day + 400).Count == 0 && Given.Day(day + 400) > running.Until).ShouldBeFalse("a suspension that runs ends by itself");
    }
}
