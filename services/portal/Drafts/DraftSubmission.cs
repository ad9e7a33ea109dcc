using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Drafts;

/// <summary>Turns the answers into the report that is sent.</summary>
public static class DraftSubmission
{
    /// <param name="language">Language in which the desk writes back.</param>
    public static SubmitReport Of(ReportDraft draft, string language) => new(
        Disclosure: Enum.TryParse<Disclosure>(draft.Disclosure, ignoreCase: true, out var disclosure) ? disclosure : null,
        Category: draft.Category!,
        Grounds: draft.Grounds,
        OrganisationalPart: draft.OrganisationalPart!,
        Narrative: draft.Narrative!,
        OccurredOn: draft.When.TryRead(out var day) ? day : null,
        Ongoing: draft.Ongoing switch { "yes" => true, "no" => false, _ => null },
        Persons: [.. draft.Persons.Where(p => p.Role is not null).Select(p => new NamedPerson(p.Role!, p.Name, p.OrganisationalPart))],
        Wishes: draft.Wishes,
        Reporter: draft.IsAnonymous
            ? null
            : new ReporterContact(draft.Contact.Name, draft.Contact.Email, draft.Contact.Phone, draft.Contact.SafeTimes),
        Language: language);

    /// <summary>The question that a field of the API belongs to.</summary>
    public static Step StepOf(string field) => field.Split('[', '.')[0] switch
    {
        "disclosure" => Step.Name,
        "category" => Step.Subject,
        "grounds" => Step.Ground,
        "occurredOn" or "ongoing" => Step.When,
        "organisationalPart" => Step.Where,
        "persons" => Step.Who,
        "wishes" => Step.Hope,
        "reporter" => Step.Contact,
        _ => Step.What,
    };
}
