using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Sanctioning.Cases.Protocol;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A step was answered, for the first time or anew; the answers of before are kept.</summary>
/// <param name="Pieces">Names of pieces of the investigation on which it rests.</param>
/// <param name="Text">The reasons.</param>
/// <param name="ReferenceData">Version of the questions.</param>
public sealed record StepAnswered(
    DateTimeOffset AnsweredAt, string By, int Matter, ProtocolStep Step, StepAnswer Answer, IReadOnlyList<string> Pieces, ProtectedContent Text, string ReferenceData)
    : IInMatter, IHoldsPersons<StepAnswered>
{
    public StepAnswered WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
