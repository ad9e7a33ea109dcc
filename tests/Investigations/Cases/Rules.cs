using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>
/// What holds in every investigation, whatever happened. Asked thousands of times: what must not be is looked for and found
/// empty, because ShouldAllBe compiles its condition each time.
/// </summary>
internal static class Rules
{
    /// <summary>What must be so before something happens.</summary>
    /// <param name="events">All that happened before.</param>
    public static void Allow(Investigation? before, IReadOnlyList<object> events, object happened)
    {
        switch (happened)
        {
            case MandateIssued e:
                AllowMandate(before!, events, e);
                break;
            case InvestigatorAssigned e:
                before!.Mandate.ShouldNotBeNull();
                before.Access.IsBarred(e.Person).ShouldBeFalse();
                before.AssignmentOf(e.Person).ShouldBeNull();
                break;
            case InvestigationStopped e:
                before!.IsOver.ShouldBeFalse("what is over is not stopped");
                before.IsKnownTo(Crowd.SeatOf(Crowd.Staff.Find(e.By)!)).ShouldBeTrue();
                break;
            case PlanWritten e:
                AllowPlan(before!, events, e);
                break;
            case DraftSubmitted:
                before!.IsLeftToTell().ShouldBeFalse("nobody is surprised by a report");
                break;
            case ResponseTimeExtended e:
                e.Until.ShouldBeGreaterThan(before!.Report.RespondBy, "nobody gets less time than they were told");
                before.State.ShouldBe(InvestigationState.HearingBothSides);
                break;
            case ReviewAsked e:
                before!.Report.IsSubmitted.ShouldBeTrue();
                (Term.DayOf(e.AskedAt) > before.Report.RespondBy || RespondedInTime(before, events)).ShouldBeTrue("a day that was promised is kept");
                before.AssignmentOf(e.Person).ShouldBeNull();
                break;
            case ReportFinalised e:
                before!.Report.Reviewer.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.Agrees.ShouldBe(true), r => r.Declared.ShouldBeTrue(), r => r.Draft.ShouldBe(e.Draft));
                e.Findings.Select(f => f.Charge).ShouldBe(before.Mandate!.Charges, ignoreOrder: true);
                break;
            case SubjectNotified e:
                AllowNotice(before!, events, e);
                break;
            case StepDone e:
                before!.Plan!.Steps.Single(s => s.Number == e.Number).Owner.ShouldBe(e.By);
                before.StepsDone.ShouldNotContain(e.Number);
                break;
        }
    }

    /// <summary>What must be so after every decision.</summary>
    public static void Hold(Investigation i, IReadOnlyList<object> events)
    {
        foreach (var seat in Crowd.Seats)
        {
            if (i.Access.IsBarred(seat.Mark))
            {
                i.IsKnownTo(seat).ShouldBeFalse();
                i.AssignmentOf(seat.Mark).ShouldBeNull();
            }

            (i.MayOpen(seat) && !seat.IsAuthority && i.AssignmentOf(seat.Mark) is not { Declared: true } && i.ReviewerWith(seat.Mark) is not { Declared: true }).ShouldBeFalse("nobody opens it before declaring");
        }

        var reviewer = i.Report is { IsFinal: false, Reviewer: { } asked } ? new[] { asked } : [];
        i.Access.Handlers.ShouldBe(i.Assignments.Select(a => a.Person).Concat(reviewer.Select(r => r.Person)), ignoreOrder: true);
        i.Access.Declared.ShouldBe(i.Assignments.Where(a => a.Declared).Select(a => a.Person).Concat(reviewer.Where(r => r.Declared).Select(r => r.Person)), ignoreOrder: true);
        reviewer.Where(r => r.Part == null ? i.Kind == InvestigationKind.Ltio : r.Part == i.Access.Part).ShouldBeEmpty("whoever looks at the report is of another desk");
        i.NoLongerEligible(Crowd.Staff, Given.Reference, Given.Now.AddYears(1)).ShouldBeEmpty();
        (i.Request is not null && !i.AtCorpsLevel && !Crowd.Staff.CanHandle(Roles.UnitHead, "AMS", i.Access.Barred.ToHashSet())).ShouldBeFalse("somebody can give the mandate");
        i.Notices.Select(n => n.Number).ShouldBe(Enumerable.Range(1, i.Notices.Count));
        i.Asked.Select(a => a.Notice).ShouldBeUnique();
        i.Asked.Select(a => a.Notice).ShouldBeSubsetOf(i.Notices.Select(n => n.Number));
        HoldClocks(i);
        HoldFile(events);
    }

    /// <summary>
    /// Each term once; the one for the mandate is open while it is waited for, that of the work while it is done, and beside it
    /// those that protect people: until all are told, for the reporter, and for those who were told.
    /// </summary>
    private static void HoldClocks(Investigation i)
    {
        i.Clocks.All.Select(c => c.Code).ShouldBeUnique();
        i.Clocks.All.Where(c => c.IsOpen).Select(c => c.Code).ShouldBe(i switch
        {
            { Request: null } or { IsOver: true } => [],
            { State: InvestigationState.AwaitingMandate } => [InvestigationClocks.Mandate],
            { Kind: InvestigationKind.Exploratory } => [InvestigationClocks.Of(i.Kind)],
            _ =>
            [
                InvestigationClocks.Of(i.Kind), PeopleClocks.WelfareReporter,
                .. i.IsLeftToTell() ? [Notices.Clock] : Array.Empty<string>(), .. i.Notices.IsEmpty ? [] : new[] { PeopleClocks.WelfareSubject },
            ],
        }, ignoreOrder: true);
    }

    /// <summary>No version of a mandate is ever changed or lost, and each has the next number.</summary>
    private static void HoldFile(IReadOnlyList<object> events)
    {
        var versions = InvestigationFile.Of(events).Mandates;
        versions.ShouldBe(events.OfType<MandateIssued>());
        versions.Select(m => m.Number).ShouldBe(Enumerable.Range(1, versions.Count));
    }

    private static void AllowMandate(Investigation before, IReadOnlyList<object> events, MandateIssued e)
    {
        var by = Crowd.Staff.Find(e.By)!;
        var about = Crowd.Staff.All.Where(m => e.Persons.Contains(m.Mark));
        Crowd.Staff.KeptOut(about).ShouldNotContain(by, "whoever is close to somebody it is about gives no mandate");
        before.IsKnownTo(Crowd.SeatOf(by)).ShouldBeTrue();
        before.IsOver.ShouldBeFalse();
        (before.Mandate is null).ShouldBe(e.Motive is null, "every change has a motive");
        e.Charges.ShouldBeUnique();
        var given = events.OfType<MandateIssued>().SelectMany(m => m.Charges).ToHashSet();
        e.Charges.Except(before.Mandate?.Charges ?? []).Where(given.Contains).ShouldBeEmpty("no number is given twice");
    }

    /// <summary>Everybody, after the last day that holds was told.</summary>
    private static bool RespondedInTime(Investigation before, IReadOnlyList<object> events)
    {
        var responded = events.Reverse().TakeWhile(e => e is not (DraftSubmitted or ResponseTimeExtended)).OfType<ResponseGiven>().Select(r => r.Notice).ToHashSet();
        return before.Notices.Select(n => (int?)n.Number).Append(null).All(responded.Contains);
    }

    private static void AllowNotice(Investigation before, IReadOnlyList<object> events, SubjectNotified e)
    {
        before.Kind.ShouldNotBe(InvestigationKind.Exploratory);
        before.Assignments.Single(a => a.Account == e.By).Declared.ShouldBeTrue();
        e.Charges.ShouldBeSubsetOf(before.Mandate!.Charges);
        var earlier = events.OfType<SubjectNotified>().ToArray();
        before.Notices.SelectMany(n => n.Charges).Intersect(e.Charges).ShouldBeEmpty("nobody is told of a charge twice in the same words");
        earlier.Where(n => n.Number == e.Number && n.Person != e.Person).ShouldBeEmpty();
        earlier.Where(n => n.Person is not null && n.Person == e.Person && n.Number != e.Number).ShouldBeEmpty("who is told of more keeps the number");
        e.Number.ShouldBeInRange(1, before.Notices.Count + 1);
    }

    private static void AllowPlan(Investigation before, IReadOnlyList<object> events, PlanWritten e)
    {
        before.Assignments.Count(a => a.Declared).ShouldBeGreaterThanOrEqualTo(2);
        before.Assignments.Single(a => a.Account == e.By).Declared.ShouldBeTrue();
        e.Version.ShouldBe((before.Plan?.Version ?? 0) + 1);
        e.Steps.Select(s => s.Number).ShouldBeUnique();
        var present = before.Plan?.Steps ?? [];
        present.Where(s => before.StepsDone.Contains(s.Number) && !e.Steps.Contains(s)).ShouldBeEmpty("what was done stays as it was");
        e.Steps.Where(s => !before.StepsDone.Contains(s.Number) && !before.Assignments.Exists(a => a.Account == s.Owner)).ShouldBeEmpty();
        var given = events.OfType<PlanWritten>().SelectMany(p => p.Steps).Select(s => s.Number).ToHashSet();
        e.Steps.Select(s => s.Number).Except(present.Select(s => s.Number)).Where(given.Contains).ShouldBeEmpty("no number is given twice");
    }
}
