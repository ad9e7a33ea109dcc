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

    /// <summary>As what they can sit in a reflection room, codes of the reference data; empty for everybody else.</summary>
    public IReadOnlyList<string> ReflectionSeats { get; init; } = [];

    /// <summary>When they are away.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Last day on which they may investigate; null for whoever is no certified investigator.</summary>
    public DateOnly? CertifiedUntil { get; init; }

    /// <summary>By royal decree: the Minister or the Crown decides on sanctions for them (Barp art. 77(4)).</summary>
    public bool AppointedByCrown { get; init; }

    /// <summary>Where they work and worked.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    public bool IsAway(DateOnly day) => Absences.Any(a => a.From <= day && day <= a.Until);
}

/// <summary>Days on which somebody is not there, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly Until);

/// <summary>A place of work.</summary>
/// <param name="District">Null for work that belongs to none.</param>
/// <param name="BaseTeam">Null for work outside a base team.</param>
/// <param name="Until">Last day; null while they work there.</param>
public sealed record Placement(string Part, string? District, string? BaseTeam, DateOnly From, DateOnly? Until = null)
{
    /// <summary>Worked there on that day or later.</summary>
    public bool LastedUntil(DateOnly day) => Until is null || Until >= day;

    /// <summary>The same district or base team; where neither has one, the same part.</summary>
    public bool IsShared(Placement other) => Part == other.Part
        && ((District is not null && District == other.District) || (BaseTeam is not null && BaseTeam == other.BaseTeam)
            || (District ?? BaseTeam ?? other.District ?? other.BaseTeam) is null);
}
