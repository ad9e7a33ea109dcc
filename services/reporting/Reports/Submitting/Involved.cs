using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary>Who is kept out of a case from its first second, and which part handles it therefore.</summary>
/// <param name="Barred">Marks.</param>
internal sealed record Involved(IReadOnlyList<string> Barred, string HandledAt)
{
    public static Involved In(SubmitReport request, StaffDirectory staff, ReferenceDataSet reference)
    {
        var part = SubmitReportValidation.PartOf(request.OrganisationalPart);
        var named = (request.Persons ?? [])
            .SelectMany(p => staff.Named(p.Name, p.OrganisationalPart is { } theirs ? SubmitReportValidation.PartOf(theirs) : part));
        var reporter = staff.Named(request.Reporter?.Name, part).Concat(staff.WithEmail(request.Reporter?.Email));
        var barred = staff.KeptOut(named.Concat(reporter)).Select(m => m.Mark).ToArray();
        return new Involved(barred, staff.PartToHandle(
            part, reference.OrganisationalParts.Entries.Select(e => e.Code).OrderBy(code => code != HeadOffice), barred.ToHashSet(StringComparer.Ordinal), Roles.Desk, Roles.Triage));
    }

    /// <summary>The staff of the corps leadership: the level above every unit.</summary>
    private const string HeadOffice = "SKL";
}
