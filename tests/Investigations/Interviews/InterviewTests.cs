using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using PlanInterview = Zichtlijn.Investigations.Interviews.Planning.PlanInterview;
using WriteMinutes = Zichtlijn.Investigations.Interviews.Holding.WriteMinutes;
using HoldInterview = Zichtlijn.Investigations.Interviews.Holding.HoldInterview;

namespace Zichtlijn.Investigations.Tests.Interviews;

/// <summary>Rights first, then words, then a signature or its refusal, then a copy; and nothing is written over.</summary>
public class InterviewTests
{
    private static readonly Investigation Case = Given.Case(Given.Staffed());

    /// <summary>Every state, with what may be done in it.</summary>
    public static TheoryData<InterviewState, string> States => new()
    {
        { InterviewState.Planned, "move cancel hold" },
        { InterviewState.Cancelled, "" },
        { InterviewState.Held, "minutes" },
        { InterviewState.MinutesWritten, "minutes sign refuse" },
        { InterviewState.SignatureGiven, "copy (sign)" },
        { InterviewState.SignatureRefused, "copy (refuse)" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state_some_things_can_be_done_and_others_not(InterviewState state, string can)
    {
        var interview = In(state);
        var done = new Dictionary<string, Decision>
        {
            ["move"] = PlanInterview.Decide(interview, new InterviewMoved(Given.Now, "a", Given.Now, Given.Sealed, Given.Sealed)),
            ["cancel"] = PlanInterview.Decide(interview, new InterviewCancelled(Given.Now, "a", Given.Sealed)),
            ["hold"] = HoldInterview.Decide(Case, interview, Held()),
            ["minutes"] = WriteMinutes.DecideMinutes(interview, new MinutesWritten(Given.Now, "a", interview.Minutes + 1, Given.Sealed)),
            ["sign"] = WriteMinutes.DecideSignature(interview, new MinutesSigned(Given.Now, "a", 1)),
            ["refuse"] = WriteMinutes.DecideSignature(interview, new SignatureRefused(Given.Now, "a", 1, Given.Sealed)),
            ["copy"] = WriteMinutes.DecideCopy(interview, new CopyHandedOver(Given.Now, "a", Given.Sealed)),
        };

        // In brackets what is so already.
        string.Join(' ', done.Where(d => d.Value.Refusal is null).OrderBy(d => d.Value.Events.Count == 0).Select(d => d.Value.Events.Count == 0 ? $"({d.Key})" : d.Key)).ShouldBe(can);
    }

    [Fact]
    public void Whoever_it_is_about_is_read_their_rights_first()
    {
        var interview = Interview.Of(Guid.NewGuid(), Planned(InterviewWith.Subject));

        HoldInterview.Decide(Case, interview, Held() with { RightsRead = false }).ShouldBeRefused(InterviewErrors.RightsNotRead);
        HoldInterview.Decide(Case, interview, Held()).Refusal.ShouldBeNull();
        HoldInterview.Decide(Case, Interview.Of(Guid.NewGuid(), Planned(InterviewWith.Witness)), Held() with { RightsRead = false }).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Only_those_who_investigate_the_case_are_there()
    {
        HoldInterview.Decide(Case, In(InterviewState.Planned), Held() with { Present = [Given.First.Account, Given.Third.Account] }).ShouldBeRefused(InterviewErrors.NotThere);
        PlanInterview.Refuse(Case, [Given.Third.Account]).ShouldBe(InterviewErrors.NotThere);
        PlanInterview.Refuse(Case, [Given.First.Account, Given.Second.Account]).ShouldBeNull();
    }

    [Fact]
    public void Without_interviews_in_the_mandate_there_are_none() =>
        PlanInterview.Refuse(Case.After(Given.Issued(number: 2) with { Methods = ["documents"] }), [Given.First.Account]).ShouldBe(InterviewErrors.MethodNotPermitted);

    [Fact]
    public void What_was_said_under_a_duty_to_answer_is_known_as_that() =>
        In(InterviewState.Planned).After(Held() with { DutyToAnswer = true }).IsCompelled.ShouldBeTrue();

    [Fact]
    public void A_copy_handed_over_twice_is_handed_over_once() =>
        WriteMinutes.DecideCopy(In(InterviewState.SignatureGiven).After(new CopyHandedOver(Given.Now, "a", Given.Sealed)), new CopyHandedOver(Given.Now, "a", Given.Sealed)).ShouldBe(Decision.AlreadySo);

    private static InterviewScheduled Planned(InterviewWith with) =>
        new(Given.CaseId, 1, Given.Now, Given.First.Account, with, Given.Sealed, Given.Now.AddDays(1), Given.Sealed, [Given.First.Account]);

    private static InterviewHeld Held() => new(Given.Now, Given.First.Account, Given.Now, [Given.First.Account], RightsRead: true, DutyToAnswer: false, Counsel: null);

    private static Interview In(InterviewState state)
    {
        object[] road = [Held(), new MinutesWritten(Given.Now, "a", 1, Given.Sealed), new MinutesSigned(Given.Now, "a", 1)];
        var planned = Interview.Of(Guid.NewGuid(), Planned(InterviewWith.Subject));
        return state switch
        {
            InterviewState.Cancelled => planned.After(new InterviewCancelled(Given.Now, "a", Given.Sealed)),
            InterviewState.SignatureRefused => road.Take(2).Append(new SignatureRefused(Given.Now, "a", 1, Given.Sealed)).Aggregate(planned, (i, e) => i.After(e)),
            _ => road.Take(state switch { InterviewState.Planned => 0, InterviewState.Held => 1, InterviewState.MinutesWritten => 2, _ => 3 }).Aggregate(planned, (i, e) => i.After(e)),
        };
    }
}
