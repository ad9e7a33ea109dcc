using JasperFx.Events;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>Reports as they stand after some events, and requests that are right unless a test changes them.</summary>
internal static class Given
{
    public static readonly Guid ReportId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    public static readonly DateTimeOffset Submitted = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly ProtectedContent Sealed = new("test", "test", [1, 2, 3]);

    public static ReportSubmitted Start { get; } = new(
        "Z-2023-000001", Submitted, Disclosure.Confidential, "racism", [], "AMS", "nl",
        AcknowledgeBy: new(2023, 11, 9), ContactBy: new(2023, 11, 7), AssessBy: new(2023, 11, 16), FeedbackBy: new(2024, 2, 2),
        "2023-06");

    public static ReportTold Told { get; } = new(Sealed, Reporter: null);

    public static SubmitReport Request { get; } = new(
        Disclosure.Confidential, "discrimination", ["origin"], "AMS", "It happened in the canteen.", new(2023, 10, 30), Ongoing: true,
        [new NamedPerson("subject", "J. Example", "AMS")], ["stop"], new ReporterContact("S. Example", "s@example.test", "06", "not at work"), "nl");

    public static Report Report(params object[] events) => ReportOf(Disclosure.Confidential, events);

    public static Report ReportOf(Disclosure disclosure, params object[] events) => events.Aggregate(
        Zichtlijn.Reporting.Reports.Report.Create(new Event<ReportSubmitted>(Start with { Disclosure = disclosure }) { StreamId = ReportId }),
        After);

    /// <summary>What an event made of a report.</summary>
    public static Report After(this Report report, object happened) => happened switch
    {
        ReportTold x => report.Apply(x),
        ReportTakenDown x => report.Apply(x),
        TranscriptAnswered x => report.Apply(x),
        ReceiptAcknowledged x => report.Apply(x),
        ReporterWrote x => report.Apply(x),
        DeskWrote x => report.Apply(x),
        TriageAsked x => report.Apply(x),
        FeedbackGiven x => report.Apply(x),
        ReportWithdrawn x => report.Apply(x),
        DisclosureChanged x => report.Apply(x),
        DetrimentReported x => report.Apply(x),
        AssessmentStarted x => report.Apply(x),
        AssessmentConcluded x => report.Apply(x),
        AssessmentReopened x => report.Apply(x),
        AssessmentPromised x => report.Apply(x),
        ComplaintPromised x => report.Apply(x),
        InvestigationAdvanced x => report.Apply(x),
        OutcomeHeard x => report.Apply(x),
        RecognitionOfferHeard x => report.Apply(x),
        DetrimentCheckHeard x => report.Apply(x),
        IClockEvent x => report.Apply(x),
        NoConflictDeclared x => report.Apply(x),
        DeskRecused x => report.Apply(x),
        DeskSubstituted x => report.Apply(x),
        PersonBarred x => report.Apply(x),
        TriageHandlerChanged x => report.Apply(x),
        UnmaskRequested x => report.Apply(x),
        UnmaskAnswered x => report.Apply(x),
        UnmaskGranted x => report.Apply(x),
        UnmaskRefused x => report.Apply(x),
        UnmaskWithdrawn x => report.Apply(x),
        LegalHoldPlaced x => report.Apply(x),
        LegalHoldReleased x => report.Apply(x),
        DestructionOrdered x => report.Apply(x),
        DestructionRejected x => report.Apply(x),
        DestructionApproved => report,
        DestructionStarted x => report.Apply(x),
        AttachmentAdded x => report.Apply(x),
        AttachmentCleaned x => report.Apply(x),
        AttachmentFoundUnsafe x => report.Apply(x),
        AttachmentUnreadable x => report.Apply(x),
        _ => throw new ArgumentException($"{happened.GetType().Name} is no event of a report.", nameof(happened)),
    };

    public static ReceiptAcknowledged Acknowledged { get; } = new(Submitted.AddDays(1), "desk.ams");

    public static FeedbackGiven Feedback(bool closes) => new(Submitted.AddDays(60), "desk.ams", Sealed, Sealed, closes);

    public static ReportWithdrawn Withdrawn { get; } = new(Submitted.AddDays(3), Sealed);

    public static AssessmentStarted Assessing { get; } = new(Submitted.AddDays(2));

    public static InvestigationAdvanced Draft(long version = 20, int days = 14) => new(version, new DateOnly(2024, 1, 8).AddDays(days), ReportedOn: null);

    public static InvestigationAdvanced Reported(long version = 30) => new(version, RespondBy: null, new(2024, 2, 5));

    /// <summary>Something was established, so that it is weighed.</summary>
    public static InvestigationAdvanced Established(long version = 30) => Reported(version) with { Established = true };

    public static OutcomeHeard Outcome(long version = 40, bool isFinal = false) => new(version, new(2024, 4, 2), MeasureTaken: true, isFinal);

    public static DetrimentCheckHeard DetrimentCheck(long version = 20, int month = 1) => new(version, $"month{month}", new DateOnly(2023, 11, 6).AddMonths(month));

    public static InvestigationAdvanced Stopped(long version = 30) => new(version, RespondBy: null, ReportedOn: null);

    public static AssessmentReopened Reopened { get; } = new(Submitted.AddDays(50));

    public static DestructionStarted Destroyed { get; } = new(Submitted.AddYears(2), Guid.Empty, DestructionStarted.ByOrder, Rule: null, "other", "2023-06");

    public static AssessmentConcluded Concluded(bool closes) => new(Submitted.AddDays(12), closes);
}

/// <summary>Keys in a folder that goes with the test.</summary>
internal sealed class TemporaryKeys : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");

    public KeyFolder Folder => KeyFolder.At(_folder.FullName, mayCreate: true);

    public void Dispose() => _folder.Delete(recursive: true);
}
