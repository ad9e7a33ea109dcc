using CsCheck;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>Everybody tries everything about a proposal and its consultation: what must never be never is.</summary>
public class ConsultationStoryTests
{
    private static readonly Colleague[] People =
    [
        Given.Lawyer, Given.Other, Given.Third, Given.Authority, Given.Chair, Given.Who("consultation-chair2"), Given.Expert, Given.Substitute, Given.Who("expert.ams", "AMS"),
        Given.Who("jansen", "AMS"),
    ];

    private static readonly string?[] Sanctions = ["writtenReprimand", "fine", "conditionalDismissal", "dismissal", null];

    /// <summary>A command, mostly by somebody whose it is: else hardly any story would come to its end.</summary>
    private static readonly Gen<Func<SanctionCase, Decision>> AnyCommand = Gen.Select(
        Gen.Int[0, 11], Gen.Int[0, People.Length - 1], Gen.Int[1, 2], Gen.Int[0, 4], Gen.Int[0, 19], (what, anybody, matter, a, b) => (Func<SanctionCase, Decision>)(c =>
        {
            var by = People[anybody];
            var panel = c.MatterOf(matter)!.Consultation;
            return what == 0 ? Hear(c, by, b) : !MayTry(c, Of(what, by, b)) ? Decision.AlreadySo : what switch
            {
                1 => IsLawyer(by) ? b == 0 ? Do.Take(c, by) : Do.Factor(c, by, matter) : Decision.AlreadySo,
                2 => Do.Propose(c, Given.Authority, matter, Sanctions[a], b < 8 ? null : Given.Deviation(b * 15, [.. Enumerable.Range(1, b % 3)])),
                3 => Do.Lead(c, Of(what, by, b), matter, b == 0 ? Interest.Present : Interest.None),
                4 or 5 => Do.Ask(c, Of(what, by, b), matter, a % 2 == 0 ? SeatKind.Lawyer : SeatKind.Expert, b < 12 ? null : People[b % People.Length].Account),
                6 => panel.SeatOf(by.Mark) is null && b < 15 && panel.Taken.FirstOrDefault(s => s.State == SeatState.Asked) is { } seat
                    ? Do.Sit(c, new(seat.Member.Account, seat.Member.Person, seat.Part), matter, b == 0 ? Interest.Present : Interest.None)
                    : Do.Sit(c, by, matter),
                7 => b < 2 ? Do.Leave(c, b == 0 ? Given.Chair : by, matter, a) : Do.Convene(c, Of(what, by, b), matter),
                8 or 9 => b < 15 && panel.Voters.Except(panel.Voted, StringComparer.Ordinal).FirstOrDefault() is { } voter
                    ? Do.Vote(c, new("", voter, null), matter)
                    : Do.Vote(c, by, matter),
                10 => Do.Close(c, Of(what, by, b), matter, [.. panel.Voted.Select((_, n) => n <= a ? PanelAdvice.MayImpose : (PanelAdvice)(b % 3))]),
                _ => Do.Advise(c, Of(what, by, b), matter, b < 10 ? null : Sanctions[a]),
            };
        }));

    [Fact]
    public void Whatever_is_tried_nobody_sits_who_may_not_and_nobody_is_missing_who_must_be_there()
    {
        var (sat, advised) = (0, 0);
        object[][] begins = [Given.Prepared(), Given.Proposed(), Given.Complete(), [.. Given.Prepared(), new ReflectionRuled(Given.Now, Waits: true, "2023-06")]];
        Gen.Select(Gen.Int[0, 3], AnyCommand.Array[0, 150]).Sample(
            (begin, commands) =>
            {
                var c = Given.Case(begins[begin]);
                foreach (var command in commands)
                {
                    foreach (var e in command(c).Events)
                    {
                        Holds(c, e);
                        c = c.After(e);
                        Interlocked.Add(ref sat, e is ConsultationConvened ? 1 : 0);
                        Interlocked.Add(ref advised, e is AdviceIssued ? 1 : 0);
                    }

                    (c.IsDestroyed || NobodyDoesTwoThings(c)).ShouldBeTrue("nobody does two things in one case");
                }
            },
            iter: 2_000);

        // Stories that lead nowhere would show nothing.
        sat.ShouldBeGreaterThan(20);
        advised.ShouldBeGreaterThan(0);
    }

    private static void Holds(SanctionCase before, object happened)
    {
        var m = happened is IInMatter inMatter ? before.MatterOf(inMatter.Matter).ShouldNotBeNull() : null;
        switch (happened)
        {
            case SanctionProposed e:
                before.WaitsForReflection.ShouldBeFalse("a reflection room advises first where the rules ask for it");
                m!.Consultation.IsConvened.ShouldBeFalse();
                var inRange = m.IsInRange(e.Sanction, ReferenceDataSet.Current);
                (e.Deviation is null).ShouldBe(inRange, "outside the range there is a motivation, and inside there is none");
                (e.Deviation?.Characters ?? 200).ShouldBeGreaterThanOrEqualTo(200);
                m.Factors.TrueForAll(f => inRange || e.Deviation!.Factors.Contains(f.Number)).ShouldBeTrue();
                break;
            case ConsultationConvened e:
                var sitting = m!.Consultation.Seats.Where(s => e.Seats.Contains(s.Number)).ToArray();
                m.Proposal.ShouldNotBeNull().Number.ShouldBe(e.Proposal);
                sitting.Count(s => s.Kind == SeatKind.Lawyer).ShouldBeGreaterThanOrEqualTo(2);
                sitting.Count(s => s.Field == Given.Field).ShouldBeGreaterThanOrEqualTo(1, "expertise is never waived");
                Array.TrueForAll(sitting, s => s.State == SeatState.Seated && !before.Access.IsBarred(s.Member.Person) && s.Part != "AMS").ShouldBeTrue();
                break;
            case VoteCast e:
                e.Proposal.ShouldBe(m!.Proposal.ShouldNotBeNull().Number);
                m!.Consultation.IsConvened.ShouldBeTrue();
                m.Consultation.Voters.ShouldContain(e.Person);
                break;
            case VotingClosed e:
                before.IsInOrder(m!, Given.Staff, ReferenceDataSet.Current).ShouldBeTrue("whoever voted may sit there still");
                m!.Consultation.Voted.Order().ShouldBe(m.Consultation.Voters.Order(), "everybody voted, and each once");
                e.Tally.Sum(t => t.Votes).ShouldBe(m.Consultation.Voted.Count);
                (e.Tally[0].Votes * 2).ShouldBeGreaterThan(m.Consultation.Voted.Count);
                break;
            case AdviceIssued e:
                e.Advice.ShouldBe(m!.Consultation.Advice.ShouldNotBeNull());
                break;
        }
    }

    /// <summary>Asked after every command: an assertion of each part would take most of the time.</summary>
    private static bool NobodyDoesTwoThings(SanctionCase c) => c.Matters.TrueForAll(m =>
    {
        string?[] doing = [.. m.Consultation.Voters, m.Proposal?.Person, c.Lawyer?.Person];
        var people = doing.OfType<string>().ToArray();
        return people.Distinct(StringComparer.Ordinal).Count() == people.Length && (m.Consultation.IsAdvised || !people.Intersect(c.WorkedOnIt, StringComparer.Ordinal).Any())
            && !c.Acts.Prepared.Overlaps(c.Acts.Sat) && !c.Acts.Prepared.Overlaps(c.Acts.Decided) && !c.Acts.Sat.Overlaps(c.Acts.Decided);
    });

    private static bool MayTry(SanctionCase c, Colleague who) =>
        c.IsKnownTo(Given.SeatOf(who)) || (IsLawyer(who) && c.IsKnownTo(new Seat(who, Capacity.Member)));

    private static Decision Hear(SanctionCase c, Colleague who, int chance) => chance switch
    {
        0 => Do.Bar(c, who.Mark),
        1 => Do.WorkedOnIt(c, who.Mark),
        _ => Decision.AlreadySo,
    };

    /// <summary>The chair does what a chair does, and now and then somebody else tries.</summary>
    private static Colleague Of(int what, Colleague anybody, int chance) => what is 3 or 4 or 5 or 7 or 10 or 11 && (chance > 0 || IsLawyer(anybody)) ? Given.Chair : what == 2 ? Given.Authority : anybody;

    private static bool IsLawyer(Colleague who) => Given.SeatOf(who).As == Capacity.Lawyer;
}
