using System.Collections.Frozen;
using CsCheck;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Reading;
using Zichtlijn.Reflection.Rooms.Summarising;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Rooms;

/// <summary>Whatever is tried in whatever order: who may not be there is not, and nothing is read or answered before its time.</summary>
public class StoryTests
{
    private static readonly string[] Members = [.. Given.Five, "leader.onl", "network.ams"];
    private static readonly Seat[] People = [Given.Leads, Given.Leads, Given.Leads, Given.Second, Given.Elsewhere, Given.Lawyer, Given.Authority, Given.Corps];
    private static readonly string[] Kinds = ["network", "ethics", "colleague", "leadership"];

    private static readonly Func<object[]>[] Starts = [Given.Asked, Given.Invited, Given.Checked, Given.Advised];

    /// <summary>Those by whom it goes on come more often than those by whom it ends.</summary>
    private static readonly Gen<Func<ReflectionCase, Decision>> AnyCommand =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, People.Length - 1], Gen.Int[0, Members.Length - 1], Gen.Int[0, 3]).Select((what, who, whom, how) => (Func<ReflectionCase, Decision>)(c =>
        {
            var (by, member) = (People[who], Members[whom]);
            return what switch
            {
                < 5 => Do.Take(c, by, what == 0 && how == 0 ? Interest.Present : Interest.None),
                < 14 => Do.Invite(c, by, Kinds[Array.IndexOf(Kinds, Given.Staff.Find(member)!.ReflectionSeats[0])], member),
                < 24 => Do.AnswerInvitation(c, Given.Member(member), accept: how > 0, what == 14 && how == 0 ? Interest.Present : Interest.None),
                24 => Do.Leave(c, how == 0 ? by : Given.Member(member), whom),
                < 31 => Do.Compose(c, by),
                < 35 => Do.Summarise(c, by),
                < 40 => Do.Check(c, by),
                40 => Do.Return(c, by),
                < 44 => Do.Prepare(c, by),
                < 51 => Do.Hold(c, by, c.TheRoom() is { } room ? Do.Session([.. room.Seated.Select(s => s.Number)]) : null),
                < 54 => Do.Advise(c, by),
                < 57 => Do.Answer(c, by, (ReflectionAnswer)(how % 3), characters: 100),
                57 => Do.Close(c, by),
                58 => how == 0 ? Do.Stop(c, by) : Do.Propose(c, by),
                59 => how == 0 ? Do.Bar(c, Given.MarkOf(member)) : Do.WorkedOnIt(c, Given.MarkOf(member)),
                _ => how == 0 ? Do.Bar(c, by.Mark) : Do.Release(c, by),
            };
        }));

    [Fact]
    public void Whatever_is_tried_nobody_involved_sits_there_and_each_step_waits_for_the_one_before()
    {
        var held = 0;
        Gen.Select(Gen.Int[0, Starts.Length - 1], AnyCommand.Array[0, 150]).Sample(
            (start, commands) =>
            {
                var c = Given.Case(Starts[start]());
                foreach (var command in commands)
                {
                    var (before, events) = (c, command(c).Events);
                    c = c.AfterAll(events);
                    Holds(c);
                    foreach (var e in events)
                    {
                        Holds(before, e);
                        Interlocked.Add(ref held, e is SessionHeld ? 1 : 0);
                    }
                }

                var gone = c.After(new DestructionStarted(Given.Now, Guid.Empty));
                gone.Rooms.ShouldBeEmpty("a room of a case that is destroyed is gone");
                gone.FirstContent.ShouldBeNull();
            },
            iter: 3_000);
        held.ShouldBeGreaterThan(50, "stories must reach what they are about");
    }

    [Fact]
    public void Over_any_sequence_of_rooms_of_a_part_nobody_sits_in_more_than_three_in_a_row() => Gen.Int[0, 255].Array[4, 40].Sample(
        wishes =>
        {
            var held = new List<Session>();
            foreach (var (wish, n) in wishes.Select((w, n) => (w, n)))
            {
                var rested = Rotation.Rested(held, Given.Reference);
                held.Add(new(Given.Now.AddDays(n), [.. Enumerable.Range(0, 8).Where(p => (wish & (1 << p)) != 0).Select(p => $"p{p}").Where(p => !rested.Contains(p))]));
            }

            for (var n = 3; n < held.Count; n++)
            {
                held[(n - 3)..(n + 1)].Select(s => s.Persons).Aggregate((all, next) => [.. all.Intersect(next)]).ShouldBeEmpty();
            }
        }, iter: 2_000);

    private static void Holds(ReflectionCase c)
    {
        var room = c.TheRoom();
        room.Taken.Where(s => c.IsInvolved(s.Member.Person)).ShouldBeEmpty("nobody who has to do with the case sits there");
        (room.Facilitator is { } leads && c.IsInvolved(leads.Person)).ShouldBeFalse();
        room.Taken.Count().ShouldBeLessThanOrEqualTo(7);
        (room.IsComposed && !room.IsHeld && c.NotMet(room, FrozenSet<string>.Empty, Given.Reference).Count > 0).ShouldBeFalse("when somebody leaves it is not composed any more");
        foreach (var reader in Members.Select(m => Reader.Of(c, room, Given.Member(m))))
        {
            (reader.ReadsSummary && room.Summary is not { State: SummaryState.Checked }).ShouldBeFalse("no summary is read before its check");
            (reader.ReadsSession && !room.IsHeld).ShouldBeFalse();
        }

        Reader.Of(c, room, Given.Lawyer).ReadsSession.ShouldBeFalse("what was said never comes to whoever asked");
        Reader.Of(c, room, Given.Authority).ReadsSession.ShouldBeFalse("nor to whoever answers");
    }

    private static void Holds(ReflectionCase before, object happened)
    {
        var room = before.TheRoom();
        switch (happened)
        {
            case SessionHeld e:
                (room.IsComposed, room.IsHeld, room.IsOver, room.Summary!.State).ShouldBe((true, false, false, SummaryState.Checked));
                before.NotMet(room, FrozenSet<string>.Empty, Given.Reference).ShouldBeEmpty();
                e.Persons.Count.ShouldBeGreaterThanOrEqualTo(5);
                break;
            case AdviceIssued:
                room.State.ShouldBe(RoomState.Held);
                break;
            case AdviceAnswered e:
                room.State.ShouldBe(RoomState.Advised, "after the advice, and once");
                room.TookPart(e.Person).ShouldBeFalse();
                break;
            case SummaryChecked e:
                e.Person.ShouldNotBe(room.Summary!.Writer);
                break;
            case RoomClosed:
                room.Answer.ShouldNotBeNull();
                break;
        }
    }
}
