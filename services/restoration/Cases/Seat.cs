using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Restoration.Cases;

/// <summary>From where somebody looks: one role at a time, because a token names one.</summary>
/// <param name="IsCorps">The corps sees what was escalated, without content; others are workers.</param>
internal sealed record Seat(Colleague Who, bool IsCorps)
{
    public string Mark => Who.Mark;

    public static Seat Of(HttpContext http) => new(http.Colleague(), http.User.IsInRole(Roles.Corps));
}

/// <summary>Who may know of a case, and who may read it.</summary>
internal static class Sight
{
    /// <summary>The same that lists ask the database (<see cref="KnownCases"/>).</summary>
    public static bool IsKnownTo(this RestorationCase c, Seat seat) => c.IsOpen && (seat.IsCorps
        ? c.OpenEscalations.Any() && !c.Access.IsBarred(seat.Mark)
        : c.Access.MayKnow(seat.Who));

    /// <summary>The worker who declared to have no interest reads it, nobody else.</summary>
    public static bool MayOpen(this RestorationCase c, Seat seat) => !seat.IsCorps && c.IsKnownTo(seat) && c.MayWork(seat.Who) is null;
}
