namespace Zichtlijn.Platform.Authentication;

/// <summary>Role names as tokens carry them in the claim <c>role</c>.</summary>
public static class Roles
{
    public const string Desk = "desk";
    public const string Triage = "triage";

    /// <summary>Advises on cases of other parts, in the fields that they know: mandatory expertise.</summary>
    public const string Expert = "expert";

    /// <summary>Investigates for the integrity department of a part.</summary>
    public const string Investigator = "investigator";

    /// <summary>Investigates for the national team (LTIO): what is complex or crosses units.</summary>
    public const string Ltio = "ltio";

    /// <summary>Checks whether what investigators want is lawful and proportionate, and advises on sanctions.</summary>
    public const string HrLawyer = "hr-lawyer";

    /// <summary>Leads the sanctioning consultation (strafmaatoverleg).</summary>
    public const string ConsultationChair = "consultation-chair";

    /// <summary>Leads reflection rooms (reflectiekamer).</summary>
    public const string ReflectionFacilitator = "reflection-facilitator";

    /// <summary>Sits in reflection rooms, and never learns whom they are about.</summary>
    public const string ReflectionMember = "reflection-member";

    /// <summary>Offers recognition and restoration, and sees that what was agreed is done.</summary>
    public const string RestorationWorker = "restoration-worker";

    public const string UnitHead = "unit-head";
    public const string Corps = "corps";
    public const string ChiefDiversityOfficer = "cdo";
    public const string Hr = "hr";
    public const string Auditor = "auditor";

    /// <summary>Watches over privacy: sees who saw what, never content.</summary>
    public const string Privacy = "privacy";

    /// <summary>Confirms how long is kept what, holds a case back from destruction, and has it destroyed.</summary>
    public const string Records = "records";

    /// <summary>The police ombuds officer, outside the corps: sees a case on a motive that is noted.</summary>
    public const string Ombuds = "ombuds";

    /// <summary>A colleague without another function: sees of an investigation of their own conduct what is theirs to know, and nothing else.</summary>
    public const string Employee = "employee";

    /// <summary>Keeps the system running and may see nothing in it.</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>Each of them; a token names one, beside whatever roles it carries for other applications.</summary>
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Desk, Triage, Expert, Investigator, Ltio, HrLawyer, ConsultationChair, ReflectionFacilitator, ReflectionMember, RestorationWorker, UnitHead, Corps, ChiefDiversityOfficer, Hr, Auditor, Privacy, Records, Ombuds, Employee, SystemAdmin,
    };
}

/// <summary>Claims that every token of a member of staff carries.</summary>
public static class Claims
{
    /// <summary>The account; the only identification of a person that is stored with an act.</summary>
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Role = "role";

    /// <summary>Code of the organisational part; absent for roles of the whole corps.</summary>
    public const string OrganisationalPart = "part";

    /// <summary>What the account may decide in the name of the competent authority; absent for most.</summary>
    public const string Mandate = "mandate";

    /// <summary>When the person last signed in at the provider, in seconds since 1970 (OpenID Connect Core 2).</summary>
    public const string AuthenticatedAt = "auth_time";
}
