using System.Text.RegularExpressions;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary>
/// <c>POST /emergency-accesses</c>: the same answer whatever stands behind the number, no case or one that the asker is
/// kept out of. The ombuds officer needs no second person.
/// </summary>
internal static partial class AskEmergencyAccess
{
    private const int MinMotive = 20;
    private const int MaxMotive = 2_000;

    public static void MapAskEmergencyAccess(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/emergency-accesses", Handle).RequireRoles(Roles.Desk, Roles.Triage, Roles.Ombuds).RequireFreshSignIn()
            .WithName("ask-emergency-access").WithSummary("Ask to read a case that is not one's own; a second person confirms it.")
            .Produces<Wire.EmergencyAccessAsked>(StatusCodes.Status202Accepted).ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Wire.AskEmergencyAccess request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var isOmbuds = http.User.IsInRole(Roles.Ombuds);
        var check = Check(request, isOmbuds, reference);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, now, number) = (http.Colleague(), http.Now(), Asked.Code(request.CaseNumber)!);
        var accessId = Guid.CreateVersion7(now);
        var row = await session.Query<DeskRow>().FirstOrDefaultAsync(r => r.CaseNumber == number, http.RequestAborted);

        // A key of its own: to look the case's up would take longer when there is a case.
        var own = await keys.NewAsync(accessId, http.RequestAborted);
        var asked = new EmergencyAsked(
            now, who.Account, who.Mark, http.User.Role(), number, row?.Id, request.ReasonCode!, own.Protect(Purpose.Motive, request.Motive!.Trim()),
            now + reference.AccessPeriods.Minutes("emergencyConfirmation"), reference.Version);
        var granted = isOmbuds ? OfOmbuds(asked, row?.Access, reference) : null;
        session.Events.StartStream<EmergencyAccess>(accessId, [asked, .. granted is null ? Array.Empty<object>() : [granted]]);
        await session.SaveChangesAsync(http.RequestAborted);
        if (granted is not null)
        {
            await http.LogAccess(AccessAction.Grant, row!.Id, EmergencyReading.LogReason);
        }

        return Results.Accepted((string?)null, new Wire.EmergencyAccessAsked(accessId, asked.ExpiresAt));
    }

    internal static Validation Check(Wire.AskEmergencyAccess request, bool isOmbuds, ReferenceDataSet reference) => new Validation()
        .Check(CaseNumber().IsMatch(request.CaseNumber?.Trim() ?? ""), "caseNumber", "Write it as Z-2023-000001.")
        .Check(
            reference.AccessReasons.OfKind(isOmbuds ? "ombuds" : "emergency").Any(r => r.Code == request.ReasonCode), "reasonCode", "Choose one of the reasons.")
        .Text(request.Motive, "motive", MinMotive, MaxMotive);

    /// <param name="access">Of the case; null when there is none.</param>
    /// <returns>Null when there is no such case, or the ombuds officer is in it.</returns>
    internal static EmergencyConfirmed? OfOmbuds(EmergencyAsked asked, ReportAccess? access, ReferenceDataSet reference) =>
        access is null || access.Desk.IsBarred(asked.Person)
            ? null
            : new EmergencyConfirmed(asked.AskedAt, Officer: null, asked.AskedAt + reference.AccessPeriods.Minutes("ombudsAccess"));

    [GeneratedRegex(@"^Z-\d{4}-\d{6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CaseNumber();
}
