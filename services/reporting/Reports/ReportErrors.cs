using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Reports;

/// <summary>Expected failures of the social desk.</summary>
internal static class ReportErrors
{
    /// <summary>Always alike, whatever is wrong with the code.</summary>
    public static Refusal UnknownReceiptCode { get; } = new(
        "unknown-receipt-code", StatusCodes.Status401Unauthorized, "We do not know this code. Check that all 20 characters are there.");

    public static Refusal KeyReused { get; } = Refusal.Unprocessable(
        "idempotency-key-reused", "This Idempotency-Key was used for another report.");

    public static Refusal Concluded { get; } = Refusal.Conflict(
        "report-concluded", "Triage decided on the report: nothing can be changed.");

    public static Refusal AlreadyAcknowledged { get; } = Refusal.Conflict(
        "report-already-acknowledged", "Receipt was confirmed before. Send this as a message.");

    public static Refusal Closed { get; } = Refusal.Conflict(
        "report-closed", "The report is closed: the reporter had the last feedback.");

    public static Refusal DisclosureOnlyWidens { get; } = Refusal.Conflict(
        "disclosure-only-widens", "Who knows a name cannot forget it: this cannot be taken back.");

    public static Refusal DisclosureUnchanged { get; } = Refusal.Conflict(
        "disclosure-unchanged", "This was chosen before. Tell the desk new contact details in a message.");

    public static Refusal ReporterNeeded { get; } = Refusal.Unprocessable(
        "reporter-needed", "Nobody knows who you are yet: give your name.");

    public static Refusal NotAcknowledged { get; } = Refusal.Conflict(
        "report-not-acknowledged", "First confirm to the reporter that the report was received.");

    public static Refusal NotConcluded { get; } = Refusal.Conflict(
        "report-not-concluded", "Triage has not decided yet: this cannot be the last feedback.");
}
