using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Mandating;

// Stored in the stream of the case; names (InvestigationsStore) and members are storage format: add, never rename.

/// <summary>A version of the mandate. None is ever changed; what was amended is a new one.</summary>
/// <param name="Charges">The numbers of all charges that are investigated under it.</param>
/// <param name="Persons">Marks of those of the staff whose conduct is investigated.</param>
/// <param name="TargetDate">The last day of the investigation's term when the version was given.</param>
/// <param name="Text">The charges in words: a list of <see cref="WrittenCharge"/>.</param>
/// <param name="Motive">Why it was amended; null for the first.</param>
/// <param name="Reworded">Numbers of charges that stayed, with other words; null when there are none.</param>
public sealed record MandateIssued(
    DateTimeOffset IssuedAt,
    string By,
    int Number,
    InvestigationKind Kind,
    IReadOnlyList<int> Charges,
    IReadOnlyList<string> Persons,
    DateOnly PeriodFrom,
    DateOnly PeriodUntil,
    IReadOnlyList<string> Methods,
    DateOnly TargetDate,
    ProtectedContent Text,
    ProtectedContent? Motive,
    string ReferenceData,
    IReadOnlyList<int>? Reworded = null) : IHoldsPersons<MandateIssued>
{
    public MandateIssued WithoutPersons() => this with
    {
        By = "", Persons = [], Text = ProtectedContent.Destroyed, Motive = Motive is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>A charge in words, as it is sealed. Storage format: add, never rename.</summary>
/// <param name="Number">Stays with the charge in every later version, and is never given to another one.</param>
/// <param name="Person">Whose conduct: a name or an account, as it was written.</param>
public sealed record WrittenCharge(int Number, string Person, string Conduct);

/// <summary>Kept out because the mandate is about them, or about somebody close to them.</summary>
/// <param name="Person">Their mark.</param>
public sealed record PersonKeptOut(DateTimeOffset KeptOutAt, string Person) : IHoldsPersons<PersonKeptOut>
{
    public PersonKeptOut WithoutPersons() => this with { Person = "" };
}

/// <summary>The competent authority has an interest in the case and stepped back.</summary>
public sealed record AuthorityRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<AuthorityRecused>
{
    public AuthorityRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>An exploratory inquiry ended, or became an investigation that needs a mandate of its own.</summary>
/// <param name="FollowedBy">Null when nothing follows.</param>
public sealed record InquiryConcluded(DateTimeOffset ConcludedAt, string By, InvestigationKind? FollowedBy, ProtectedContent Motive) : IHoldsPersons<InquiryConcluded>
{
    public InquiryConcluded WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}
