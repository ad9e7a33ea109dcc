using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Report;

/// <summary>What was answered to a question, in words; empty when it was skipped.</summary>
internal static class Answers
{
    public static IReadOnlyList<string> To(Step step, ReportDraft draft, IStringLocalizer<ReportTexts> texts) =>
        [.. All(step, draft, texts).OfType<string>().Where(a => !string.IsNullOrWhiteSpace(a)).Select(InertText.Of)];

    private static IEnumerable<string?> All(Step step, ReportDraft draft, IStringLocalizer<ReportTexts> texts)
    {
        switch (step)
        {
            case Step.Name:
                return [draft.Disclosure is { } disclosure ? texts["Name." + disclosure].Value : null];
            case Step.Subject:
                return [Lists.Category(draft.Category)];
            case Step.Ground:
                return draft.Grounds.Select(Lists.Ground);
            case Step.What:
                return draft.Narrative?.Split('\n') ?? [];
            case Step.When:
                return [WhenWords(draft.When, texts), draft.Ongoing is { } ongoing ? texts["Check.Ongoing." + ongoing].Value : null];
            case Step.Where:
                return [Lists.Part(draft.OrganisationalPart)];
            case Step.Who:
                return draft.Persons.Select(PersonWords);
            case Step.Hope:
                return draft.Wishes.Select(Lists.Wish);
            default:
                return draft.IsAnonymous
                    ? [texts["Check.ViaCode"].Value]
                    : [draft.Contact.Name, draft.Contact.Phone, draft.Contact.Email, draft.Contact.SafeTimes];
        }
    }

    private static string? WhenWords(DraftDate when, IStringLocalizer<ReportTexts> texts) =>
        when.IsEmpty ? null : when.IsRough ? texts["When.About", when.Words()].Value : Dates.Capital(when.Words());

    private static string PersonWords(DraftPerson person) => string.Join(
        ", ",
        new[] { person.Name, Lists.Role(person.Role), Lists.Part(person.OrganisationalPart) }.Where(t => !string.IsNullOrEmpty(t)));
}
