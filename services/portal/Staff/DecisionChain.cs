using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>One step on the way from the advice to what is carried out.</summary>
/// <param name="Code">The name of its text.</param>
/// <param name="Look"><c>done</c>, <c>now</c> or <c>todo</c>.</param>
/// <param name="Day">When it was, or until or from when it is; null when nobody can say.</param>
/// <param name="When">What the day says of it: <c>on</c>, <c>until</c> or <c>from</c>.</param>
public sealed record ChainStep(string Code, string Look, DateOnly? Day, string When)
{
    /// <summary>It lies behind, and nobody made use of it.</summary>
    public bool IsUnused { get; init; }
}

/// <summary>The way of one decision as one picture, made of what its reader may read anyway.</summary>
public static class DecisionChain
{
    public static IReadOnlyList<ChainStep> Of(MatterDetail matter, DateOnly today) => Of(matter.Advice, matter.Intended(), matter.Course, today);

    /// <summary>For whom it is about: what was sent to them.</summary>
    public static IReadOnlyList<ChainStep> Of(OwnMatter own, DateOnly today) => Of(own.Advice, own.Intention, own.Course, today);

    /// <param name="course">Null while nothing is intended.</param>
    private static IReadOnlyList<ChainStep> Of(AdviceDetail? advice, IntentionDetail? intention, CourseDetail? course, DateOnly today)
    {
        string[] codes = [.. Codes(intention, course)];
        var now = NowOf(advice, intention, course, today) is { } code ? Array.IndexOf(codes, code) : codes.Length;
        return
        [
            .. codes.Select((c, i) =>
            {
                var look = c == "execution" ? Execution(course?.Decision, today) : i < now ? "done" : i == now ? "now" : "todo";
                var (day, when) = DayOf(c, look == "done", advice, intention, course);
                return new ChainStep(c, look, day, when) { IsUnused = look == "done" && IsUnused(c, course?.Decision) };
            }),
        ];
    }

    /// <summary>Without a sanction there is nothing to carry out, and views are asked for only when it was sent. An objection that keeps it open comes before it is irrevocable.</summary>
    private static IEnumerable<string> Codes(IntentionDetail? intention, CourseDetail? course)
    {
        var decision = course?.Decision;
        var isNothing = intention is { Sanction: null } || decision is { Contest: { Decision: not null, Sanction: null } };
        var (contested, answered) = (decision?.IsContested() == true, decision?.Contest?.Decision is not null);
        return
        [
            "consultation", "intention",
            .. intention is { Sanction: null } && course?.SentAt is null ? Array.Empty<string>() : ["views"],
            "decision", "notification", "objection",
            .. contested || answered ? ["onObjection"] : Array.Empty<string>(),
            .. contested && answered ? ["court"] : Array.Empty<string>(),
            "irrevocable",
            .. isNothing ? Array.Empty<string>() : ["execution"],
            .. decision is { Objection: not null } && !contested && !answered ? ["onObjection"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Null when everything is behind them.</summary>
    private static string? NowOf(AdviceDetail? advice, IntentionDetail? intention, CourseDetail? course, DateOnly today) => (intention, course) switch
    {
        _ when advice is null => "consultation",
        (null, _) or (_, null) => "intention",
        ({ } i, { Decision: null } c) when !i.Counts() || (i.Sanction is not null && !c.IsSent(i)) => "intention",
        (_, { Decision: null } c) => c.SentAt is null || c.IsHeard(today) ? "decision" : "views",
        (_, { Decision: { } decision }) => decision switch
        {
            { NotifiedOn: null } => "notification",
            { Objection: null } when !decision.IsIrrevocable(today) => "objection",
            { Objection: not null, Contest: null or { Decision: null or { NotifiedOn: null } } } => "onObjection",
            _ when !decision.IsIrrevocable(today) => "court",
            { ExecutedOn: null } when decision.Imposed() is not null => "execution",
            _ => null,
        },
    };

    private static bool IsUnused(string code, DecisionDetail? decision) =>
        (code == "objection" && decision?.Objection is null) || (code == "court" && decision?.Contest?.Appeals is []);

    private static string Execution(DecisionDetail? decision, DateOnly today) => decision switch
    {
        { ExecutedOn: not null } => "done",
        _ when decision.MayExecute(today) => "now",
        _ => "todo",
    };

    private static (DateOnly? Day, string When) DayOf(string code, bool isDone, AdviceDetail? advice, IntentionDetail? intention, CourseDetail? course) => code switch
    {
        "consultation" => (DayOf(advice?.At), "on"),
        "intention" => (isDone ? DayOf(course!.SentAt ?? intention!.At) : null, "on"),
        "views" => isDone && course!.ViewsOnIt() is [.., var last] ? (DayOf(last.At), "on") : (course?.ViewsUntil, "until"),
        "decision" => (DayOf(course?.Decision?.At), "on"),
        "notification" => (course?.Decision?.NotifiedOn, "on"),
        "objection" => course?.Decision?.Objection is { } objection ? (objection.On, "on") : (course?.Decision?.ObjectionUntil, "until"),
        "onObjection" => course?.Decision?.Contest is { Decision: { } answer } ? (DayOf(answer.At), "on") : (course?.Decision?.Contest?.DecideBy, "until"),
        "court" => (course?.Decision?.Contest?.AppealUntil, "until"),
        "irrevocable" => (course?.Decision?.IrrevocableFrom(), "from"),
        "execution" => (course?.Decision?.ExecutedOn, "on"),
        _ => (null, "on"),
    };

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } at ? Term.DayOf(at) : null;
}
