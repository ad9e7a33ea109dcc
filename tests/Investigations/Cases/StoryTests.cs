using CsCheck;
using Weasel.Core;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>
/// Random stories: whatever is told and done in whatever order, the rules hold after every step, and the investigation can
/// still be brought to its end: a plan that is done, or a report that is final.
/// </summary>
public class StoryTests
{
    private static readonly WishedCharge About = Commands.Charge(Crowd.Nobody);
    private static readonly Marten.Services.SystemTextJsonSerializer Store = new() { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase };

    [Fact]
    public void The_rules_hold_after_every_step_and_no_investigation_is_stuck() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 9], Gen.Int[0, 999], (what, who, how) => new Move(what, who, how)).Array[0, 40]).Sample(
            (kind, state, moves) =>
            {
                var story = new Story();
                Bring(story, kind, i => state == 0 || i?.State == (InvestigationState)(state - 1));
                foreach (var move in moves)
                {
                    story.Take(move);
                }

                IsStoredAsItIs(story);
                Bring(story, kind, i => i is { Next: InvestigationStep.None } and ({ IsOver: false } or { State: InvestigationState.Reported }));
            },
            iter: 200);

    /// <summary>What people would do to bring it where it shall be, whatever happened before; above the corps nobody here can act.</summary>
    private static void Bring(Story story, int kind, Func<Investigation?, bool> isThere)
    {
        for (var turns = 0; turns < 80 && !isThere(story.Case); turns++)
        {
            if (story.Case is { Request: not null } && Crowd.AuthorityOf(story.Case) is null)
            {
                return;
            }

            story.Bring(i => i is { Request: not null, IsOver: false } ? Next(story, i) : story.Go.Open(i, story.Newer(kind + 21)));
        }

        isThere(story.Case).ShouldBeTrue($"{story.Case?.State}, next: {story.Case?.Next}");
    }

    private static Decision Next(Story story, Investigation i) => i.Next switch
    {
        InvestigationStep.GiveMandate => story.Go.Mandate(i, Crowd.AuthorityOf(i)!, withMotive: false, About),
        InvestigationStep.AssignInvestigators when i.Mandate!.Persons.Count > 0 => story.Go.Mandate(i, Crowd.AuthorityOf(i)!, withMotive: true, About),
        InvestigationStep.AssignInvestigators => story.Go.Assign(i, Crowd.OfTheDesk(i, 0)!, story.Eligible(i)),
        InvestigationStep.DeclareInterest => story.Go.Declare(i, Story.Who(i.Assignments.First(a => !a.Declared))),
        InvestigationStep.WritePlan => story.Go.Plan(i, Story.Declared(i), Commands.Step(Story.Declared(i), dueBy: story.Today)),
        InvestigationStep.SubmitDraft => story.Go.Submit(i, Story.Declared(i), story.Draft),
        InvestigationStep.AwaitResponses => story.Go.Respond(i, i.Notices.Select(n => (int?)n.Number).Append(null).First(n => !i.Report.Responded.Contains(n ?? 0))),
        InvestigationStep.AskReview => story.Go.Review(i, Story.Declared(i), story.Reviewer(i), story.Draft),
        InvestigationStep.AwaitReview when i.Report.Reviewer is { Declared: false } => story.Go.Declare(i, Story.ReviewerOf(i)!),
        InvestigationStep.AwaitReview => story.Go.Answer(i, Story.ReviewerOf(i)!, agrees: true),
        InvestigationStep.Finalise when i.Report.Reviewer!.Draft != story.Draft => story.Go.Review(i, Story.Declared(i), story.Reviewer(i), story.Draft),
        InvestigationStep.Finalise => story.Go.Finalise(i, Story.Declared(i), story.Draft),
        InvestigationStep.NotifySubject when i.Notices.Find(n => !n.Dropped.IsEmpty) is { } notice => story.Go.TellDropped(i, Story.Declared(i), notice.Number),
        InvestigationStep.NotifySubject => story.Go.Notify(i, Story.Declared(i), [.. i.Untold()]),
        _ => Do(story, i),
    };

    /// <summary>A step of somebody who is gone is written anew for somebody who is there.</summary>
    private static Decision Do(Story story, Investigation i)
    {
        var left = i.Plan!.Steps.Where(s => !i.StepsDone.Contains(s.Number)).ToArray();
        return i.Assignments.Find(a => a.Account == left[0].Owner) is { Declared: true } owner
            ? story.Go.Complete(i, Story.Who(owner), left[0].Number)
            : story.Go.Plan(i, Story.Declared(i), [.. left.Select(s => Commands.Step(Story.Declared(i), s.Number, story.Today))]);
    }

    /// <summary>What is put together from the events is what the row has kept, written and read after every step.</summary>
    private static void IsStoredAsItIs(Story story)
    {
        if (story.Case is null)
        {
            return;
        }

        var replayed = story.Events.Aggregate((Investigation?)null, (state, e) => InvestigationProjection.After(state, Given.CaseId, e))!;
        var kept = story.Events.Aggregate(
            (InvestigationRow?)null,
            (row, e) => Store.FromJson<InvestigationRow>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
                Store.ToJson(new InvestigationRow(Given.CaseId, InvestigationProjection.After(row?.Case, Given.CaseId, e)!))))));
        Store.ToJson(kept!.Case).ShouldBe(Store.ToJson(replayed));
        Store.ToJson(replayed).ShouldBe(Store.ToJson(story.Case));
    }
}

/// <param name="What">Which command, or something that others tell.</param>
/// <param name="Who">Which of those who could give it.</param>
/// <param name="How">What varies in it.</param>
internal sealed record Move(int What, int Who, int How);
