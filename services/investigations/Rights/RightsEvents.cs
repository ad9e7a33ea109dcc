using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Rights;

// Stored in the stream of the case; names (RightsSetup) and members are storage format: add, never rename.

/// <summary>Somebody whose conduct is investigated was told so: of what they are accused, in plain words, and their rights.</summary>
/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Charges">Numbers of charges of the mandate, all about this person.</param>
/// <param name="Person">Their mark; null for somebody who is in no directory.</param>
/// <param name="Name">A name or an account, as the mandate has it.</param>
/// <param name="Text">The charges in plain words.</param>
public sealed record SubjectNotified(
    int Number, DateTimeOffset NotifiedAt, string By, IReadOnlyList<int> Charges, string? Person, ProtectedContent Name, ProtectedContent Text)
    : IHoldsPersons<SubjectNotified>
{
    public SubjectNotified WithoutPersons() => this with
    {
        By = "", Person = null, Name = ProtectedContent.Destroyed, Text = ProtectedContent.Destroyed,
    };
}

/// <summary>Somebody was told that what they were accused of is not investigated any more.</summary>
/// <param name="Number">Of their notice.</param>
/// <param name="Charges">Numbers of charges that are in the mandate no more.</param>
/// <param name="Text">In plain words.</param>
public sealed record DroppedChargesTold(int Number, DateTimeOffset ToldAt, string By, IReadOnlyList<int> Charges, ProtectedContent Text) : IHoldsPersons<DroppedChargesTold>
{
    public DroppedChargesTold WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Somebody whose conduct is investigated is assisted from now on: by a lawyer, a union, or whom they trust.</summary>
/// <param name="Number">Of their notice.</param>
/// <param name="ByThemselves">On their own page; otherwise an investigator noted it.</param>
public sealed record CounselNamed(int Number, DateTimeOffset NamedAt, string By, bool ByThemselves, ProtectedContent Name) : IHoldsPersons<CounselNamed>
{
    public CounselNamed WithoutPersons() => this with { By = "", Name = ProtectedContent.Destroyed };
}
