using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary>
/// Who is kept out of a case from its first second, and which part handles it therefore. A report about the corps
/// leadership, that everybody works below, goes to the level of the corps, to be forwarded to the Minister (Politiewet
/// 2012 art. 71): otherwise nobody at all would see it.
/// </summary>
/// <param name="Barred">Marks.</param>
internal sealed record Involved(IReadOnlyList<string> Barred, string HandledAt)
{
    public static Involved In(SubmitReport request, StaffDirectory staff, ReferenceDataSet reference)
    {
        var part = SubmitReportValidation.PartOf(request.OrganisationalPart);
        var named = (request.Persons ?? [])
            .SelectMany(p => staff.Named(p.Name, p.OrganisationalPart is { } theirs ? SubmitReportValidation.PartOf(theirs) : part));
        var people = named.Concat(Reporter(request.Reporter, part, staff)).ToArray();
        string[] barred = [.. staff.KeptOut(people).Select(m => m.Mark)];
        return staff.PartToHandle(part, Order(reference), barred.ToHashSet(StringComparer.Ordinal), Roles.Desk, Roles.Triage) is { } handles
            ? new Involved(barred, handles)
            : new Involved([.. staff.KeptOut(people, withLine: false).Select(m => m.Mark)], reference.HeadOffice);
    }

    /// <summary>In which order parts are tried when the own one cannot: the level above every unit first.</summary>
    public static IEnumerable<string> Order(ReferenceDataSet reference) =>
        reference.OrganisationalParts.Entries.Select(e => e.Code).OrderBy(code => code != reference.HeadOffice);

    /// <summary>Marks of whoever is kept out because of who the reporter is.</summary>
    /// <param name="reporter">Null when nobody knows.</param>
    public static IReadOnlyList<string> Marks(ReporterContact? reporter, string part, StaffDirectory staff) =>
        [.. staff.KeptOut(Reporter(reporter, part, staff)).Select(m => m.Mark)];

    private static IEnumerable<StaffMember> Reporter(ReporterContact? reporter, string part, StaffDirectory staff) =>
        staff.Named(reporter?.Name, part).Concat(staff.WithEmail(reporter?.Email));
}
