using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>Where a decision stands, in the few steps that matter to whoever it is about.</summary>
public static class OwnMatterSteps
{
    /// <summary>Somebody objected: what follows on that is the last step. A decision can be irrevocable all the same, when it was late.</summary>
    public static IReadOnlyList<OwnStep> Of(CourseDetail course, DateOnly today)
    {
        string[] codes = [.. Codes(course.Decision)];
        var now = NowOf(course, today) is { } code ? Array.IndexOf(codes, code) : codes.Length;
        return [.. codes.Select((c, i) => new OwnStep(c, i < now || c == "executed" ? "done" : i == now ? "now" : "todo", DayOf(c, i < now, course)))];
    }

    /// <summary>Views may come until it is decided, and count when they come late.</summary>
    public static bool MayGiveViews(CourseDetail course) => course.Decision is null;

    /// <summary>Also late: whether that is excused is for who decides on it.</summary>
    public static bool MayObject(CourseDetail course) => course.Decision is { NotifiedOn: not null, Objection: null };

    private static IEnumerable<string> Codes(DecisionDetail? decision) =>
    [
        "sent", "views", "decided", "known", "objection",
        .. decision is not { Objection: not null, IsIrrevocable: false } ? ["irrevocable"] : Array.Empty<string>(),
        .. decision?.ExecutedOn is not null ? ["executed"] : Array.Empty<string>(),
        .. decision?.Objection is not null ? ["onObjection"] : Array.Empty<string>(),
    ];

    /// <summary>Null when everything is behind them.</summary>
    private static string? NowOf(CourseDetail course, DateOnly today) => course switch
    {
        { Decision: null, Views: [] } when course.ViewsUntil is null || course.ViewsUntil >= today => "views",
        { Decision: null } => "decided",
        { Decision.NotifiedOn: null } => "known",
        { Decision.Objection: not null } => "onObjection",
        { Decision.IsIrrevocable: false } => "objection",
        _ => null,
    };

    private static DateOnly? DayOf(string code, bool isDone, CourseDetail course) => code switch
    {
        "sent" when course.SentAt is { } sent => Term.DayOf(sent),
        "views" => isDone && course.Views is [.., var last] ? Term.DayOf(last.At) : course.ViewsUntil,
        "decided" when course.Decision is { } decision => Term.DayOf(decision.At),
        "known" => course.Decision?.NotifiedOn,
        "objection" => course.Decision?.Objection?.On ?? course.Decision?.ObjectionUntil,
        "irrevocable" when isDone => course.Decision?.ObjectionUntil?.AddDays(1),
        "executed" => course.Decision?.ExecutedOn,
        _ => null,
    };
}
