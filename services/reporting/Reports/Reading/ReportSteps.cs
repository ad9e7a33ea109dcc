using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary>The seven plain steps in which a reporter sees where the report stands.</summary>
internal static class ReportSteps
{
    private const int Contact = 1;
    private const int Assessment = 2;
    private const int Investigation = 3;
    private const int Advice = 4;
    private const int Decision = 5;
    private const int Closed = 6;
    private static readonly string[] Codes = ["received", "contact", "assessment", "investigation", "advice", "decision", "closed"];

    public static (IReadOnlyList<ReportStep> Steps, int Current) Of(Report report)
    {
        var current = report switch
        {
            { IsClosed: true } or { Concluded.Closes: true } => Closed,
            { Concluded: not null, Outcome: { } outcome } => outcome.IsFinal ? Closed : Decision,
            { Concluded: not null, Investigation: { ReportedOn: not null, Established: var established } } => established ? Advice : Closed,
            { Concluded: not null } => Investigation,
            { State: ReportState.Submitted } => Contact,
            _ => Assessment,
        };
        return ([.. Codes.Select((code, index) => new ReportStep(code, StateOf(report, index, current), DoneOn(report, index), DueBy(report, index)))], current);
    }

    /// <summary>Null when the reporter was told how it stands and no date is set for the rest.</summary>
    public static Promise? NextPromise(Report report) => report switch
    {
        { IsClosed: true } or { Concluded.Closes: false, Feedback.IsEmpty: false } => null,
        { Concluded: not null } => new Promise("feedback", FeedbackBy(report)),
        { AcknowledgedAt: null } => new Promise("contact", report.Submitted.ContactBy),
        { Assessment: { By: { } by } assessment } => new Promise("assessment", by, assessment.ReasonCode),
        _ => new Promise("feedback", FeedbackBy(report)),
    };

    /// <summary>The terms of the reporter's complaint that end later than first promised.</summary>
    public static IReadOnlyList<LongerTerm> Longer(Report report) =>
        [.. report.Complaint.Values.Where(c => c is { By: not null, ReasonCode: not null }).Select(c => new LongerTerm(c.Clock, c.By!.Value, c.ReasonCode!))];

    private static DateOnly FeedbackBy(Report report) => report.Clocks.FeedbackBy(report.Submitted.FeedbackBy);

    private static string StateOf(Report report, int index, int current) => index switch
    {
        _ when DoneOn(report, index) is not null => "done",
        _ when index == current => "current",
        > Assessment and < Closed when report.Concluded is { Closes: true } => "notNeeded",
        Advice or Decision when report is { Outcome: null, Investigation: { ReportedOn: not null, Established: false } } => "notNeeded",
        > Assessment when index < current => "past",
        _ when report.IsClosed => "past",
        _ => "ahead",
    };

    private static DateOnly? DoneOn(Report report, int index) => index switch
    {
        0 => Term.DayOf(report.Submitted.SubmittedAt),
        Contact when report.AcknowledgedAt is { } at => Term.DayOf(at),
        Assessment when report.Concluded is { } concluded => Term.DayOf(concluded.ConcludedAt),
        Investigation when report.Investigation is { ReportedOn: { } reported } => reported,
        Decision when report.Outcome is { IsFinal: true } outcome => outcome.On,
        Closed when report.Closing is { } closing => Term.DayOf(closing.GivenAt),
        _ => null,
    };

    private static DateOnly? DueBy(Report report, int index) => index switch
    {
        Contact => report.Submitted.ContactBy,
        Assessment => report.Assessment.By,
        Closed when report is not { Concluded.Closes: false, Feedback.IsEmpty: false } => FeedbackBy(report),
        _ => null,
    };
}
