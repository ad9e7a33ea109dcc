using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Messaging;

/// <summary>What others are told: who reads the report to weigh it, who is kept out, by mark, and what the reporter may know of how it ended. Nothing of how it is weighed.</summary>
internal static class SanctioningContractMap
{
    /// <summary>The name of the service, as certificates of destruction call it.</summary>
    public const string Service = "sanctioning";

    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<InvestigationHeardOf>()
        .KeepInside<FindingsHeard>()
        .KeepInside<PersonBarred>()
        .KeepInside<PersonWorkedOnIt>()
        .KeepInside<LawyerTook>()
        .Publish<NoConflictDeclared>(e => new ReportReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true))
        .Publish<LawyerRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .KeepInside<StepAnswered>()
        .KeepInside<WeightSet>()
        .KeepInside<FactorRecorded>()
        .KeepInside<FactorWithdrawn>()
        .KeepInside<RaisedToCorps>()
        .KeepInside<SanctionProposed>()
        .KeepInside<ChairTook>()
        .Publish<AuthorityRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .KeepInside<ChairLeft>()
        .KeepInside<MemberAsked>()
        .KeepInside<MemberSeated>()
        .KeepInside<SeatLeft>()
        .Publish<PanelistRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .KeepInside<ConsultationConvened>()
        .KeepInside<VoteCast>()
        .KeepInside<VotingClosed>()
        .KeepInside<AdviceIssued>()
        .KeepInside<DecisionIntended>()
        .KeepInside<SecondAuthorityAnswered>()
        .KeepInside<ComparatorsLinked>()
        .KeepInside<CourtRulingImported>()
        .KeepInside<CourtRulingCoded>()
        .KeepInside<IntentionSent>()
        .KeepInside<ViewsGiven>()
        .KeepInside<DecisionTaken>()
        .KeepInside<DecisionNotified>()
        .KeepInside<ObjectionLodged>()
        .KeepInside<DecisionExecuted>()
        .KeepInside<CommitteeAssigned>()
        .KeepInside<ObjectionHeard>()
        .KeepInside<CommitteeAdvised>()
        .KeepInside<ObjectionDecided>()
        .KeepInside<ObjectionDecisionNotified>()
        .KeepInside<AppealLodged>()
        .KeepInside<CourtRuled>()
        .KeepInside<SuspensionImposed>()
        .KeepInside<SuspensionExtended>()
        .KeepInside<SuspensionPayChanged>()
        .KeepInside<SuspensionEnded>()
        .KeepInside<ConditionInvoked>()
        .KeepInside<ExternalAdviceNoted>()
        .KeepInside<LetterSaved>()
        .KeepInside<LetterSigned>()
        .KeepInside<ReflectionRuled>()
        .KeepInside<ReflectionAnswerHeard>()
        .Publish<Cases.Outcome.OutcomeReached>(e => new OutcomeReached(e.StreamId, e.Version, e.Data.ReachedAt, e.Data.MeasureTaken, e.Data.IsFinal))
        .KeepClocksInside()
        .PublishDestruction(Service);
}
