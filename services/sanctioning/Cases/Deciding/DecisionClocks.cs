using System.Globalization;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>The terms of what is decided on one person.</summary>
internal static class DecisionClocks
{
    /// <summary>To give views on what is intended (Awb 4:8).</summary>
    public const string Views = "views";

    /// <summary>To object (Awb 6:7): the day after its last day the decision is irrevocable.</summary>
    public const string Objection = "objection";

    /// <summary>To decide on an objection (Awb 7:10(1)), and the same when a committee advises on it.</summary>
    public const string ObjectionDecision = "objectionDecision";
    public const string WithCommittee = "objectionDecisionWithCommittee";

    /// <summary>To go to court, and from there to the highest one (Awb 6:7).</summary>
    public const string Appeal = "appeal";
    public const string FurtherAppeal = "furtherAppeal";

    /// <summary>How long somebody is suspended (Barp 84(3)), and how long a condition holds (Barp 78).</summary>
    public const string Suspension = "suspension";
    public const string Probation = "probation";

    public static string Of(string term, int matter) => string.Create(CultureInfo.InvariantCulture, $"{term}{CaseClock.RunsFor}{matter}");

    /// <summary>The term that a clock is of, and for which matter it runs; null for a clock of the whole case.</summary>
    public static (string Term, int Matter)? Read(string clock) =>
        clock.Split(CaseClock.RunsFor) is [var term, var number] ? (term, int.Parse(number, CultureInfo.InvariantCulture)) : null;

    /// <summary>It runs for this matter, or for the whole case.</summary>
    public static bool Concerns(string clock, int matter) => Read(clock) is not { } read || read.Matter == matter;

    /// <summary>The terms that are met when that happens, and when; null for what meets none. What comes late meets none.</summary>
    public static (IReadOnlyList<string> Terms, DateTimeOffset At)? MetBy(IInMatter happened) => happened switch
    {
        ViewsGiven e => ([Views], e.GivenAt),
        ObjectionLodged { Late: false } e => ([Objection], e.LodgedAt),
        ObjectionDecided e => ([ObjectionDecision, WithCommittee], e.DecidedAt),
        AppealLodged { Late: false } e => ([e.Level == CourtLevel.Appeal ? Appeal : FurtherAppeal], e.NotedAt),
        SuspensionEnded e => ([Suspension], e.EndedAt),
        ConditionInvoked e => ([Probation], e.InvokedAt),
        _ => null,
    };

    /// <param name="from">The day of what sets it going.</param>
    /// <param name="length">Null for the length of its term.</param>
    /// <param name="replaces">The term whose place it takes; null for an earlier one of the same term, if there is one.</param>
    public static ClockStarted Start(
        string term, int matter, DateOnly from, DateTimeOffset now, ReferenceDataSet reference, CaseClocks clocks, Period? length = null, string? replaces = null)
    {
        var old = Of(replaces ?? term, matter);
        var rule = reference.Terms[term].Rule();
        rule = length is { } own ? rule with { Period = own } : rule;
        return new(now, Of(term, matter), from, Term.LastDay(from, rule.Period, rule.Basis), reference.Version, clocks.Find(old) is null ? null : old, length?.ToString());
    }
}

/// <summary>Terms that do not begin any more: what they are for was done before.</summary>
internal static class TermsNotBegun
{
    /// <returns>None when it began: then it is met.</returns>
    public static IEnumerable<object> NotBegun(this SanctionCase c, string term, int matter, DateTimeOffset now) =>
        c.Clocks.Find(DecisionClocks.Of(term, matter)) is { } clock && clock.Start > Term.DayOf(now) ? [new ClockWithdrawn(now, clock.Code)] : [];
}

/// <summary>A condition that is gone because something else was put in the place of its sanction.</summary>
internal static class ProbationsEnded
{
    /// <param name="sanction">What is imposed from now on.</param>
    public static IEnumerable<object> EndProbation(this SanctionCase c, TakenDecision taken, SanctionChoice? sanction, int matter, DateTimeOffset now) =>
        !sanction.IsSame(taken.Sanction) && c.Clocks.Find(DecisionClocks.Of(DecisionClocks.Probation, matter)) is { IsOpen: true } clock ? [new ClockWithdrawn(now, clock.Code)] : [];
}

/// <summary>Terms that are made longer.</summary>
internal static class LongerTerms
{
    /// <summary>Whom it is about is told: on their own page they read the new day and the motive.</summary>
    public static Decision Longer(this SanctionCase c, string term, int matter, Period by, Colleague who, ProtectedContent motive, DateTimeOffset now) => ClockDecisions.Extend(
        c.Clocks, new(DecisionClocks.Of(term, matter), by, ExtensionForm.Motive | ExtensionForm.WrittenNotice, ReasonCode: "", who.Account, motive), now);
}

/// <summary>The cases of which a term has something to tell.</summary>
internal sealed class DueSanctionCases : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<SanctionCaseRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
