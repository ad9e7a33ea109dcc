using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What the authority proposes for one person, beside what was weighed for that one. By the rules of the service.</summary>
public static class MatterRange
{
    /// <summary>What the authority wants to impose now; null while it did not say.</summary>
    public static ProposalDetail? Proposed(MatterDetail matter) => matter.Proposals is [var newest, ..] ? newest : null;

    /// <summary>The sanctions that are to be expected, in the order of the law; null when there is nothing to weigh.</summary>
    public static IReadOnlyList<string>? Of(MatterDetail matter) => matter.HasNothingToWeigh() ? null : matter.Weight?.Range;

    /// <summary>Another sanction than the range holds, or none, deviates. Nothing deviates from no range.</summary>
    public static bool Deviates(MatterDetail matter, SanctionChoice? choice) =>
        Of(matter) is { } range && (choice?.Code is null || !range.Contains(choice.Code, StringComparer.Ordinal));
}
