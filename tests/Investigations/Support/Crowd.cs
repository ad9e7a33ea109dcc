using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Investigations.Tests.Support;

/// <summary>
/// An organisation for stories of any kind: three parts with many investigators, a national team, and people whom a mandate
/// can be about that are near to some of them. More investigators than a story can keep out.
/// </summary>
internal static class Crowd
{
    private const int PerDesk = 60;
    private static readonly DateOnly Long = new(2010, 1, 1);

    /// <summary>A name that is nobody's.</summary>
    public const string Nobody = "Onbekende Persoon";

    private static readonly string[] Named =
        ["worker0", "worker1", "worker2", "worker3", "worker4", "worker5", "investigator1.ams", "investigator7.rtd", "ltio3", "unit-head2.ams"];

    public static StaffDirectory Staff { get; } = new(
    [
        Member("corps", Roles.Corps, null, null), Member("corps2", Roles.Corps, null, null),
        Member("unit-head.ams", Roles.UnitHead, "AMS", "corps2"), Member("unit-head2.ams", Roles.UnitHead, "AMS", "nobody"), Member("unit-head.rtd", Roles.UnitHead, "RTD", "nobody"),
        .. Desk(Roles.Investigator, "AMS"), .. Desk(Roles.Investigator, "RTD"), .. Desk(Roles.Investigator, "DHG"), .. Desk(Roles.Ltio, null),
        Member("worker0", null, "AMS", "unit-head.ams", 0), Member("worker1", null, "AMS", "nobody", 1, "investigator2.ams"), Member("worker2", null, "RTD", "unit-head.rtd", 2),
        Member("worker3", null, "RTD", "nobody", 0, "unit-head2.ams"), Member("worker4", null, "AMS", "corps", 1), Member("worker5", null, "AMS", "unit-head2.ams", 2, "corps"),
    ]);

    /// <summary>Whom a charge can be about; mostly nobody who works here.</summary>
    public static string NameOf(int which) => Named.ElementAtOrDefault(which % (3 * Named.Length)) ?? Nobody;

    /// <summary>Everybody who has a role, in the seat from which they look.</summary>
    public static IReadOnlyList<Seat> Seats { get; } = [.. Staff.All.Where(m => m.Role is not null).Select(SeatOf)];

    /// <summary>Those to whom the case is there and who give its mandate.</summary>
    public static Colleague? AuthorityOf(Investigation i, int which = 0) => Pick(Seats.Where(s => s.IsAuthority && i.IsKnownTo(s)), which);

    /// <summary>Those of the desk to whom the case is there.</summary>
    public static Colleague? OfTheDesk(Investigation i, int which) => Pick(Seats.Where(s => !s.IsAuthority && i.IsKnownTo(s)), which);

    public static Seat SeatOf(StaffMember m) => m.Role switch
    {
        Roles.Corps => new(new(m.Account, m.Mark, null), Seat.Corps),
        Roles.UnitHead => new(new(m.Account, m.Mark, m.Part), m.Part),
        Roles.Ltio => new(new(m.Account, m.Mark, Investigation.NationalDesk), null),
        _ => new(new(m.Account, m.Mark, m.Part), null),
    };

    private static Colleague? Pick(IEnumerable<Seat> seats, int which) => seats.ToArray() is { Length: > 0 } some ? some[which % some.Length].Who : null;

    private static IEnumerable<StaffMember> Desk(string role, string? part) => Enumerable.Range(0, PerDesk).Select(n =>
        Member(part is null ? $"{role}{n}" : $"{role}{n}.{part.ToLowerInvariant()}", role, part, n == 5 ? "worker3" : "nobody", n % 4));

    /// <param name="district">Who works in the same one is near; the fourth is nobody's of those that a charge can be about.</param>
    private static StaffMember Member(string account, string? role, string? part, string? manager, int district = 3, params string[] kin) =>
        People.Member(account, role, part, manager, kin) with { Placements = [new("AMS", $"D{district}", null, Long)] };
}
