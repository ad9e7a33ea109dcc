using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Investigations.Tests.Support;

/// <summary>A small organisation of made-up people. Nobody worked anywhere before, unless a test says so.</summary>
internal static class People
{
    private static readonly StaffMember[] Everybody =
    [
        Member("corps", Roles.Corps, null, manager: null), Member("unit-head.ams", Roles.UnitHead, "AMS"), Member("unit-head.rtd", Roles.UnitHead, "RTD"),
        Member("investigator.ams", Roles.Investigator, "AMS"), Member("investigator2.ams", Roles.Investigator, "AMS"), Member("investigator3.ams", Roles.Investigator, "AMS"),
        Member("investigator.rtd", Roles.Investigator, "RTD"), Member("desk.ams", Roles.Desk, "AMS"),
        Member("ltio", Roles.Ltio, null), Member("ltio2", Roles.Ltio, null), Member("ltio3", Roles.Ltio, null),
        Worker("jansen", "Kees Jansen"), Worker("chief", "Ans de Chef"),
    ];

    public static StaffDirectory Staff { get; } = With();

    /// <summary>The same people, some of them otherwise, and others.</summary>
    public static StaffDirectory With(params StaffMember[] changed) => new(changed.Concat(Everybody).DistinctBy(m => m.Account, StringComparer.Ordinal));

    public static StaffMember Find(string account) => Staff.Find(account)!;

    public static StaffMember Member(string account, string? role, string? part, string? manager = "chief", params string[] kin) =>
        new(account, MarkOf(account), account, null, role, part, manager, kin) { CertifiedUntil = role is Roles.Investigator or Roles.Ltio ? new(2030, 1, 1) : null };

    /// <summary>Somebody of AMS without a role, whose manager is <c>chief</c>.</summary>
    public static StaffMember Worker(string account, string name, string? manager = "chief") =>
        Member(account, role: null, "AMS", account == manager ? null : manager) with { Name = name };

    public static Colleague Who(string account, string? part) => new(account, MarkOf(account), part);

    public static string MarkOf(string account) => "mark-of-" + account;
}
