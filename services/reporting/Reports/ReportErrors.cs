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
        "report-concluded", StatusCodes.Status409Conflict, "Triage decided on the report: nothing can be changed.");

    public static Refusal AlreadyAcknowledged { get; } = new(
        "report-already-acknowledged", StatusCodes.Status409Conflict, "Receipt was confirmed before. Send this as a message.");

    public static Refusal Closed { get; } = new(
        "report-closed", StatusCodes.Status409Conflict, "The report is closed: the reporter had the last feedback.");

    public static Refusal DisclosureOnlyWidens { get; } = new(
        "disclosure-only-widens", StatusCodes.Status409Conflict, "Who knows a name cannot forget it: this cannot be taken back.");

    public static Refusal DisclosureUnchanged { get; } = new(
        "disclosure-unchanged", StatusCodes.Status409Conflict, "This was chosen before. Tell the desk new contact details in a message.");

    public static Refusal ReporterNeeded { get; } = new(
        "reporter-needed", StatusCodes.Status422UnprocessableEntity, "Nobody knows who you are yet: give your name.");

    public static Refusal NotAcknowledged { get; } = new(
        "report-not-acknowledged", StatusCodes.Status409Conflict, "First confirm to the reporter that the report was received.");

    public static Refusal NotConcluded { get; } = new(
        "report-not-concluded", StatusCodes.Status409Conflict, "Triage has not decided yet: this cannot be the last feedback.");
}
