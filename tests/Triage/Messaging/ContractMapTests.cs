using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Noting;
using Zichtlijn.Triage.Cases.Protecting;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Messaging;
using CaseRoutedUpward = Zichtlijn.Triage.Cases.Routing.CaseRoutedUpward;
using InvestigationAsked = Zichtlijn.Triage.Cases.Deciding.InvestigationAsked;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Messaging;

public class ContractMapTests
{
    private const string Marker = "MARKER";
    private static readonly ContractMap Map = TriageContractMap.Map;

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void A_decision_is_told_by_code_with_its_version() =>
        Contract(Given.Decided(), 3).ShouldBeOfType<TriageDecided>().ShouldBeEquivalentTo(new TriageDecided(
            Given.Contract.CaseId, 3, [TriageOutcome.ExploratoryInquiry], "factsPlausible", Given.Now, "2023-06"));

    [Fact]
    public void That_triage_started_is_told_without_who_started_it() =>
        Contract(Given.Accepted(), 2).ShouldBe(new TriageStarted(Given.Contract.CaseId, 2, Given.Accepted().AcceptedAt));

    [Fact]
    public void No_contract_holds_the_reasoning_or_names_an_account()
    {
        var secret = new ProtectedContent(Marker, Marker, "MARKER"u8.ToArray());
        object[] events =
        [
            Given.Received(), Given.Accepted(Marker), Given.Decided(officer: Marker) with { Reason = secret },
            new OfficerAssigned(Given.Now, Marker, "mark", Declared: true, Marker, secret), new OfficerWithdrawn(Given.Now, Marker, "mark", Marker, secret),
            new NoConflictDeclared(Given.Now, Marker, "mark", Handles: true), new OfficerRecused(Given.Now, Marker, "mark"), new Triage.Cases.PersonBarred(Given.Now, "mark"),
            new ReadingEnded(Given.Now, Marker, "mark"), new ReporterIdentified(Given.Now), new ReporterWithdrew(Given.Now),
            new ReporterAsked(Given.Now, Guid.Empty), new ReporterAnswered(Given.Now, Guid.Empty),
            new RegimesClassified(Given.Now, Marker, ["integrity"], [], [], false, secret, "2023-06"),
            new SeverityAssessed(Given.Now, Marker, new Dictionary<string, int>(StringComparer.Ordinal), 1, "low", secret, "2023-06"),
            new DetrimentRiskAssessed(Given.Now, Marker, "low", secret), new EvidenceRiskAssessed(Given.Now, Marker, "low", true, secret),
            new ScopeAssessed(Given.Now, Marker, Given.Scope(), secret),
            new ExpertiseRequested(Given.Now, "discrimination", Marker, "mark", "RTD", secret, Marker),
            new AdviceGiven(Given.Now, "discrimination", Marker, "mark", secret), new AdviceDeclined(Given.Now, "discrimination", Marker, "mark", secret),
            new InterimMeasureAdvised(Given.Now, Marker, "noContact", true, secret),
            new InformationAwaited(Given.Now, Marker, InformationSource.Desk, secret), new InformationReceived(Given.Now, Marker),
            Given.Proposed(needsCorps: true) with { Officer = Marker, Reason = secret, OverrideMotive = secret },
            new SecondAssessorAsked(Given.Now, Marker, "mark", true), new ProposalAgreed(Given.Now, Marker, AgreementLevel.Second, secret),
            new ProposalReturned(Given.Now, Marker, AgreementLevel.Corps, secret), new ProposalWithdrawn(Given.Now, Marker),
            new CaseReopened(Given.Now, Marker, secret), new CaseRoutedUpward(Given.Now, "SKL"), new NoteWritten(Given.Now, Marker, secret),
            new InvestigationAsked(Given.Now, InvestigationKind.Unit, "Z-2023-000001", "bullying", false, "AMS", ["AMS"], "AMS", ["mark"], "2023-06"),
            new DestructionStarted(Given.Now, Guid.Empty), new DestructionFinished(Given.Now, Guid.Empty, 1, 1, 1, "hash"),
        ];

        events.Select(e => e.GetType()).ShouldBe(Map.PublishedEvents.Concat(Map.InternalEvents).Where(t => !t.IsAssignableTo(typeof(IClockEvent))), ignoreOrder: true);
        var told = events.Select(e => Contract(e, 1)).Where(c => c is not null)
            .Select(c => JsonSerializer.Serialize(c, c!.GetType(), JsonSerializerOptions.Web)).ToArray();

        // Those of clocks have a test of their own, beside them.
        told.Length.ShouldBe(Map.PublishedEvents.Count(t => !t.IsAssignableTo(typeof(IClockEvent))));
        told.ShouldAllBe(json => !json.Contains(Marker) && !json.Contains(Convert.ToBase64String(secret.Value)));
    }

    [Fact]
    public void Whoever_reads_beside_the_officer_is_told_by_mark_from_the_request_to_the_end()
    {
        Contract(Given.Requested(), 5).ShouldBe(new CoReaderChanged(Given.Contract.CaseId, 5, Given.MarkOf(Given.Expert), Reads: true, MayOpen: false));
        Contract(new NoConflictDeclared(Given.Now, Given.Expert, "mark", Handles: false, CoReads: true), 6)
            .ShouldBe(new CoReaderChanged(Given.Contract.CaseId, 6, "mark", Reads: true, MayOpen: true));
        Contract(new ReadingEnded(Given.Now, Given.Expert, "mark"), 9).ShouldBe(new CoReaderChanged(Given.Contract.CaseId, 9, "mark", Reads: false, MayOpen: false));
    }

    [Fact]
    public void Those_who_investigate_are_told_all_that_they_need_to_begin() =>
        Contract(new InvestigationAsked(Given.Now, InvestigationKind.Ltio, "Z-2023-000001", "racism", true, "AMS", ["AMS", "RTD"], "DHG", ["mark"], "2023-06"), 11)
            .ShouldBeEquivalentTo(new Contracts.Triage.V1.InvestigationAsked(
                Given.Contract.CaseId, 11, Given.Now, "Z-2023-000001", InvestigationKind.Ltio, "racism", true, "AMS", ["AMS", "RTD"], "DHG", ["mark"], "2023-06"));

    [Fact]
    public void A_declaration_is_told_only_of_whoever_handles_the_case() =>
        Contract(new NoConflictDeclared(Given.Now, Given.Officer, "mark", Handles: false), 2).ShouldBeNull();

    private static object? Contract(object data, long version)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.Contract.CaseId, version);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
