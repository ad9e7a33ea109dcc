using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>Who may do something with an objection, and when.</summary>
internal static class Objections
{
    /// <summary>
    /// The matter with its objection while that is undecided, for somebody of the corps who had no hand in the decision (Awb 10:3(3)); otherwise why not.
    /// </summary>
    public static Decision OnObjection(this SanctionCase c, Seat seat, int matter, Func<Matter, Contest, Decision> decide) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when c.MayDecideOnObjection(seat) is { } refusal => refusal,
        { Taken.Contest: { Outcome: null } contest } m => decide(m, contest),
        { Taken.Contest: not null } => SanctionErrors.ObjectionDecidedAlready,
        _ => SanctionErrors.NoObjection,
    };

    /// <summary>Null for somebody of the corps who had no hand in the decision, nor in advice on the objection.</summary>
    public static Refusal? MayDecideOnObjection(this SanctionCase c, Seat seat) =>
        seat is not { As: Capacity.Authority, Authority: Seat.Corps } ? SanctionErrors.NotTheAuthority
        : c.Acts.HadAHandIn(seat.Mark) || c.Acts.Committee.Contains(seat.Mark) ? SanctionErrors.SamePerson
        : null;
}
