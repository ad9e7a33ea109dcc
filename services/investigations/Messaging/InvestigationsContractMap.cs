using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Evidence;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Welfare;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Investigations.Messaging;

/// <summary>What others are told: that it began and ended, by code; who reads the report and who is kept out, by mark.</summary>
internal static class InvestigationsContractMap
{
    /// <summary>The name of the service, as certificates of destruction call it.</summary>
    public const string Service = "investigations";

    public static ContractMap Map { get; } = new ContractMap()
        .KeepInside<InvestigationRequested>()
        .KeepInside<TriageWeighsAgain>()
        .KeepInside<Cases.PersonBarred>()
        .KeepInside<RaisedToCorps>()
        .Publish<MandateIssued>(e => e.Data.Motive is null
            ? new InvestigationMandated(e.StreamId, e.Version, e.Data.Kind, e.Data.IssuedAt, e.Data.TargetDate, e.Data.ReferenceData)
            : null)
        .Publish<PersonKeptOut>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .Publish<AuthorityRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .Publish<InvestigatorRecused>(e => new Contracts.Access.V1.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .Publish<InquiryConcluded>(e => e.Data.FollowedBy is null
            ? new InvestigationEnded(e.StreamId, e.Version, InvestigationKind.Exploratory, e.Data.ConcludedAt)
            : null)
        .Publish<InvestigationStopped>(e => new InvestigationEnded(e.StreamId, e.Version, e.Data.Kind, e.Data.StoppedAt, e.Data.Because == StopReason.Criminal
            ? InvestigationOutcome.ConvertedToCriminal
            : InvestigationOutcome.Aborted))
        .Publish<InvestigatorAssigned>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true, MayOpen: false))
        .Publish<NoConflictDeclared>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: true, MayOpen: true))
        .Publish<InvestigatorWithdrawn>(e => new CoReaderChanged(e.StreamId, e.Version, e.Data.Person, Reads: false, MayOpen: false))
        .KeepInside<PlanWritten>()
        .KeepInside<StepDone>()
        .KeepEvidenceInside()
        .KeepInterviewsInside()
        .PublishWhoJudgedMeans()
        .KeepRightsInside()
        .KeepWelfareInside()
        .KeepWallInside()
        .KeepCaseFileInside()
        .PublishReport()
        .PublishClocks()
        .PublishDestruction(Service);
}
