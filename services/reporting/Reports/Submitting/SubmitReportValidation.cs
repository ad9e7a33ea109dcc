using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary>Checks a report and names everything that is wrong with it at once.</summary>
internal static class SubmitReportValidation
{
    public const int MaxNarrative = 20_000;
    private const int MaxPersons = 20;
    private const int MaxShortText = 200;
    private static readonly string[] Languages = ["nl", "en"];

    /// <param name="today">The day in Europe/Amsterdam.</param>
    public static Validation Check(SubmitReport request, ReferenceDataSet reference, DateOnly today) => Check(new Validation(), request, reference, today);

    /// <param name="check">What is wrong with the rest of what was sent.</param>
    /// <inheritdoc cref="Check(SubmitReport, ReferenceDataSet, DateOnly)"/>
    public static Validation Check(Validation check, SubmitReport request, ReferenceDataSet reference, DateOnly today)
    {
        check
            .Check(request.Disclosure is not null, "disclosure", "Choose anonymous, confidential or identified.")
            .Check(reference.MisconductCategories.Contains(request.Category ?? ""), "category", "Choose one of the categories.")
            .Check(reference.OrganisationalParts.Contains(PartOf(request.OrganisationalPart)), "organisationalPart", "Choose one of the organisational parts.")
            .Text(request.Narrative, "narrative", min: 1, max: MaxNarrative)
            .Check(request.OccurredOn is not { } day || day <= today, "occurredOn", "The day lies in the future.")
            .Check(Languages.Contains(request.Language ?? "", StringComparer.Ordinal), "language", "Choose nl or en.");
        CheckCodes(check, request.Grounds, reference.DiscriminationGrounds, "grounds");
        CheckCodes(check, request.Wishes, reference.Wishes, "wishes");
        CheckPersons(check, request.Persons ?? [], reference);
        CheckReporter(check, request.Disclosure, request.Reporter);
        return check;
    }

    /// <summary>Codes of parts are forgiving in case: <c>ams</c> is <c>AMS</c>.</summary>
    public static string PartOf(string? code) => code?.ToUpperInvariant() ?? "";

    private static void CheckCodes(Validation check, IReadOnlyList<string>? codes, ReferenceList list, string field)
    {
        foreach (var (index, code) in (codes ?? []).Index().Take(list.Entries.Count + 1))
        {
            check.Check(code is not null && list.Contains(code), $"{field}[{index}]", "This is not one of the choices.");
        }

        check.Check(codes is null || codes.Distinct(StringComparer.Ordinal).Count() == codes.Count, field, "A choice is named twice.");
    }

    private static void CheckPersons(Validation check, IReadOnlyList<NamedPerson> persons, ReferenceDataSet reference)
    {
        check.Check(persons.Count <= MaxPersons, "persons", $"At most {MaxPersons} persons fit here.");
        foreach (var (index, person) in persons.Index().Take(MaxPersons))
        {
            if (person is null)
            {
                check.Check(holds: false, $"persons[{index}]", "This is needed.");
                continue;
            }

            check.Check(reference.PersonRoles.Contains(person.Role ?? ""), $"persons[{index}].role", "Choose one of the roles.")
                .Text(person.Name, $"persons[{index}].name", min: 0, max: MaxShortText)
                .Check(
                    person.OrganisationalPart is null || reference.OrganisationalParts.Contains(PartOf(person.OrganisationalPart)),
                    $"persons[{index}].organisationalPart", "Choose one of the organisational parts.");
        }
    }

    private static void CheckReporter(Validation check, Disclosure? disclosure, ReporterContact? reporter) => check
        .Check(disclosure != Disclosure.Anonymous || reporter is null, "reporter", "An anonymous report holds no contact details.")
        .Reporter(reporter, needsName: disclosure is not (null or Disclosure.Anonymous));

    /// <summary>Who the reporter is and how to reach them.</summary>
    public static Validation Reporter(this Validation check, ReporterContact? reporter, bool needsName) => check
        .Check(!needsName || !string.IsNullOrWhiteSpace(reporter?.Name), "reporter.name", "Give your name, or report anonymously.")
        .Text(reporter?.Name, "reporter.name", min: 0, max: MaxShortText)
        .Text(reporter?.Email, "reporter.email", min: 0, max: MaxShortText)
        .Check(string.IsNullOrEmpty(reporter?.Email) || reporter.Email.Contains('@', StringComparison.Ordinal), "reporter.email", "This is no e-mail address.")
        .Text(reporter?.Phone, "reporter.phone", min: 0, max: MaxShortText)
        .Text(reporter?.SafeTimes, "reporter.safeTimes", min: 0, max: 1_000);
}
