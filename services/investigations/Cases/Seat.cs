using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Investigations.Cases;

/// <summary>From where somebody looks at investigations: a desk that investigates, or a competent authority.</summary>
/// <param name="Who">Their part is that of the desk; the national team has a code of its own.</param>
/// <param name="Authority">As which authority they look: a part's, or <see cref="Corps"/>; null for a desk.</param>
internal sealed record Seat(Colleague Who, string? Authority)
{
    /// <summary>The authority of what is at the level of the corps, where others have the code of their part.</summary>
    public const string Corps = "corps";

    public bool IsAuthority => Authority is not null;

    public string Mark => Who.Mark;

    /// <summary>One role at a time: a token names one.</summary>
    public static Seat Of(HttpContext http) => http switch
    {
        _ when http.User.IsInRole(Roles.Corps) => new(http.Colleague(), Corps),
        _ when http.User.IsInRole(Roles.UnitHead) => new(http.Colleague(), http.Colleague().Part ?? ""),
        _ when http.User.IsInRole(Roles.Ltio) => new(http.Colleague() with { Part = Investigation.NationalDesk }, Authority: null),
        _ => new(http.Colleague(), Authority: null),
    };
}

internal static class Sight
{
    /// <summary>The code of whoever gives the mandate.</summary>
    public static string AuthorityOf(this Investigation i) => i.AtCorpsLevel ? Seat.Corps : i.Request?.HandledAt ?? "";

    /// <summary>They are its competent authority, or of its desk, or investigate it, and are not kept out.</summary>
    public static bool IsKnownTo(this Investigation i, Seat seat) => i is { IsDestroyed: false, Request: not null }
        && (seat.IsAuthority ? seat.Authority == i.AuthorityOf() && !i.Access.IsBarred(seat.Mark) : i.Access.MayKnow(seat.Who));

    /// <summary>They are its competent authority, or investigate it or review its report, and declared to have no interest.</summary>
    public static bool MayOpen(this Investigation i, Seat seat) => i.IsKnownTo(seat)
        && (seat.IsAuthority || i.AssignmentOf(seat.Mark) is { Declared: true } || i.ReviewerWith(seat.Mark) is { Declared: true });

    /// <summary>They were named for it and did not say yet whether they have an interest.</summary>
    public static bool MustDeclare(this Investigation i, Seat seat) =>
        i.AssignmentOf(seat.Mark) is { Declared: false } || i.ReviewerWith(seat.Mark) is { Declared: false };

    /// <summary>Null for everybody else than whoever is asked to look at the report.</summary>
    public static Reviewer? ReviewerWith(this Investigation i, string mark) => i.Report.Reviewer?.Person == mark ? i.Report.Reviewer : null;
}
