using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>The question before a case opens: number, part and date only, and the names for who asks for them.</summary>
/// <param name="Action">Where the answer goes; the page's own address.</param>
/// <param name="Since">The day of the report, on which the investigation was asked for, or on which it was reported.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Persons">The names in the report or the mandate; null until they are asked for.</param>
public sealed record ConflictGate(
    string Action, string CaseNumber, string Part, DateTimeOffset Since, string Version, IReadOnlyList<NamedPerson>? Persons, string? Error)
{
    /// <summary>What opens behind it.</summary>
    public Behind Of { get; init; }

    /// <summary>Whoever weighs a case finds names in the report of the investigation, and nowhere before; in restoration there are none.</summary>
    public bool MayAskNames => Persons is null && Of is not (Behind.Weighing or Behind.Restoration);

    /// <summary>The code with which a service refuses until it is answered.</summary>
    public const string Needed = "conflict-not-declared";

    /// <summary>The form's field, and what it may answer.</summary>
    public const string Field = "interest";
    public const string None = "none";
    public const string Present = "present";
    public const string Names = "names";

    /// <summary>What an answer says about the interest; null when it is no declaration.</summary>
    public static Interest? Read(string? answer) => answer switch
    {
        None => Interest.None,
        Present => Interest.Present,
        _ => null,
    };
}

/// <summary>What a gate stands before.</summary>
public enum Behind
{
    /// <summary>What a reporter told.</summary>
    Report,

    /// <summary>An investigation: the names are those of its mandate.</summary>
    Investigation,

    /// <summary>What was established, to be weighed.</summary>
    Weighing,

    /// <summary>What would help a reporter, and what is done for them.</summary>
    Restoration,
}
