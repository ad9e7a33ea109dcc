using Zichtlijn.Access.Staff;

namespace Zichtlijn.Access.Tests;

/// <summary>A small organisation of made-up people.</summary>
internal static class Some
{
    public static readonly StaffMember Chief = Member("chief", "Ada Top", role: "corps", part: null, manager: null);
    public static readonly StaffMember HeadA = Member("head.a", "Bo de Wit", "unit-head", "A", "chief");
    public static readonly StaffMember HeadB = Member("head.b", "Cas Bos", "unit-head", "B", "chief");
    public static readonly StaffMember HeadC = Member("head.c", "Dee Vos", "unit-head", "C", "chief");
    public static readonly StaffMember TriageA = Member("triage.a", "Eva Smit", "triage", "A", "head.a");
    public static readonly StaffMember TriageA2 = Member("triage.a2", "Finn Mos", "triage", "A", "head.a");
    public static readonly StaffMember TriageB = Member("triage.b", "Guus Smit", "triage", "B", "head.b");
    public static readonly StaffMember TriageC = Member("triage.c", "Hind Azizi", "triage", "C", "head.c");
    public static readonly StaffMember DeskA = Member("desk.a", "Iris Kok", "desk", "A", "head.a");
    public static readonly StaffMember DeskB = Member("desk.b", "Jip Roos", "desk", "B", "head.b", kin: ["officer.a"]);
    public static readonly StaffMember OfficerA = Member("officer.a", "José Ñúñez-Pérez", role: null, "A", "head.a");
    public static readonly StaffMember OfficerB = Member("officer.b", "Sam de Wit", role: null, "B", "head.b");

    public static StaffDirectory Staff { get; } = new(
        [Chief, HeadA, HeadB, HeadC, TriageA, TriageA2, TriageB, TriageC, DeskA, DeskB, OfficerA, OfficerB]);

    private static StaffMember Member(string account, string name, string? role, string? part, string? manager, params string[] kin) =>
        new(account, "mark-of-" + account, name, account + "@example.test", role, part, manager, kin);
}
