using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Live;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Consulting.Reading;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Explaining;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Opening;
using Zichtlijn.Sanctioning.Cases.Outcome;
using Zichtlijn.Sanctioning.Cases.Own;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Reading;
using Zichtlijn.Sanctioning.Cases.Reflecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Taking;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Comparators.Coding;
using Zichtlijn.Sanctioning.Comparators.Importing;
using Zichtlijn.Sanctioning.Comparators.Reading;
using Zichtlijn.Sanctioning.Messaging;

namespace Zichtlijn.Sanctioning;

/// <summary>The sanctioning consultation: what was established is weighed step by step, for each person on its own.</summary>
internal static class SanctioningService
{
    public static void AddSanctioning(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys(SanctioningContractMap.Service);
        builder.AddStaffDirectory();
        builder.AddAccessLog<HiddenCases<SanctionCase>>(SanctioningContractMap.Service, "handling-internal-misconduct");
        builder.Services.AddSingleton<ChangeNotifications>().AddSingleton<Pseudonyms>().AddSingleton<ICases<SanctionCase>, SanctionCases>().AddSingleton<LetterDesk>();
        builder.Services.AddSingleton<IPrecedents, PublishedRulings>().AddSingleton<IPrecedents, OwnClosedCases>().AddSingleton<Explanations>().AddSingleton<ExplanationBundle>();
        builder.AddApiDocument(SanctioningContractMap.Service, "Sanctioning: what was established is weighed in the five steps that courts take.");

        builder.AddEventStore(SanctioningStore.Configure, SanctioningContractMap.Map);

        builder.AddDueWatch<SanctionCase, DueSanctionCases>();
        builder.AddDestruction<CaseStory<SanctionCase>>(SanctioningContractMap.Service);
        builder.AddMessaging(SanctioningContractMap.Service, consumers => consumers
            .Consume<CaseDestructionOrdered, CaseDestructionOrderedConsumer<SanctionCaseRow>>(e => e.CaseId, alsoDestroyed: true)
            .Consume<InvestigationAsked, InvestigationAskedConsumer>(e => e.CaseId)
            .Consume<InvestigationReported, InvestigationReportedConsumer>(e => e.CaseId)
            .Consume<CoReaderChanged, CoReaderChangedConsumer>(e => e.CaseId)
            .Consume<ReflectionAnswered, ReflectionAnsweredConsumer>(e => e.CaseId)
            .Consume<PersonWorkedOnCase, PersonWorkedOnCaseConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapSanctioning(this WebApplication app)
    {
        var service = app.MapApi(SanctioningContractMap.Service);
        service.MapAccessLog();

        var readers = service.MapGroup("").RequireRoles(Roles.HrLawyer, Roles.UnitHead, Roles.Corps);
        readers.MapListCases();
        readers.MapReadCase();
        readers.MapReadLetter();
        readers.MapDownloadLetter();
        readers.MapReporterOutcome();
        readers.MapExplainDecision();
        readers.MapCaseReaders<SanctionCase>("read-sanction-case-readers", "Who has seen the case, for whoever weighs it.");

        var lawyers = service.MapGroup("").RequireRoles(Roles.HrLawyer);
        lawyers.MapTakeCase();
        lawyers.MapDeclareConflict();
        lawyers.MapAnswerStep();
        lawyers.MapSetWeight();
        lawyers.MapRecordFactor();
        lawyers.MapHearViews();
        lawyers.MapNoteObjection();
        lawyers.MapNoteAppeal();
        lawyers.MapNoteRuling();
        lawyers.MapFindComparators();
        lawyers.MapLinkComparators();
        lawyers.MapImportRuling();
        lawyers.MapCodeRuling();
        lawyers.MapListRulings();
        lawyers.MapReadRuling();

        var authorities = service.MapGroup("").RequireRoles(Roles.UnitHead, Roles.Corps);
        authorities.MapProposeSanction();
        authorities.MapIntendDecision();
        authorities.MapSendIntention();
        authorities.MapTakeDecision();
        authorities.MapNotifyDecision();
        authorities.MapExecuteDecision();
        authorities.MapStepBack();
        authorities.MapExtendViews();
        authorities.MapNoteExternalAdvice();
        authorities.MapSuspend();
        authorities.MapChangeSuspension();
        authorities.MapInvokeCondition();
        authorities.MapWriteLetter();
        authorities.MapSignLetter();

        var corps = service.MapGroup("").RequireRoles(Roles.Corps);
        corps.MapAgreeAsSecond();
        corps.MapAssignCommittee();
        corps.MapHearObjection();
        corps.MapAdjournObjection();
        corps.MapDecideObjection();

        var chairs = service.MapGroup("").RequireRoles(Roles.ConsultationChair);
        chairs.MapTakeChair();
        chairs.MapAskMember();
        chairs.MapConvene();
        chairs.MapCloseVoting();
        chairs.MapIssueAdvice();

        var members = service.MapGroup("").RequireRoles(Roles.HrLawyer, Roles.Expert).WithMetadata(new AsMember());
        members.MapTakeSeat();

        var panel = service.MapGroup("").RequireRoles(Roles.ConsultationChair, Roles.HrLawyer, Roles.Expert).WithMetadata(new AsMember());
        panel.MapListConsultations();
        panel.MapReadConsultation();
        panel.MapLeaveSeat();
        panel.MapVote();

        var everybody = service.MapGroup("").RequireRoles([.. Roles.All]);
        everybody.MapOwnMatters();
        everybody.MapOwnSuspensions();
        everybody.MapDownloadOwnLetter();

        service.MapGroup("").RequireRoles(Roles.HrLawyer, Roles.UnitHead, Roles.Corps, Roles.ConsultationChair, Roles.Expert)
            .MapChangeNotifications(CaseCommands.VersionOf<SanctionCase>);
    }
}
