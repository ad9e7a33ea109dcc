using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Cases.Timing;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Investigations.Tests.Support;

/// <summary>Investigations as they stand after some events: asked for on Thursday 2 November 2023, mandated a day later.</summary>
internal static class Given
{
    public static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    public static readonly Colleague Head = People.Who("unit-head.ams", "AMS");
    public static readonly Colleague Corps = People.Who("corps", null);
    public static readonly Colleague First = People.Who("investigator.ams", "AMS");
    public static readonly Colleague Second = People.Who("investigator2.ams", "AMS");
    public static readonly Colleague Third = People.Who("investigator3.ams", "AMS");
    public static readonly DateTimeOffset AskedAt = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = AskedAt.AddDays(1);
    public static readonly DateOnly Today = Term.DayOf(Now);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);
    public static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    public static InvestigationAsked Contract { get; } = new(
        CaseId, 7, AskedAt, "Z-2023-000001", InvestigationKind.Unit, "bullying", false, "AMS", ["AMS"], "AMS", [], "2023-06");

    public static InvestigationRequested Requested(InvestigationKind kind = InvestigationKind.Unit, bool atCorpsLevel = false, params string[] parts) => new(
        AskedAt, 7, "Z-2023-000001", kind, "bullying", false, "AMS", parts is [] ? ["AMS"] : parts, "AMS", atCorpsLevel, [], "2023-06");

    public static ClockStarted Started(string clock, DateTimeOffset? at = null)
    {
        var day = Term.DayOf(at ?? Now);
        return new(at ?? Now, clock, day, Reference.Terms[clock].LastDay(day), "2023-06");
    }

    /// <summary>A version of the mandate; the first has no motive.</summary>
    public static MandateIssued Issued(InvestigationKind kind = InvestigationKind.Unit, int number = 1, int[]? charges = null, params string[] persons) => new(
        Now, Head.Account, number, kind, charges ?? [1], persons, new(2023, 1, 1), new(2023, 10, 1), ["interviews"], new(2024, 1, 26), Sealed,
        number == 1 ? null : Sealed, "2023-06");

    public static object[] Assigned(Colleague who, bool declared = true) =>
    [
        new InvestigatorAssigned(Now, who.Account, who.Mark, who.Part, First.Account),
        .. declared ? [new NoConflictDeclared(Now, who.Account, who.Mark)] : Array.Empty<object>(),
    ];

    public static PlanWritten Written(int version = 1, params Step[] steps) => new(
        Now, First.Account, version, steps is [] ? [new(1, First.Account, Today.AddDays(7)), new(2, Second.Account, Today.AddDays(14))] : steps, Sealed);

    /// <summary>It waits for its mandate.</summary>
    public static object[] Awaiting(InvestigationKind kind = InvestigationKind.Unit, bool atCorpsLevel = false) =>
        [Requested(kind, atCorpsLevel), Started(InvestigationClocks.Mandate, AskedAt)];

    public static object[] Mandated(InvestigationKind kind = InvestigationKind.Unit, params string[] persons) =>
    [
        .. Awaiting(kind), Issued(kind, persons: persons), new ClockMet(Now, InvestigationClocks.Mandate, Today, Head.Account), Started(InvestigationClocks.Of(kind)),
        .. kind == InvestigationKind.Exploratory ? [] : new object[] { Started(Notices.Clock), Started(PeopleClocks.WelfareReporter) },
    ];

    /// <summary><see cref="First"/> and <see cref="Second"/> investigate it and declared.</summary>
    public static object[] Staffed(InvestigationKind kind = InvestigationKind.Unit) => [.. Mandated(kind), .. Assigned(First), .. Assigned(Second)];

    /// <summary>A step of each of them, and nothing done.</summary>
    public static object[] Planned(InvestigationKind kind = InvestigationKind.Unit) => [.. Staffed(kind), Written()];

    /// <summary>Whoever it is about was told of the one charge.</summary>
    public static object[] Told(string? person = null) =>
        [.. Planned(), Notified(1, person), new ClockMet(Now, Notices.Clock, Today, First.Account), Started(PeopleClocks.WelfareSubject)];

    public static SubjectNotified Notified(int number, string? person = null, params int[] charges) =>
        new(number, Now, First.Account, charges is [] ? [1] : charges, person, Sealed, Sealed);

    /// <summary>Triage weighs it again before there was a mandate.</summary>
    public static object[] Withdrawn(InvestigationKind kind = InvestigationKind.Unit) =>
        [.. Awaiting(kind), new TriageWeighsAgain(Now, 9), new ClockWithdrawn(Now, InvestigationClocks.Mandate)];

    /// <summary>An exploratory inquiry of which one step was done, and after which nothing follows.</summary>
    public static object[] Ended() =>
    [
        .. Planned(InvestigationKind.Exploratory), new StepDone(Now, First.Account, 1), new InquiryConcluded(Now, Head.Account, FollowedBy: null, Sealed),
        new ClockMet(Now, InvestigationClocks.Of(InvestigationKind.Exploratory), Today, Head.Account),
        new InvestigatorWithdrawn(Now, First.Account, First.Mark, null, null), new InvestigatorWithdrawn(Now, Second.Account, Second.Mark, null, null),
    ];

    /// <summary>Stopped by the competent authority while it was under way.</summary>
    public static object[] Stopped(StopReason because, InvestigationKind kind = InvestigationKind.Unit) =>
    [
        .. Planned(kind), new InvestigationStopped(Now, Head.Account, kind, because, Sealed), .. Case(Planned(kind)).EndClocks(done: null, Head.Account, Now),
        new InvestigatorWithdrawn(Now, First.Account, First.Mark, null, null), new InvestigatorWithdrawn(Now, Second.Account, Second.Mark, null, null),
    ];

    public static Investigation Case(params IEnumerable<object> events) =>
        events.Aggregate((Investigation?)null, (state, e) => state?.After(e) ?? Investigation.Of(CaseId, e))!;

    public static Investigation AfterAll(this Investigation i, IEnumerable<object> events) => events.Aggregate(i, (state, e) => state.After(e));

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("investigations");
        builder.AddInvestigations();
    });
}
