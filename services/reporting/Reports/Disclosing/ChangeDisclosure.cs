using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Recusing;
using Zichtlijn.Reporting.Reports.Submitting;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Disclosing;

/// <summary>
/// <c>POST /my-report/disclosures</c>: the reporter lets the desk, or everybody who works on the report, know who they
/// are. It goes one way. Whoever must not handle the case of this reporter is kept out of it from the same moment.
/// </summary>
internal static class ChangeDisclosure
{
    public static void MapChangeDisclosure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/disclosures", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("change-disclosure").WithSummary("Let more people know who you are; it cannot be taken back.")
            .ProducesOwnDecision().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(
        Wire.ChangeDisclosure request, HttpContext http, IDocumentSession session, ContentKeys keys, StaffDirectory staff)
    {
        var check = Check(request);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideOnOwnReport(http, async report =>
        {
            // A key of its own, as for a reporter who is known from the start.
            var reporter = request.Reporter is { } contact
                ? (await keys.NewAsync(report.Id, http.RequestAborted)).Protect(Purpose.Reporter, contact)
                : null;
            return Decide(
                report, new DisclosureChanged(http.Now(), request.Disclosure!.Value, reporter), Involved.Marks(request.Reporter, report.Submitted.OrganisationalPart, staff), staff);
        });
    }

    internal static Validation Check(Wire.ChangeDisclosure request) => new Validation()
        .Check(request.Disclosure is Disclosure.Confidential or Disclosure.Identified, "disclosure", "Choose confidential or identified.")
        .Reporter(request.Reporter, needsName: request.Reporter is not null);

    /// <param name="barred">Marks of whoever is kept out because of who the reporter is.</param>
    internal static Decision Decide(Report report, DisclosureChanged wished, IEnumerable<string> barred, StaffDirectory staff)
    {
        switch (report)
        {
            case { IsClosed: true }:
                return ReportErrors.Closed;
            case var _ when wished.Disclosure < report.Disclosure:
                return ReportErrors.DisclosureOnlyWidens;
            case var _ when wished.Disclosure == report.Disclosure:
                return wished.Reporter is null ? Decision.AlreadySo : ReportErrors.DisclosureUnchanged;
            case { Reporter: null } when wished.Reporter is null:
                return ReportErrors.ReporterNeeded;
        }

        var events = new List<object> { wished };
        foreach (var mark in barred)
        {
            foreach (var e in BarPerson.Decide(report, new PersonBarred(wished.ChangedAt, mark, FollowsFromReporter: true), staff).Events)
            {
                events.Add(e);
                report = e switch
                {
                    PersonBarred bar => report.Apply(bar),
                    DeskSubstituted substitute => report.Apply(substitute),
                    _ => report,
                };
            }
        }

        return Decision.Of([.. events]);
    }
}
