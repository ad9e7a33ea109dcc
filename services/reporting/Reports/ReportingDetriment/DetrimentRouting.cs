using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Submitting;

namespace Zichtlijn.Reporting.Reports.ReportingDetriment;

/// <summary>
/// Who handles a report of detriment: never the head under whom it happened, never anybody who works under that head,
/// and never those who handled the first report.
/// </summary>
internal static class DetrimentRouting
{
    /// <param name="first">The report since which there is detriment.</param>
    public static Involved Route(Report first, SubmitReport detriment, StaffDirectory staff, ReferenceDataSet reference)
    {
        HashSet<string> avoided = new(StringComparer.Ordinal)
        {
            first.Submitted.OrganisationalPart, first.Access.Desk.Part,
        };
        avoided.UnionWith((detriment.Persons ?? []).Select(p => p.OrganisationalPart).OfType<string>().Select(SubmitReportValidation.PartOf));
        HashSet<string> barred = [
            .. Involved.In(detriment, staff, reference).Barred, .. first.Access.Desk.Barred, .. first.Handled,
            .. staff.All.Where(m => m is { Role: not null, Part: { } part } && avoided.Contains(part)).Select(m => m.Mark)];
        string[] order = [.. Involved.Order(reference).Where(part => !avoided.Contains(part))];
        return new Involved([.. barred.Order(StringComparer.Ordinal)], staff.PartToHandle(order[0], order, barred, Roles.Desk, Roles.Triage) ?? order[0]);
    }
}
