using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary>Who must sit in a room: enough people, who do not think alike, and nobody who has to do with the case.</summary>
internal static class Composition
{
    private const string Network = "network";
    private const string Ethics = "ethics";
    private const string Leadership = "leadership";

    /// <summary>Rules that are not met now, in the order in which they are told; none when it can be held.</summary>
    /// <param name="rested">Marks of those whose turn it is not.</param>
    public static IReadOnlyList<CompositionRule> NotMet(this ReflectionCase c, Room room, IReadOnlySet<string> rested, ReferenceDataSet reference)
    {
        var seated = room.Seated.ToArray();
        (CompositionRule Rule, bool Met)[] rules =
        [
            (CompositionRule.NobodyInvolved, Array.TrueForAll(seated, s => c.MaySit(room, s.Member.Person) && !rested.Contains(s.Member.Person))),
            (CompositionRule.EnoughSeats, seated.Length >= reference.Rule("leastSeats")),
            (CompositionRule.Network, seated.Count(s => s.Kind == Network) >= reference.Rule("leastNetwork")),
            (CompositionRule.OtherPart, seated.Count(s => s.Part != room.Part) >= reference.Rule("leastOtherPart")),
            (CompositionRule.Ethics, seated.Count(s => s.Kind == Ethics) >= reference.Rule("leastEthics")),
            (CompositionRule.FewLeaders, seated.Count(s => s.Kind == Leadership) <= reference.Rule("mostLeadership")),
        ];
        return [.. rules.Where(r => !r.Met).Select(r => r.Rule)];
    }

    /// <summary>As many are invited as may sit there.</summary>
    public static bool IsFull(this Room room, ReferenceDataSet reference) => room.Taken.Count() >= reference.Rule("mostSeats");

    /// <summary>For one more of the line leadership there is no place.</summary>
    public static bool HasLeaders(this Room room, string kind, ReferenceDataSet reference) =>
        kind == Leadership && room.Taken.Count(s => s.Kind == Leadership) >= reference.Rule("mostLeadership");

    /// <summary>They have nothing to do with the case, and do not lead the room.</summary>
    public static bool MaySit(this ReflectionCase c, Room room, string person) => !c.IsInvolved(person) && room.Facilitator?.Person != person;

    /// <summary>Who can be invited to a kind of seat today: of that kind, there, and not invited before.</summary>
    public static IEnumerable<StaffMember> Candidates(this StaffDirectory staff, ReflectionCase c, Room room, string kind, DateOnly today) =>
        staff.WithRole(Roles.ReflectionMember)
            .Where(s => s.ReflectionSeats.Contains(kind, StringComparer.Ordinal) && !s.IsAway(today) && c.MaySit(room, s.Mark) && !room.Seats.Exists(seat => seat.Member.Person == s.Mark))
            .SpreadFor(room.Id);
}
