using System.Text.Json;
using CsCheck;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Worklist;
using Zichtlijn.Restoration.Tests.Support;

namespace Zichtlijn.Restoration.Tests.Cases;

/// <summary>A conversation stops at every moment, and nothing that anybody could read afterwards says who stopped it.</summary>
public class ConversationTests
{
    private static readonly Func<RestorationCase, Decision>[] Endings =
    [
        c => Do.AnswerMeasure(c, 1, agrees: false), c => Do.OtherAnswers(c, 1, agrees: false), c => Do.WorkerAnswers(c, 1, agrees: false),
    ];

    private static readonly Func<RestorationCase, Decision>[] Consents = [c => Do.AnswerMeasure(c, 1), c => Do.OtherAnswers(c, 1), c => Do.WorkerAnswers(c, 1)];

    /// <summary>Whoever proposed it, whoever agreed before, in whatever order.</summary>
    private static readonly Gen<RestorationCase> AnyMoment = Gen.Select(
        Gen.Bool, Gen.Shuffle(Consents), Gen.Int[0, 3], (byReporter, consents, given) => consents.Take(given).Aggregate(
            Given.Told().With(c => Do.Propose(c, "restorativeConversation", party: byReporter ? ConsentParty.Beneficiary : ConsentParty.Worker)).With(c => Do.Ask(c, 1)),
            (c, consent) => c.With(consent)));

    [Fact]
    public void At_every_moment_each_of_them_stops_it_and_what_is_left_is_the_same() =>
        AnyMoment.Sample(
            c =>
            {
                var left = Endings.Select(end => c.With(end)).ToArray();
                var told = Endings.Select(end => JsonSerializer.Serialize(end(c).Events.WithConsequences(c, Given.Now).Select(e => (e.GetType().Name, Json: JsonSerializer.Serialize(e, e.GetType()))).Select(e => $"{e.Name} {e.Json}"))).ToArray();

                left.ShouldAllBe(x => x.MeasureOf(1)!.State == MeasureState.NotHeld && x.Clocks.Find("measureDone:1") == null);
                left.Select(x => JsonSerializer.Serialize(new RestorationCaseRow(x.Id, x))).Distinct().ShouldHaveSingleItem("the row of the case");
                told.Distinct().ShouldHaveSingleItem("what is stored of it");
                foreach (var x in left)
                {
                    Do.CarryOut(x, 1).ShouldBeRefused(RestorationErrors.NotHeld);
                    Consents.ShouldAllBe(consent => consent(x).Refusal == RestorationErrors.NotHeld);
                }
            },
            iter: 500);

    [Fact]
    public void What_the_other_person_sees_does_not_depend_on_what_the_reporter_said()
    {
        var without = Given.Told().With(c => Do.Propose(c, "restorativeConversation")).With(c => Do.Ask(c, 1));
        var with = without.With(c => Do.AnswerMeasure(c, 1));

        Seen(with).ShouldBe(Seen(without));
        Seen(with.With(c => Do.OtherAnswers(c, 1))).State.ShouldBe(MeasureState.Agreed);
        Seen(without.With(c => Do.OtherAnswers(c, 1))).ShouldBe(Seen(without) with { Agreed = true }, "they know what they said, and nothing else");
    }

    [Fact]
    public void What_was_done_cannot_be_undone()
    {
        var c = Given.BothWant().With(x => Do.CarryOut(x, 1));

        Endings.ShouldAllBe(end => end(c).Refusal == RestorationErrors.Done);
    }

    [Fact]
    public void Declining_everything_ends_it_as_quietly()
    {
        var c = Given.BothWant();

        var declined = c.With(x => Do.Answer(x, accepts: false));

        JsonSerializer.Serialize(declined.MeasureOf(1)).ShouldBe(JsonSerializer.Serialize(c.With(Endings[1]).MeasureOf(1)));
        declined.With(x => Do.Answer(x)).State.ShouldBe(RestorationState.NeedsExplored, "a decline can be taken back, and what was told is still there");
    }

    private static OwnConversation Seen(RestorationCase c) => OwnConversations.ToContract(c.Id, c.MeasureOf(1)!, "Wilt u een gesprek?");
}
