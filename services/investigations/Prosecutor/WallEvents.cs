using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor;

// Stored in the stream of the case; names (WallSetup) and members are storage format: add, never rename.

/// <summary>Single pieces of the case were handed to the prosecutor.</summary>
/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Items">What people call them: <c>E-1</c>, <c>I-2</c>.</param>
/// <param name="Recipient">The office that got them.</param>
/// <param name="LegalBasis">The provision that asks or allows it.</param>
/// <param name="Motive">Why each of them is needed there.</param>
public sealed record SharedWithProsecutor(
    int Number, DateTimeOffset SharedAt, string By, IReadOnlyList<string> Items, ProtectedContent Recipient, ProtectedContent LegalBasis, ProtectedContent Motive)
    : IHoldsPersons<SharedWithProsecutor>
{
    public SharedWithProsecutor WithoutPersons() => this with
    {
        By = "", Recipient = ProtectedContent.Destroyed, LegalBasis = ProtectedContent.Destroyed, Motive = ProtectedContent.Destroyed,
    };
}
