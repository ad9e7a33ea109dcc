namespace Zichtlijn.Access.Staff;

/// <summary>Somebody who works for the organisation, as far as keeping people apart needs it.</summary>
/// <param name="Account">The account they sign in with.</param>
/// <param name="Mark">Stands for the account outside the service that needs to know who it is (<see cref="AccountMarks"/>).</param>
/// <param name="Role">Their role in this system; null for most people, who have none.</param>
/// <param name="Part">Code of the organisational part; null for the whole corps.</param>
/// <param name="Manager">Account of their manager; null at the top.</param>
/// <param name="Kin">Accounts of partners and kin who also work here (Awb 2:4: no personal interest).</param>
public sealed record StaffMember(
    string Account, string Mark, string Name, string? Email, string? Role, string? Part, string? Manager, IReadOnlyList<string> Kin)
{
    /// <summary>Fields of which an expert knows, codes of the reference data; empty for everybody else.</summary>
    public IReadOnlyList<string> Expertise { get; init; } = [];

    /// <summary>When they are away.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public bool IsAway(DateOnly day) => Absences.Any(a => a.From <= day && day <= a.Until);
}

/// <summary>Days on which somebody is not there, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly Until);
