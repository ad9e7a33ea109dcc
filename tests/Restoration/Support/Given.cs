using JasperFx.Events;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Restoration.Tests.Support;

/// <summary>Cases as they stand after what happened: reported on Monday 6 November 2023 in Amsterdam, and acknowledged the next day.</summary>
internal static class Given
{
    public static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000002");
    public static readonly Colleague Worker = Who("restoration-worker.ams", "AMS");
    public static readonly Colleague Colleague = Who("restoration-worker2.ams", "AMS");
    public static readonly Colleague Elsewhere = Who("restoration-worker.rtd", "RTD");
    public static readonly Colleague Corps = Who("corps");

    /// <summary>Whom the reporter would talk with, or who was wrongly accused.</summary>
    public static readonly Colleague Other = Who("jansen", "AMS");

    public static readonly StaffDirectory Staff = new(
    [
        Person("restoration-worker.ams", Roles.RestorationWorker, "AMS"), Person("restoration-worker2.ams", Roles.RestorationWorker, "AMS"),
        Person("restoration-worker.rtd", Roles.RestorationWorker, "RTD"), Person("corps", Roles.Corps, null), Person("jansen", null, "AMS"), Person("desk.ams", Roles.Desk, "AMS"),
    ]);

    public static readonly DateTimeOffset SubmittedAt = new(2023, 11, 6, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = SubmittedAt.AddDays(1);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);

    public static ReportSubmitted Submitted { get; } = new(
        CaseId, 2, "Z-2023-000001", SubmittedAt, Disclosure.Anonymous, "bullying", [], "AMS", new(2023, 11, 13), new(2024, 2, 6), "2023-06", [], "AMS");

    public static ReceiptAcknowledged Acknowledged { get; } = new(CaseId, 3, Now);

    /// <summary>Nothing happened of what was said about Jansen.</summary>
    public static InvestigationReported Unfounded { get; } = new(
        CaseId, 30, InvestigationKind.Unit, Now.AddDays(100), [new(1, Finding.Unfounded, Other.Mark), new(2, Finding.Established, "somebody")], "2023-06");

    public static Colleague Who(string account, string? part = null) => new(account, "mark-of-" + account, part);

    private static StaffMember Person(string account, string? role, string? part) => new(account, "mark-of-" + account, account, null, role, part, null, []);

    /// <summary>What others told of.</summary>
    public static RestorationCase Heard() => Case(Do.Hear(null, Submitted).Events).With(c => Do.Hear(c, Acknowledged));

    public static RestorationCase Taken() => Heard().With(c => Do.Take(c, Worker));

    public static RestorationCase ToOffer() => Taken().With(c => Do.Declare(c, Worker));

    public static RestorationCase Offered() => ToOffer().With(c => Do.Offer(c));

    public static RestorationCase Declined() => Offered().With(c => Do.Answer(c, accepts: false));

    public static RestorationCase Accepted() => Offered().With(c => Do.Answer(c));

    public static RestorationCase Told() => Accepted().With(c => Do.Tell(c));

    /// <summary>The worker proposed an apology, which is measure 1.</summary>
    public static RestorationCase Proposed() => Told().With(c => Do.Propose(c, "apology"));

    public static RestorationCase Agreed() => Proposed().With(c => Do.AnswerMeasure(c, 1));

    public static RestorationCase Running() => Agreed().With(c => Do.CarryOut(c, 1));

    public static RestorationCase Evaluated() => Running().With(c => Do.Evaluate(c, measure: null));

    public static RestorationCase Closed() => Evaluated().With(c => Do.Close(c));

    /// <summary>A conversation, which is measure 1, with Jansen, who was asked.</summary>
    public static RestorationCase Asked() => Told().With(c => Do.Propose(c, "restorativeConversation")).With(c => Do.Ask(c, 1));

    public static RestorationCase BothWant() => Asked().With(c => Do.AnswerMeasure(c, 1)).With(c => Do.OtherAnswers(c, 1));

    /// <summary>The first check of detriment is open.</summary>
    public static RestorationCase Checked() => Later.OnDay(ToOffer(), new(2023, 11, 22));

    public static RestorationCase WronglyAccused() => ToOffer().With(c => Do.Hear(c, Unfounded));

    public static RestorationCase Rehabilitating() => WronglyAccused().With(c => Do.OfferPerson(c)).With(c => Do.PersonAnswers(c));

    public static RestorationCase Case(params IEnumerable<object> events) =>
        events.Aggregate((RestorationCase?)null, (state, e) => state?.After(e) ?? RestorationCase.Of(CaseId, e))!;

    public static RestorationCase AfterAll(this RestorationCase c, IEnumerable<object> events) => events.Aggregate(c, (state, e) => state.After(e));

    /// <summary>What was decided, with what follows from it; it must be possible.</summary>
    public static RestorationCase With(this RestorationCase c, Func<RestorationCase, Decision> command, DateTimeOffset? at = null)
    {
        var decision = command(c);
        decision.Refusal.ShouldBeNull();
        return c.AfterAll(decision.Events.WithConsequences(c, at ?? Now));
    }

    public static void ShouldBeRefused(this Decision decision, Refusal refusal)
    {
        decision.Refusal.ShouldBe(refusal);
        decision.Events.ShouldBeEmpty();
    }

    /// <summary>As a table has it, with what follows.</summary>
    public static string Told(this Decision decision, RestorationCase c) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.WithConsequences(c, Now).Select(e => e.GetType().Name)),
    };

    public static Task<IReadOnlyList<IEventType>> StoredEventsAsync() => StoredEventShapes.RegisteredEventsAsync(builder =>
    {
        builder.AddZichtlijnDefaults("restoration");
        builder.AddRestoration();
    });

    /// <summary>A measure as it is proposed by the worker.</summary>
    public static MeasureProposed Measure(RestorationCase c, string kind, int? person = null, ConsentParty party = ConsentParty.Worker) => new(
        Now, Worker.Account, party, c.Measures.Count + 1, kind, person, WithOther: kind == "restorativeConversation", Sealed, "2023-06");
}
