using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>One investigation, step by step; people only do what they may know of.</summary>
internal sealed class Story
{
    private static readonly InvestigationKind[] Kinds = Enum.GetValues<InvestigationKind>();
    private long _version = 7;
    private DateTimeOffset _now = Given.AskedAt;

    /// <summary>Null while nothing was heard.</summary>
    public Investigation? Case { get; private set; }

    public List<object> Events { get; } = [];

    public Commands Go => new(Crowd.Staff, _now);

    public DateOnly Today => Term.DayOf(_now);

    public static Colleague Who(Assignment a) => Crowd.SeatOf(Crowd.Staff.Find(a.Account)!).Who;

    /// <summary>The version of the report that was saved last.</summary>
    public long Draft { get; private set; } = 1;

    /// <summary>Whoever is asked to look at the report now.</summary>
    public static Colleague? ReviewerOf(Investigation i) => i.Report.Reviewer is { } reviewer ? Crowd.SeatOf(Crowd.Staff.Find(reviewer.Account)!).Who : null;

    public string Reviewer(Investigation i, int which = 0) =>
        i.EligibleReviewers(Crowd.Staff, Given.Reference, _now).ToArray() is { Length: > 0 } some ? some[which % some.Length].Account : "nobody";

    /// <summary>Somebody who may do the work.</summary>
    public static Colleague Declared(Investigation i) => Who(i.Assignments.First(a => a.Declared));

    public string Eligible(Investigation i) => i.Eligible(Crowd.Staff, Given.Reference, _now).First().Account;

    /// <summary>Triage asks with a version that was never heard before.</summary>
    public InvestigationAsked Newer(int how = 1) => Given.Contract with
    {
        Version = ++_version, AskedAt = _now, Kind = Kinds[how % Kinds.Length], Parts = how % 5 == 0 ? ["AMS", "RTD"] : ["AMS"],
        Barred = how % 4 == 0 ? [People.MarkOf("unit-head.ams")] : [],
    };

    public void Take(Move move)
    {
        _now = _now.AddHours(move.How % 6 == 0 ? move.How : 1);
        Bring(i => move.What switch
        {
            0 => Go.Open(i, Newer(move.How)),
            1 => Go.Open(i, Newer(move.How) with { Version = move.How % 9 }),
            2 => move.How % 3 == 0 ? Go.WeighAgain(i, ++_version) : Decision.AlreadySo,
            3 => move.How % 3 == 0 ? Go.Bar(i, Crowd.Staff.All[move.How % Crowd.Staff.All.Count].Mark) : Decision.AlreadySo,
            _ when i is null => Decision.AlreadySo,
            < 10 => Crowd.AuthorityOf(i, move.Who) is { } authority ? Decide(i, authority, move) : Decision.AlreadySo,
            _ => Investigator(i, move) is { } who ? Work(i, who, move) : Decision.AlreadySo,
        });
    }

    /// <summary>Applies a decision, event by event, and looks whether the rules hold.</summary>
    public void Bring(Func<Investigation?, Decision> decide)
    {
        var decision = decide(Case);
        (decision.Refusal is null || decision.Events.Count == 0).ShouldBeTrue();
        foreach (var e in decision.Events)
        {
            Rules.Allow(Case, Events, e);
            Case = Case?.After(e) ?? Investigation.Of(Given.CaseId, e);
            Events.Add(e);
        }

        if (Case is not null && decision.Events.Count > 0)
        {
            Rules.Hold(Case, Events);
        }
    }

    private Decision Decide(Investigation i, Colleague authority, Move move) => move.What switch
    {
        < 8 => Go.Mandate(i, authority, move.How % 5 != 0, Charges(i, move)),
        8 => (move.How % 3) switch
        {
            0 => Go.StepBack(i, authority),
            1 => Go.Stop(i, authority, move.Who % 2 == 0 ? StopReason.Aborted : StopReason.Criminal),
            _ => Decision.AlreadySo,
        },
        _ => move.How % 2 == 0 ? Go.Conclude(i, authority, new InvestigationKind?[] { null, InvestigationKind.Unit, InvestigationKind.Ltio }[move.Who % 3]) : Decision.AlreadySo,
    };

    /// <summary>Some of those that it has, perhaps about somebody else now, and some new ones.</summary>
    private static WishedCharge[] Charges(Investigation i, Move move)
    {
        WishedCharge[] kept = [.. (i.Mandate?.Charges ?? []).Where(n => (move.How >> (n % 8)) % 2 == 0).Select(n => Commands.Charge(Name(n), n))];
        return [.. kept, .. Enumerable.Range(0, kept.Length == 0 ? 1 : move.How % 3).Select(n => Commands.Charge(Name(n)))];

        string Name(int n) => Crowd.NameOf(move.How + (n * move.Who));
    }

    private static Colleague? Investigator(Investigation i, Move move) =>
        move.Who < 7 && i.Assignments is { IsEmpty: false } some ? Who(some[move.How % some.Count]) : Crowd.OfTheDesk(i, move.Who + move.How);

    private Decision Work(Investigation i, Colleague who, Move move)
    {
        var desk = Crowd.OfTheDesk(i, move.How)!.Account;
        return move.What switch
        {
            < 13 => Go.Assign(i, who, desk),
            13 => Go.Withdraw(i, who, move.Who < 5 ? who.Account : desk, move.How % 2 == 0 ? desk : null),
            < 17 => Go.Declare(i, i.Assignments.Find(a => !a.Declared) is { } waiting && move.Who < 8 ? Who(waiting) : who),
            17 => move.How % 3 == 0 ? Go.Recuse(who) : Decision.AlreadySo,
            < 21 => Go.Plan(i, who, Steps(i, move)),
            < 25 => Complete(i, who, move),
            25 => move.How % 2 == 0 ? Go.Extend(i, who) : Go.Meet(i, who),
            26 => move.How % 2 == 0 ? Go.Suspend(i, who) : Go.Resume(i, who),
            < 30 => Go.Notify(i, who, [.. (i.Mandate?.Charges ?? []).Where(n => (move.How >> (n % 8)) % 2 == 0).DefaultIfEmpty(move.How)], Told(move), again: move.How % 9 == 0),
            30 => move.How % 3 == 0 ? Go.Defer(i, who) : Go.Assist(i, who, move.How % 4),
            31 => Go.AskAfter(i, who, move.How % 3 == 0 ? null : (move.How % 4) + 1, Today.AddDays(-(move.How % 5))),
            32 => Write(i, who, move),
            33 => Go.Respond(i, move.Who % 3 == 0 ? null : (move.How % 3) + 1),
            34 => Go.Review(i, who, Reviewer(i, move.How), Draft),
            35 => ReviewerOf(i) is { } reviewer ? move.How % 3 == 0 ? Go.Declare(i, reviewer) : Go.Answer(i, reviewer, move.How % 2 == 0) : Go.Answer(i, who, agrees: true),
            36 => ReviewerOf(i) is { } leaving && move.How % 4 == 0 ? Go.Recuse(leaving) : Decision.AlreadySo,
            37 => Go.GiveTime(i, who, i.Report.RespondBy.AddDays(move.How % 20)),
            38 => i.Notices.IsEmpty ? Decision.AlreadySo : Go.AskTime(i, (move.How % i.Notices.Count) + 1),
            39 => Go.TellDropped(i, who, (move.How % 3) + 1),
            _ => Go.Finalise(i, who, Draft - (move.How % 3)),
        };
    }

    /// <summary>What was saved is another version; sometimes both sides get it.</summary>
    private Decision Write(Investigation i, Colleague who, Move move)
    {
        Draft += move.How % 2;
        return Go.Submit(i, who, Draft - (move.How % 5 == 0 ? 1 : 0));
    }

    /// <summary>Some of those who are told are in no directory.</summary>
    private static string? Told(Move move) => move.Who % 3 == 0 ? null : People.MarkOf(Crowd.NameOf(move.Who));

    /// <summary>Mostly by whoever the step belongs to.</summary>
    private Decision Complete(Investigation i, Colleague who, Move move) => i.Plan is not { } plan ? Go.Complete(i, who, 1)
        : plan.Steps[move.How % plan.Steps.Count] is var step && i.Assignments.Find(a => a.Account == step.Owner) is { } owner && move.Who < 8
            ? Go.Complete(i, Who(owner), step.Number)
            : Go.Complete(i, who, step.Number);

    /// <summary>Some of those that it has, for somebody who is there, and some new ones.</summary>
    private WishedStep[] Steps(Investigation i, Move move)
    {
        var kept = (i.Plan?.Steps ?? []).Where(s => (move.How >> (s.Number % 8)) % 2 == 0).Select(s => Commands.Step(Owner(s.Number), s.Number, Due(s.Number))).ToArray();
        return [.. kept, .. Enumerable.Range(0, kept.Length == 0 ? 1 : move.How % 3).Select(n => Commands.Step(Owner(n), dueBy: Due(n)))];

        Colleague Owner(int n) => i.Assignments.IsEmpty ? Given.Third : Who(i.Assignments[n % i.Assignments.Count]);

        DateOnly Due(int n) => Today.AddDays((move.How + n) % 40);
    }
}
