using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>As what somebody looks at a case.</summary>
internal enum Capacity
{
    /// <summary>They prepare it, or could.</summary>
    Lawyer,

    /// <summary>They decide.</summary>
    Authority,

    /// <summary>They lead a consultation, or could.</summary>
    Chair,

    /// <summary>They are asked for a consultation, as an expert or as a lawyer.</summary>
    Member,
}

/// <summary>On routes of the consultation a lawyer looks as its member: with the eyes of whoever prepares a case they would see who is in it.</summary>
internal sealed class AsMember;

/// <summary>From where somebody looks: one role at a time, because a token names one.</summary>
/// <param name="Authority">As which authority they look: a part's, or <see cref="Corps"/>; null for others.</param>
internal sealed record Seat(Colleague Who, Capacity As, string? Authority = null)
{
    /// <summary>The authority of what is at the level of the corps, where others have the code of their part.</summary>
    public const string Corps = "corps";

    public string Mark => Who.Mark;

    public static Seat Of(HttpContext http) => http switch
    {
        _ when http.User.IsInRole(Roles.Corps) => new(http.Colleague(), Capacity.Authority, Corps),
        _ when http.User.IsInRole(Roles.UnitHead) => new(http.Colleague(), Capacity.Authority, http.Colleague().Part ?? ""),
        _ when http.User.IsInRole(Roles.ConsultationChair) => new(http.Colleague(), Capacity.Chair),
        _ when http.User.IsInRole(Roles.Expert) || http.GetEndpoint()?.Metadata.GetMetadata<AsMember>() is not null => new(http.Colleague(), Capacity.Member),
        _ => new(http.Colleague(), Capacity.Lawyer),
    };
}

/// <summary>Who may know of a case, and who may read it.</summary>
internal static class Sight
{
    /// <summary>The same that lists ask the database (<see cref="KnownCases"/>).</summary>
    public static bool IsKnownTo(this SanctionCase c, Seat seat) => c.IsOpen && !c.Access.IsBarred(seat.Mark) && !c.WorkedOnIt.Contains(seat.Mark, StringComparer.Ordinal) && seat.As switch
    {
        Capacity.Lawyer => !c.Panel.Contains(seat.Mark, StringComparer.Ordinal),
        Capacity.Authority => c.IsForAuthority && (c.Authority == seat.Authority || (seat.Authority == Seat.Corps && (c.NeedsSecond || c.IsObjectedTo))),
        Capacity.Chair => c.WaitsForChair || c.Panel.Contains(seat.Mark, StringComparer.Ordinal),
        _ => c.Panel.Contains(seat.Mark, StringComparer.Ordinal),
    };

    /// <summary>They prepare it and declared to have no interest, or decide on it: both read all of it.</summary>
    public static bool MayOpen(this SanctionCase c, Seat seat) => c.IsKnownTo(seat) && seat.As switch
    {
        Capacity.Lawyer => c.Lawyer is { Declared: true } lawyer && lawyer.Person == seat.Mark,
        Capacity.Authority => true,
        _ => false,
    };

    /// <summary>What they read of it: a second authority, and whoever decides on an objection, the matter on which they are asked, and nothing of the others.</summary>
    public static IEnumerable<Matter> MattersFor(this SanctionCase c, Seat seat) =>
        seat.As != Capacity.Authority || c.IsDecidedBy(seat) ? c.Matters : c.Matters.Where(m => m.Intention is { WaitsForSecond: true } || m.Taken?.Contest is not null);

    /// <summary>They sit in the consultation on one person and read what was weighed for that one, with nobody's name.</summary>
    public static bool SitsIn(this Matter m, Seat seat) => m.Consultation.Voters.Contains(seat.Mark, StringComparer.Ordinal);
}
