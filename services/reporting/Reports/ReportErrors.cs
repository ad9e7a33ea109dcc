using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Reports;

/// <summary>Expected failures of the social desk.</summary>
internal static class ReportErrors
{
    /// <summary>Always alike, whatever is wrong with the code.</summary>
    public static Refusal UnknownReceiptCode { get; } = new(
        "unknown-receipt-code", StatusCodes.Status401Unauthorized, "We do not know this code. Check that all 20 characters are there.");

    public static Refusal KeyReused { get; } = new(
        "idempotency-key-reused", StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another report.");

    public static Refusal Concluded { get; } = new(
        "report-concluded", StatusCodes.Status409Conflict, "The report is closed: nothing can be changed.");
}
