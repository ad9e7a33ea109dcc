using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Messaging;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Messaging;

public sealed class ContractMapTests
{
    private const string Marker = "MARKER";
    private static readonly ContractMap Map = ReportingContractMap.Map;

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await StoredEvents.OfReportingAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void A_report_is_told_with_its_codes_dates_and_version() =>
        Contract(Given.Start, version: 1).ShouldBe(new V1.ReportSubmitted(
            Given.ReportId, 1, "Z-2023-000001", Given.Submitted, Disclosure.Confidential, "racism", Given.Start.Grounds, "AMS",
            new(2023, 11, 9), new(2024, 2, 2), "2023-06"));

    [Fact]
    public void An_acknowledgement_is_told_without_who_gave_it() =>
        Contract(Given.Acknowledged, version: 3).ShouldBe(new V1.ReceiptAcknowledged(Given.ReportId, 3, Given.Acknowledged.AcknowledgedAt));

    [Fact]
    public void Feedback_is_told_without_its_words() =>
        Contract(Given.Feedback(closes: true), version: 5).ShouldBe(new V1.FeedbackGiven(Given.ReportId, 5, Given.Submitted.AddDays(60), Closes: true));

    [Fact]
    public void A_withdrawal_is_told_without_its_reason() =>
        Contract(Given.Withdrawn, version: 4).ShouldBe(new V1.ReportWithdrawn(Given.ReportId, 4, Given.Withdrawn.WithdrawnAt));

    [Fact]
    public void That_triage_asked_and_was_answered_is_told_without_the_words_and_nothing_else_of_the_conversation_is()
    {
        var question = Guid.NewGuid();
        Contract(new TriageAsked(question, Given.Submitted, "triage.ams", Given.Sealed), version: 4)
            .ShouldBe(new V1.ReporterAsked(Given.ReportId, 4, Given.Submitted, question));
        Contract(new ReporterWrote(Guid.NewGuid(), Given.Submitted, Given.Sealed, question, AnswersTriage: true), version: 5)
            .ShouldBe(new V1.ReporterAnswered(Given.ReportId, 5, Given.Submitted, question));
        Contract(new ReporterWrote(Guid.NewGuid(), Given.Submitted, Given.Sealed, question), version: 5).ShouldBeNull();
        Contract(new ReporterWrote(Guid.NewGuid(), Given.Submitted, Given.Sealed), version: 5).ShouldBeNull();
    }

    [Fact]
    public async Task No_contract_holds_anything_that_was_protected_or_names_an_account()
    {
        var secret = new ProtectedContent(Marker, Marker, "MARKER"u8.ToArray());
        object[] events =
        [
            Given.Start with { Language = Marker },
            new ReportTold(secret, secret),
            Given.Acknowledged with { Officer = Marker },
            new ReporterWrote(Guid.Empty, default, secret, Guid.Empty, AnswersTriage: true),
            new DeskWrote(Guid.Empty, default, Marker, secret),
            new FeedbackGiven(default, Marker, secret, secret, Closes: true),
            new ReportWithdrawn(default, secret),
            new DisclosureChanged(default, Disclosure.Confidential, secret),
            new DetrimentReported(default, Guid.Empty, Marker),
            new TriageAsked(Guid.Empty, default, Marker, secret),
            new ReportTakenDown(default, "phone", Marker, "mark"),
            new TranscriptAnswered(default, Approves: false, secret),
            Given.Assessing,
            Given.Concluded(closes: true),
            new AssessmentPromised(4, default, "capacity"),
            new ComplaintPromised(5, "complaint", default, "capacity"),
            new NoConflictDeclared(default, Marker, "mark"),
            new DeskRecused(default, Marker, "mark"),
            new DeskSubstituted(default, Marker, "mark"),
            new PersonBarred(default, "mark", Marker, secret),
            new TriageHandlerChanged(4, "mark", MayOpen: true), new CoReaderChanged(4, "mark", Reads: true, MayOpen: true),
            new AssessmentReopened(default), new HandlingMoved(default, "SKL"), new InvestigationAdvanced(4, default, ReportedOn: null), new OutcomeHeard(4, default, MeasureTaken: true, IsFinal: true),
            new RecognitionOfferHeard(default), new DetrimentCheckHeard(4, "month1", default),
            new UnmaskRequested(Guid.Empty, default, Marker, "mark", "askReporter", secret, null, secret, Marker),
            new UnmaskAnswered(Guid.Empty, default, Agrees: true, secret),
            new UnmaskGranted(Guid.Empty, default, Marker, secret, default, null, Marker),
            new UnmaskRefused(Guid.Empty, default, Marker, secret),
            new UnmaskWithdrawn(Guid.Empty, default),
            new EmergencyAsked(default, Marker, "mark", "desk", Marker, Guid.Empty, "immediateDanger", secret, default, Marker),
            new EmergencyConfirmed(default, Marker, default),
            new AccessEnded(Guid.Empty, default),
            new NoticeAcknowledged(Guid.Empty, default, 1),
            new LegalHoldPlaced(Guid.Empty, default, "proceedings", Marker, secret),
            new LegalHoldReleased(Guid.Empty, default, "reasonEnded", Marker, secret),
            new DestructionOrdered(default, "erasureRequest", Marker, secret),
            new DestructionApproved(default, Marker),
            new DestructionRejected(default, Marker, secret),
            new DestructionStarted(default, Guid.Empty, Marker, Marker, Marker, Marker),
            new DestructionRepeated(default, Guid.Empty, default),
            new DestructionConfirmed(Marker, default, 1, 1, 1, Marker),
            new DestructionCertified(default, Marker),
            new RetentionConfirmed(Marker, 1, Marker, Marker, secret, Marker, default, Marker),
            new RetentionWithdrawn(Marker, Marker, default, secret),
            new AttachmentAdded(Guid.Empty, default, Marker, "pdf", 1, 1, secret, "2023-06"),
            new AttachmentCleaned(Guid.Empty, default, Scanned: true, Guid.Empty, "pdf", 1, 1),
            new AttachmentFoundUnsafe(Guid.Empty, default, Marker),
            new AttachmentUnreadable(Guid.Empty, default, Scanned: true, "not-cleanable"),
        ];
        events.Select(e => e.GetType()).ShouldBe((await StoredEvents.OfReportingAsync()).Select(e => e.EventType).Where(IsOfNoClock), ignoreOrder: true);

        var told = events.Select(e => Contract(e, version: 1)).Where(c => c is not null)
            .Select(c => JsonSerializer.Serialize(c, c!.GetType(), JsonSerializerOptions.Web)).ToArray();

        told.Length.ShouldBe(Map.PublishedEvents.Count(IsOfNoClock));
        told.ShouldAllBe(json => !json.Contains(Marker) && !json.Contains(Convert.ToBase64String(secret.Value)));
    }

    [Fact]
    public void What_another_service_told_is_not_told_again() =>
        Contract(new PersonBarred(default, "mark"), version: 3).ShouldBeNull();

    [Fact]
    public void Who_is_kept_out_because_of_the_reporter_is_told_by_mark() =>
        Contract(new PersonBarred(default, "mark", FollowsFromReporter: true), version: 3)
            .ShouldBe(new Contracts.Access.V1.PersonBarred(Given.ReportId, 3, "mark"));

    /// <summary>Those of clocks have a test of their own, beside them.</summary>
    private static bool IsOfNoClock(Type stored) => !stored.IsAssignableTo(typeof(IClockEvent));

    private static object? Contract(object data, long version)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.ReportId, version);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
