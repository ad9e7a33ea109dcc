using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Drafts;

/// <summary>The questions, in their order, and the check at the end.</summary>
public enum Step
{
    Name,
    Subject,
    Ground,
    What,
    When,
    Where,
    Who,
    Hope,
    Contact,
    Check,
}

/// <summary>Which question comes when. The one about the ground is asked only where the subject asks for it.</summary>
public static class Steps
{
    public static string Path(Step step) => "/report/" + step.ToString().ToLowerInvariant();

    /// <summary>The questions of this draft, without the check.</summary>
    public static IReadOnlyList<Step> Of(ReportDraft draft) =>
        [.. Enum.GetValues<Step>().Where(s => s != Step.Check && (s != Step.Ground || AsksGround(draft)))];

    public static (int Number, int Total) Place(ReportDraft draft, Step step)
    {
        var steps = Of(draft);
        return (Math.Max(1, steps.Index().FirstOrDefault(s => s.Item == step).Index + 1), steps.Count);
    }

    /// <param name="fromCheck">The person came from the check to change one answer.</param>
    public static Step Next(ReportDraft draft, Step step, bool fromCheck)
    {
        var isFollowUp = step == Step.Subject && AsksGround(draft) && draft.Grounds.Count == 0;
        return fromCheck && !isFollowUp ? Step.Check : Of(draft).Append(Step.Check).First(s => s > step);
    }

    /// <summary>Null before the first question.</summary>
    public static Step? Previous(ReportDraft draft, Step step)
    {
        var before = Of(draft).Where(s => s < step).ToArray();
        return before.Length == 0 ? null : before[^1];
    }

    /// <summary>The first question without an answer that is needed; null when the report can be sent.</summary>
    public static Step? FirstMissing(ReportDraft draft) =>
        draft.Disclosure is null ? Step.Name
        : draft.Category is null ? Step.Subject
        : draft.Narrative is null ? Step.What
        : draft.OrganisationalPart is null ? Step.Where
        : !draft.IsAnonymous && draft.Contact.Name is null ? Step.Contact
        : null;

    private static bool AsksGround(ReportDraft draft) =>
        draft.Category is null || ReferenceDataSet.Current.MisconductCategories.Find(draft.Category) is { AsksGrounds: true };
}
