using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reflection.Deidentifying;

namespace Zichtlijn.Reflection.Rooms.Summarising;

// Stored in the stream of the case; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>The case was written down for the room. What was typed is kept nowhere.</summary>
/// <param name="Number">Its version, from 1.</param>
/// <param name="Found">What was masked in it.</param>
/// <param name="Combination">Facts that together still may point to somebody, by code.</param>
/// <param name="Text">What was left after masking.</param>
public sealed record SummaryWritten(
    DateTimeOffset WrittenAt, string By, string Person, int Room, int Number, IReadOnlyList<FoundFact> Found, IReadOnlyList<string> Combination, ProtectedContent Text)
    : IInRoom, IHoldsPersons<SummaryWritten>
{
    public SummaryWritten WithoutPersons() => this with { By = "", Person = "", Text = ProtectedContent.Destroyed };
}

/// <summary>A second person looked at it: members who sit there read it.</summary>
/// <param name="Checks">What they looked at, codes of the reference data.</param>
/// <param name="Motive">Why it may be shown although facts together still may point to somebody; null when none do.</param>
public sealed record SummaryChecked(
    DateTimeOffset CheckedAt, string By, string Person, int Room, int Number, IReadOnlyList<string> Checks, ProtectedContent? Motive, string ReferenceData)
    : IInRoom, IHoldsPersons<SummaryChecked>
{
    public SummaryChecked WithoutPersons() => this with { By = "", Person = "", Motive = Motive is null ? null : ProtectedContent.Destroyed };
}

/// <summary>It says too much, or too little: it is written anew.</summary>
public sealed record SummaryReturned(DateTimeOffset ReturnedAt, string By, int Room, int Number, ProtectedContent Remark) : IInRoom, IHoldsPersons<SummaryReturned>
{
    public SummaryReturned WithoutPersons() => this with { By = "", Remark = ProtectedContent.Destroyed };
}
