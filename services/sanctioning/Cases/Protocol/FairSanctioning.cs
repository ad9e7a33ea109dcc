using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Cases.Protocol;

/// <summary>The fair-sanctioning protocol: the five steps that the court takes (ECLI:NL:RBMNE:2019:5126), each open when those before it are answered.</summary>
internal static class FairSanctioning
{
    public static IReadOnlyList<ProtocolStep> Steps { get; } = Enum.GetValues<ProtocolStep>();

    /// <summary>A step that was answered stays open: its answer can be revised.</summary>
    public static bool IsOpen(this Matter m, ProtocolStep step) => (int)step <= m.Answers.Count;

    /// <summary>One of the first four was answered with no: the conduct is not shown, is no breach of duty, or is not theirs to answer for.</summary>
    public static bool HasNothingToWeigh(this Matter m) => m.Answers.Take((int)ProtocolStep.Proportionate).Contains(StepAnswer.No);

    /// <summary>All four were answered, and none with no.</summary>
    public static bool IsToBeWeighed(this Matter m) => m.IsOpen(ProtocolStep.Proportionate) && !m.HasNothingToWeigh();
}
