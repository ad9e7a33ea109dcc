using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary><c>/cases/{id}/measures/{n}</c>: what the worker does with a measure: agree, end, ask and hear the other person, and note that it was done.</summary>
internal static class HandleMeasure
{
    private const string Measure = "/cases/{caseId:guid}/measures/{measure:int}";

    public static void MapHandleMeasure(this IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{Measure}/consents", (Guid caseId, int measure, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases) =>
                cases.InMeasureAsync(http, session, caseId, measure, (m, who) => m.Answer(ConsentParty.Worker, agrees: true, who.Account, http.Now())))
            .WithName("agree-measure").WithSummary("Agree with what was proposed, for the organisation.").ProducesDecision();
        routes.MapPost($"{Measure}/withdrawals", (Guid caseId, int measure, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases) =>
                cases.InMeasureAsync(http, session, caseId, measure, (m, who) => m.Answer(ConsentParty.Worker, agrees: false, who.Account, http.Now())))
            .WithName("withdraw-measure").WithSummary("End it; nobody is told who did.").ProducesDecision();
        routes.MapPost($"{Measure}/other-consents", NoteOther)
            .WithName("note-other-consent").WithSummary("Note what the other person said about the conversation.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost($"{Measure}/other-persons", HandleAsking)
            .WithName("ask-other").WithSummary("Ask somebody else for a conversation.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost($"{Measure}/completions", HandleCompletion)
            .WithName("carry-out-measure").WithSummary("Note that it was carried out, by whom by role, when and how.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> NoteOther(
        Guid caseId, int measure, NoteOtherConsent request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases) =>
        new Validation().Check(request.Agrees is not null, "agrees", "Say yes or no.") is { Failed: true } check
            ? Problems.Invalid(check.Errors)
            : await cases.InMeasureAsync(http, session, caseId, measure, (m, who) => m.Answer(ConsentParty.Other, request.Agrees!.Value, who.Account, http.Now()));

    private static async Task<IResult> HandleAsking(
        Guid caseId, int measure, Contracts.Restoration.Http.V1.AskOther request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, ContentKeys keys, StaffDirectory staff)
    {
        var check = new Validation().Text(request.Other, "other", min: 3, max: 200).Text(request.Text, "text", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayWork(who) is { } refusal ? refusal : AskOther(c, new(
            http.Now(), who.Account, measure, staff.OnlyOne(request.Other)?.Mark, await keys.SealAsync(c, Purposes.OtherName, request.Other, http.RequestAborted),
            await keys.SealAsync(c, Purposes.OtherText, request.Text, http.RequestAborted))));
    }

    private static async Task<IResult> HandleCompletion(
        Guid caseId, int measure, CarryOutMeasure request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, ContentKeys keys)
    {
        if (Check(request, http.Now()) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayWork(who) is { } refusal ? refusal : CarryOut(c, new(
            http.Now(), who.Account, measure, request.On!.Value, request.ByRole!, await keys.SealAsync(c, Purposes.MeasureDone, request.Text, http.RequestAborted))));
    }

    internal static Validation Check(CarryOutMeasure request, DateTimeOffset now) => new Validation()
        .Check(request.On is { } on && on <= Term.DayOf(now), "on", "A day that is not to come.")
        .Check(ReferenceDataSet.Current.MeasureRoles.Contains(request.ByRole ?? ""), "byRole", "Choose who did it.")
        .Text(request.Text, "text", min: 10, max: 5_000);

    /// <summary>Whether whom it is for agreed has nothing to do with it: who is asked cannot conclude anything from it.</summary>
    internal static Decision AskOther(RestorationCase c, OtherAsked asked) => c.MeasureOf(asked.Measure) switch
    {
        null => RestorationErrors.UnknownMeasure,
        { IsNotHeld: true } => RestorationErrors.NotHeld,
        { Done: not null } => RestorationErrors.Done,
        { Proposed.WithOther: false } => RestorationErrors.NobodyElse,
        { Other: not null } => RestorationErrors.OtherAskedAlready,
        _ => Decision.Of(asked),
    };

    internal static Decision CarryOut(RestorationCase c, MeasureCarriedOut done) => c.MeasureOf(done.Measure) switch
    {
        null => RestorationErrors.UnknownMeasure,
        { IsNotHeld: true } => RestorationErrors.NotHeld,
        { Done: not null } => RestorationErrors.Done,
        { AgreedAt: null } => RestorationErrors.NotAgreed,
        { AgreedAt: { } agreed } when done.On < Term.DayOf(agreed) => RestorationErrors.BeforeAgreement,
        _ => Decision.Of(done),
    };

    private static Task<IResult> InMeasureAsync(
        this ICases<RestorationCase> cases, HttpContext http, IDocumentSession session, Guid caseId, int measure, Func<CaseMeasure, Colleague, Decision> decide)
    {
        var who = http.Colleague();
        return cases.DecideAsync(http, session, caseId, c => InMeasure(c, who, measure, decide));
    }

    /// <summary>The measure when the caller may work on it; otherwise why not.</summary>
    internal static Decision InMeasure(RestorationCase c, Colleague who, int measure, Func<CaseMeasure, Colleague, Decision> decide) =>
        c.MayWork(who) is { } refusal ? refusal
        : c.MeasureOf(measure) is not { } m ? RestorationErrors.UnknownMeasure
        : decide(m, who);
}
