using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>Expected failures of whoever takes in a ruling.</summary>
internal static class RulingErrors
{
    /// <summary>The register publishes anew what was not anonymous enough: an old copy must not bring it back.</summary>
    public static Refusal Outdated { get; } = Refusal.Conflict("ruling-outdated", "The register published this ruling anew since: take in the newer file.");
}
