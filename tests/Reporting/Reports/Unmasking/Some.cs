using Zichtlijn.Access.Cases;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports.Unmasking;

/// <summary>People and events of a request for a reporter's name.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = Given.Submitted.AddDays(4);
    public static readonly Guid RequestId = Guid.Parse("018b9c1e-0000-7000-8000-000000000002");
    public static readonly Colleague Officer = new("triage.ams", "mark-triage", "AMS");
    public static readonly Colleague Desk = new("desk.ams", "mark-desk", "AMS");

    public static ReportTold ToldByName { get; } = new(Given.Sealed, Given.Sealed);

    public static TriageHandlerChanged Handles { get; } = new(4, Officer.Mark, MayOpen: true);

    public static UnmaskRequested Asked { get; } = new(
        RequestId, Now, Officer.Account, Officer.Mark, "askReporter", Given.Sealed, AnswerBy: null, Given.Sealed, "2023-06");

    /// <summary>The reporter has until 9 November.</summary>
    public static UnmaskRequested AskedWithNotice { get; } = Asked with { AnswerBy = new DateOnly(2023, 11, 9), WhyNot = null };

    public static UnmaskAnswered Agreed { get; } = new(RequestId, Now.AddHours(1), Agrees: true, Text: null);

    public static UnmaskAnswered Objected { get; } = new(RequestId, Now.AddHours(2), Agrees: false, Given.Sealed);

    public static UnmaskGranted Granted { get; } = new(
        RequestId, Now.AddDays(1), Desk.Account, Given.Sealed, Until: Now.AddDays(8), ToldFrom: Now.AddDays(8), "2023-06");

    public static UnmaskRefused Refused { get; } = new(RequestId, Now.AddDays(1), Desk.Account, Given.Sealed);

    public static UnmaskWithdrawn Withdrawn { get; } = new(RequestId, Now.AddDays(2));
}
