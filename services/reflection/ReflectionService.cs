using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Cases.Opening;
using Zichtlijn.Reflection.Lessons.Library;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Messaging;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Reading;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection;

/// <summary>Reflection rooms: a mirror at the moments that the rules name. What was said in a room stays there.</summary>
internal static class ReflectionService
{
    public static void AddReflection(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys(ReflectionContractMap.Service);
        builder.AddStaffDirectory();
        builder.AddAccessLog<HiddenCases<ReflectionCase>>(ReflectionContractMap.Service, "handling-internal-misconduct");
        builder.Services.AddSingleton<ICases<ReflectionCase>, ReflectionCases>();
        builder.AddApiDocument(ReflectionContractMap.Service, "Reflection rooms: a mirror at the moments that the rules name.");

        builder.Services.AddSingleton<Hearing>().AddSingleton<PeopleInTexts>();

        builder.AddEventStore(ReflectionStore.Configure, ReflectionContractMap.Map);

        builder.AddDueWatch<ReflectionCase, DueReflectionCases>();
        builder.AddDestruction<CaseStory<ReflectionCase>>(ReflectionContractMap.Service);
        builder.AddMessaging(ReflectionContractMap.Service, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer<ReflectionCaseRow>>(e => e.CaseId, alsoDestroyed: true)
            .Consume<ReportSubmitted, ReportSubmittedConsumer>(e => e.CaseId)
            .Consume<TriageHandlerChanged, TriageHandlerChangedConsumer>(e => e.CaseId)
            .Consume<TriageDecided, TriageDecidedConsumer>(e => e.CaseId)
            .Consume<TriageReopened, TriageReopenedConsumer>(e => e.CaseId)
            .Consume<InvestigationAsked, InvestigationAskedConsumer>(e => e.CaseId)
            .Consume<InvestigationReported, InvestigationReportedConsumer>(e => e.CaseId)
            .Consume<ReportReaderChanged, ReportReaderChangedConsumer>(e => e.CaseId)
            .Consume<OutcomeReached, OutcomeReachedConsumer>(e => e.CaseId)
            .Consume<CoReaderChanged, CoReaderChangedConsumer>(e => e.CaseId)
            .Consume<PersonWorkedOnCase, PersonWorkedOnCaseConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapReflection(this WebApplication app)
    {
        var service = app.MapApi(ReflectionContractMap.Service);
        service.MapAccessLog();

        var requesters = service.MapGroup("").RequireRoles(Roles.Triage, Roles.HrLawyer, Roles.UnitHead, Roles.Corps);
        requesters.MapReadReflection();
        requesters.MapAskForRoom();
        requesters.MapWriteSummary();

        service.MapGroup("").RequireRoles(Roles.Triage, Roles.UnitHead, Roles.Corps).MapAnswerAdvice();
        service.MapGroup("").RequireRoles(Roles.ReflectionFacilitator, Roles.UnitHead, Roles.Corps, Roles.ChiefDiversityOfficer).MapAskForTheme();

        var facilitators = service.MapGroup("").RequireRoles(Roles.ReflectionFacilitator);
        facilitators.MapTakeRoom();
        facilitators.MapInviteMembers();
        facilitators.MapComposeRoom();
        facilitators.MapCheckSummary();
        facilitators.MapPrepareRoom();
        facilitators.MapHoldSession();
        facilitators.MapGiveAdvice();
        facilitators.MapCloseRoom();
        facilitators.MapProposeLesson();

        service.MapGroup("").RequireRoles(Roles.ReflectionMember).MapTakeSeat();
        service.MapGroup("").RequireRoles(Roles.ReflectionFacilitator, Roles.ReflectionMember).MapLeaveSeat();
        service.MapGroup("").RequireRoles(Roles.Triage, Roles.HrLawyer, Roles.UnitHead, Roles.Corps, Roles.ChiefDiversityOfficer, Roles.ReflectionFacilitator).MapStopRoom();

        var readers = service.MapGroup("").RequireRoles(
            Roles.Triage, Roles.HrLawyer, Roles.UnitHead, Roles.Corps, Roles.ChiefDiversityOfficer, Roles.ReflectionFacilitator, Roles.ReflectionMember);
        readers.MapListRooms();
        readers.MapReadRoom();

        var checkers = service.MapGroup("").RequireRoles(Roles.ReflectionFacilitator, Roles.Corps, Roles.ChiefDiversityOfficer);
        checkers.MapListProposals();
        checkers.MapReleaseLesson();

        service.MapGroup("").RequireRoles(Roles.Corps, Roles.ChiefDiversityOfficer).MapWithdrawLesson();
        service.MapGroup("").RequireRoles(
                Roles.ReflectionFacilitator, Roles.ReflectionMember, Roles.UnitHead, Roles.Corps, Roles.ChiefDiversityOfficer, Roles.Triage, Roles.HrLawyer, Roles.Expert)
            .MapReadLessons();
    }
}
