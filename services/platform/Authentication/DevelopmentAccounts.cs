namespace Zichtlijn.Platform.Authentication;

/// <summary>A made-up person to sign in as while developing. Accounts are named <c>role.part</c> or <c>role</c>, with a number for the second of a role and on.</summary>
/// <param name="Expertise">The field of which an expert knows; null for everybody else.</param>
public sealed record DevelopmentAccount(string Name, string DisplayName, string Role, string? OrganisationalPart, string? Expertise = null)
{
    /// <summary>As what they can sit in a reflection room; null for everybody else.</summary>
    public string? ReflectionSeat { get; init; }
}

/// <summary>Synthetic accounts: one per role or more, and per organisational part where the role belongs to one.</summary>
public static class DevelopmentAccounts
{
    private static readonly string[] Parts =
        ["AMS", "DHG", "LE", "LMB", "MNL", "NHL", "NNL", "OBT", "ONL", "PA", "PDC", "RTD", "SKL", "ZWB"];

    private static readonly string[] Seats = ["network", "ethics", "colleague", "leadership"];

    private static readonly string[] FirstNames =
        ["Noor", "Sanne", "Samira", "Pieter", "Judith", "Yusuf", "Anouk", "Ravi", "Femke", "Daan", "Lotte", "Karim", "Eva", "Bram"];

    private static readonly string[] LastNames =
        ["el Amrani", "de Wit", "Bouali", "Haverkort", "van Loenen", "Demir", "Postma", "Soekhai", "Hoekstra", "Vermeer", "Prins", "Aydin", "Kramer", "Maas"];

    /// <summary>All accounts, in the order in which they are listed.</summary>
    public static IReadOnlyList<DevelopmentAccount> All { get; } =
    [
        .. PerPart(Roles.Desk, 0),
        .. PerPart(Roles.Triage, 3),
        .. PerPart(Roles.Expert, 5).Select((a, i) => a with { Expertise = i % 2 == 0 ? "discrimination" : "sexualHarassment" }),
        .. PerPart(Roles.UnitHead, 7),
        .. PerPart(Roles.Investigator, 9),
        .. PerPart(Roles.Investigator, 11, "2"),
        new("ltio", "Nadia Verhoeven", Roles.Ltio, null),
        new("ltio2", "Erik Blom", Roles.Ltio, null),
        new("ltio3", "Fatima Ouali", Roles.Ltio, null),
        new("hr-lawyer", "Saskia Molenaar", Roles.HrLawyer, null),
        new("hr-lawyer2", "Bilal Achterberg", Roles.HrLawyer, null),
        new("hr-lawyer3", "Jildou Terpstra", Roles.HrLawyer, null),
        new("hr-lawyer4", "Bram Oduya", Roles.HrLawyer, null),
        new("consultation-chair", "Hester Wolthuis", Roles.ConsultationChair, null),
        new("consultation-chair2", "Orhan Veldkamp", Roles.ConsultationChair, null),
        .. PerPart(Roles.ReflectionFacilitator, 2),
        .. PerPart(Roles.ReflectionMember, 6).Select((a, i) => a with { ReflectionSeat = Seats[i % Seats.Length] }),
        .. PerPart(Roles.RestorationWorker, 10),
        new("corps", "Marit Groen", Roles.Corps, null),
        new("corps2", "Willem Oosterhuis", Roles.Corps, null),
        new("cdo", "Judith van Loenen", Roles.ChiefDiversityOfficer, null),
        new("hr", "Tom Bakker", Roles.Hr, null),
        new("auditor", "Ilse Dekker", Roles.Auditor, null),
        new("privacy", "Rachid Benali", Roles.Privacy, null),
        new("records", "Hanna Visser", Roles.Records, null),
        new("ombuds", "Frank Jansen", Roles.Ombuds, null),
        .. PerPart(Roles.Employee, 13),
        new("system-admin", "Stef Kuipers", Roles.SystemAdmin, null),
    ];

    public static DevelopmentAccount? Find(string name) =>
        All.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <param name="nth">Tells a second person of the role from the first.</param>
    private static IEnumerable<DevelopmentAccount> PerPart(string role, int shift, string nth = "") =>
        Parts.Select((part, i) => new DevelopmentAccount(
            $"{role}{nth}.{part.ToLowerInvariant()}",
            $"{FirstNames[(i + shift) % FirstNames.Length]} {LastNames[(i + (shift * 2)) % LastNames.Length]}",
            role,
            part));
}
