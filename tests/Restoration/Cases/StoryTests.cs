using System.Collections.Concurrent;
using CsCheck;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Tests.Support;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>Stories of any kind, by a reporter, a worker, another person and somebody wrongly accused who try everything: what must never be never is.</summary>
public class StoryTests
{
    private static readonly string[] Kinds = ["apology", "restorativeConversation", "rehabilitationStatement"];

    internal static readonly Gen<Func<RestorationCase, Decision>> AnyCommand = Gen.Select(
        Gen.Int[0, 18], Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 2], (what, number, yes, kind) => (Func<RestorationCase, Decision>)(c => what switch
        {
            0 => Do.Offer(c),
            1 => Do.Answer(c, yes || kind > 0),
            2 => Do.Tell(c),
            3 => Do.Propose(c, Kinds[kind], kind == 2 ? 1 : null, yes ? ConsentParty.Worker : ConsentParty.Beneficiary),
            4 or 5 => Do.AnswerMeasure(c, number, yes || kind > 0),
            6 => Do.WorkerAnswers(c, number, yes || kind > 0),
            7 or 8 => Do.OtherAnswers(c, number, yes || kind > 0),
            9 or 17 => Do.Ask(c, number),
            10 or 18 => Do.CarryOut(c, number),
            11 => Do.Evaluate(c, yes ? number : null),
            12 => Do.Close(c),
            13 => Do.Check(c, number, (DetrimentAnswer)kind, onBehalf: yes),
            14 => Do.OfferPerson(c),
            15 => Do.PersonAnswers(c, yes || kind > 0),
            _ => Do.PersonAnswersMeasure(c, number, yes || kind > 0),
        }));

    private static readonly Gen<Func<RestorationCase, Decision>[]> AnyStory = AnyCommand.Array[0, 200];

    [Fact]
    public void Whatever_is_tried_nothing_is_done_without_everybody_who_has_to_agree()
    {
        var reached = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        AnyStory.Sample(
            commands =>
            {
                var c = Given.WronglyAccused();
                foreach (var command in commands)
                {
                    var before = c;
                    var happened = command(c).Events.WithConsequences(c, Given.Now);
                    foreach (var e in happened)
                    {
                        Holds(c, e);
                        reached.TryAdd(e is MeasureCarriedOut done ? c.MeasureOf(done.Measure)!.Proposed.Kind : e.GetType().Name, true);
                        c = c.After(e);
                    }

                    Stays(before, c);
                }
            },
            iter: 3_000);
        string[] ends = [.. Kinds, nameof(MeasureNotHeld), nameof(Evaluated), nameof(RestorationClosed)];
        ends.Except(reached.Keys, StringComparer.Ordinal).ShouldBeEmpty("the stories go far enough");
    }

    private static void Holds(RestorationCase before, object happened)
    {
        switch (happened)
        {
            case OfferAnswered:
                before.Offer.ShouldNotBeNull();
                break;
            case MeasureProposed { Person: null }:
                before.Answer.ShouldNotBeNull().Accepted.ShouldBeTrue("nothing is proposed to somebody who did not say yes");
                before.IsClosed.ShouldBeFalse();
                break;
            case MeasureProposed { Person: { } person }:
                before.Persons.Find(p => p.Number == person).ShouldNotBeNull().Accepted.ShouldBe(true);
                break;
            case MeasureCarriedOut e:
                var m = before.MeasureOf(e.Measure).ShouldNotBeNull();
                m.Consents.Distinct().Count().ShouldBe(m.Proposed.WithOther ? 3 : 2, "everybody agreed");
                m.IsNotHeld.ShouldBeFalse();
                before.Clocks.Find($"measureDone:{e.Measure}").ShouldNotBeNull().IsOpen.ShouldBeTrue();
                break;
            case MeasureNotHeld e:
                before.MeasureOf(e.Measure).ShouldNotBeNull().IsOpen.ShouldBeTrue();
                break;
            case Evaluated { Measure: { } number }:
                before.MeasureOf(number).ShouldNotBeNull().Done.ShouldNotBeNull();
                break;
            case RestorationClosed:
                before.OfReporter.Any(x => x.IsOpen).ShouldBeFalse();
                break;
        }
    }

    /// <summary>What does not take place never does any more, no term runs for it, and nothing of it says who wanted what. Checks run on whatever happens.</summary>
    private static void Stays(RestorationCase before, RestorationCase after)
    {
        foreach (var gone in after.Measures.Where(m => m.IsNotHeld))
        {
            (gone.State, gone.Consents.Count, gone.AgreedAt).ShouldBe((MeasureState.NotHeld, 0, null));
            after.Clocks.Find($"measureDone:{gone.Number}").ShouldBeNull();
        }

        after.Measures.Where(m => before.MeasureOf(m.Number) is { IsNotHeld: true }).All(m => m.IsNotHeld).ShouldBeTrue();
        after.Measures.Where(m => m.State == MeasureState.Agreed).All(m => after.Clocks.Find($"measureDone:{m.Number}") is { IsOpen: true }).ShouldBeTrue();
        after.Clocks.All.Count(k => k.Code.StartsWith("detrimentCheck:", StringComparison.Ordinal) && k.IsOpen).ShouldBe(5 - after.Checks.Count(k => k.Answer is not null));
        if (after.Answer is { Accepted: false } && !after.IsClosed)
        {
            after.OfReporter.Any(m => m.IsOpen).ShouldBeFalse("nothing goes on for somebody who does not want it");
        }
    }
}
