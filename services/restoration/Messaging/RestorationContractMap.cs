using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Offering;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Restoration.Tracks;
using Barring = Zichtlijn.Contracts.Access.V1;
using V1 = Zichtlijn.Contracts.Restoration.V1;

namespace Zichtlijn.Restoration.Messaging;

/// <summary>
/// What others are told: codes and dates, for the page of the reporter and for numbers. Nobody who weighs, investigates or decides hears
/// whether somebody accepted, what helps them or what was agreed.
/// </summary>
internal static class RestorationContractMap
{
    /// <summary>The name of the service, as certificates of destruction call it.</summary>
    public const string Service = "restoration";

    public static ContractMap Map { get; } = new ContractMap()
        .Publish<RecognitionOffered>(e => new V1.RecognitionOffered(e.StreamId, e.Version, e.Data.OfferedAt))
        .Publish<OfferAnswered>(e => new V1.RecognitionAnswered(e.StreamId, e.Version, e.Data.AnsweredAt, e.Data.Accepted))
        .Publish<RestorationClosed>(e => new V1.RestorationEnded(e.StreamId, e.Version, e.Data.ClosedAt, e.Data.Satisfaction))
        .Publish<DetrimentCheckOpened>(e => new V1.DetrimentCheckDue(e.StreamId, e.Version, e.Data.Check, e.Data.DueOn))
        .Publish<DetrimentCheckAnswered>(e => e.Data.Answer == DetrimentAnswer.Something ? new V1.DetrimentTold(e.StreamId, e.Version, e.Data.AnsweredAt) : null)
        .Publish<WorkerRecused>(e => new Barring.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .KeepInside<ReportHeardOf>()
        .KeepInside<ReceiptHeardOf>()
        .KeepInside<WithdrawalHeardOf>()
        .KeepInside<DisclosureHeardOf>()
        .KeepInside<HandlingMoved>()
        .KeepInside<FindingsHeard>()
        .KeepInside<PersonBarred>()
        .KeepInside<WorkerTook>()
        .KeepInside<NoConflictDeclared>()
        .KeepInside<SubstituteNamed>()
        .KeepInside<CaseHandedOver>()
        .KeepInside<NeedsTold>()
        .KeepInside<MeasureProposed>()
        .KeepInside<OtherAsked>()
        .KeepInside<ConsentGiven>()
        .KeepInside<MeasureNotHeld>()
        .KeepInside<MeasureCarriedOut>()
        .KeepInside<Evaluated>()
        .KeepInside<PersonnelActionNoted>()
        .KeepInside<Escalated>()
        .KeepInside<EscalationAnswered>()
        .KeepInside<RehabilitationOffered>()
        .KeepInside<RehabilitationAnswered>()
        .KeepInside<TrackInvited>()
        .KeepInside<TrackAnswered>()
        .KeepInside<TrackMeasureEvaluated>()
        .KeepInside<TrackStarted>()
        .KeepInside<TrackMeasureAgreed>()
        .KeepInside<TrackMeasureCarriedOut>()
        .KeepInside<TrackEnded>()
        .KeepClocksInside()
        .PublishDestruction(Service);
}
