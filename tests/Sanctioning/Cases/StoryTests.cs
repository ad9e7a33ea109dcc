using CsCheck;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>Stories of any kind, by two lawyers who try everything: what must never be never is.</summary>
public class StoryTests
{
    private static readonly string[] Codes = ["warnedBefore", "acknowledges", "leads"];

    private static readonly Gen<Func<SanctionCase, Decision>> AnyCommand = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[1, 3], Gen.Int[0, 4], Gen.Int[0, 2], (what, who, matter, step, answer) => (Func<SanctionCase, Decision>)(c =>
        {
            var by = who == 0 ? Given.Lawyer : Given.Other;
            return !c.IsKnownTo(Given.SeatOf(by)) ? Decision.AlreadySo : what switch
            {
                0 => Do.Take(c, by),
                1 => Do.Declare(c, by),
                2 => Do.Declare(c, by, step == 0 ? Interest.Present : Interest.None),
                3 => Do.Weigh(c, by, matter, repeated: answer == 0),
                4 => Do.Factor(c, by, matter, Codes[answer]),
                5 => Do.Without(c, by, matter, step),
                6 => Do.Link(c, by, matter, rulings: step, motive: answer == 0),
                _ => Do.Answer(c, by, matter, (ProtocolStep)step, (StepAnswer)answer),
            };
        }));

    [Fact]
    public void Whatever_is_tried_steps_are_answered_in_their_order_and_nothing_is_weighed_that_cannot_be() =>
        AnyCommand.Array[0, 120].Sample(
            commands =>
            {
                var c = Given.Case(Given.Opened());
                foreach (var command in commands)
                {
                    var before = c;
                    var events = command(c).Events;
                    c = c.AfterAll(events);
                    foreach (var e in events)
                    {
                        Holds(before, e);
                    }
                }
            },
            iter: 3_000);

    private static void Holds(SanctionCase before, object happened)
    {
        if (happened is not IInMatter inMatter)
        {
            return;
        }

        before.Lawyer.ShouldNotBeNull().Declared.ShouldBeTrue("nothing is written by whoever did not declare");
        var m = before.MatterOf(inMatter.Matter).ShouldNotBeNull();
        switch (happened)
        {
            case StepAnswered e:
                e.By.ShouldBe(before.Lawyer.Account);
                ((int)e.Step).ShouldBeLessThanOrEqualTo(m.Answers.Count, "each step is open when those before it are answered");
                (e.Step == ProtocolStep.Proportionate && (m.Row is null || m.Answers.Take(4).Contains(StepAnswer.No))).ShouldBeFalse();
                break;
            case Sanctioning.Cases.Weighing.WeightSet or Sanctioning.Cases.Weighing.FactorRecorded:
                m.Answers.Count.ShouldBeGreaterThanOrEqualTo(4);
                m.Answers.Take(4).ShouldNotContain(StepAnswer.No);
                break;
            case Sanctioning.Cases.Comparing.ComparatorsLinked e:
                (e.By, e.Row).ShouldBe((before.Lawyer.Account, m.Row));
                m.Answers.Take(4).ShouldNotContain(StepAnswer.No);
                (e.Motive is not null || e.Comparators.Count >= 3).ShouldBeTrue("three are alike, or somebody says why there are fewer");
                break;
        }
    }
}
