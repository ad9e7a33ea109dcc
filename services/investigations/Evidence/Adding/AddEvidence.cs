using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Evidence.Adding;

/// <summary>
/// <c>POST /cases/{id}/evidence</c>: a file or an object becomes evidence, with where it comes from, on what legal basis and by
/// which method of the mandate. The same file, sent once more, finds that it is there.
/// </summary>
internal static class AddEvidence
{
    public static void MapAddEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/evidence", Handle)
            .WithName("add-evidence").WithSummary("Add evidence: a file that was sent, or an object. Send an Idempotency-Key to be able to repeat it.")
            .Produces<EvidenceAccepted>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.AddEvidence request, HttpContext http, IDocumentSession session, Registrar registrar)
    {
        var key = IdempotencyKeys.Of(http.Request);
        if (Validate(request, ReferenceDataSet.Current).IdempotencyKey(key) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        var id = request.FileId ?? IdempotencyKeys.NewId(caseId, who.Account, key, http.Now());
        EvidenceRow? there = null;
        return await registrar.WriteAsync(
            http, session, caseId,
            async page =>
            {
                there = await session.LoadAsync<EvidenceRow>(id, http.RequestAborted);
                return there is { AddedBy: var by } && by == who.Account && there.CaseId == caseId
                    ? Decision.AlreadySo
                    : await AddAsync(page, id, who, request, session, http);
            },
            register => Results.Created((string?)null, new EvidenceAccepted(id, there?.Number ?? register.Items)));
    }

    private static async Task<Decision> AddAsync(
        RegisterPage page, Guid id, Colleague who, Contracts.Investigations.Http.V1.AddEvidence request, IDocumentSession session, HttpContext http)
    {
        if (Refuse(page.Case, who, request, ReferenceDataSet.Current, Term.DayOf(http.Now())) is { } refusal)
        {
            return refusal;
        }

        var upload = request.FileId is { } fileId ? await session.LoadAsync<UploadedFile>(fileId, http.RequestAborted) : null;
        if (request.FileId is not null && (upload is null || upload.CaseId != page.Case.Id || upload.By != who.Account))
        {
            return EvidenceErrors.NoSuchFile;
        }

        var number = page.Register.Items + 1;
        var file = upload is null ? null : new StoredFile(upload.Id, upload.Size, upload.Chunks, upload.SealedSha256);
        var what = new Description(
            request.Title!.Trim(), request.Description!.Trim(), request.Source!, request.LegalBasis!, request.Method!, page.Case.Mandate!.Number,
            upload is null ? null : page.Keys.Reveal<string>(UploadedFile.NamePurpose(upload.Id), upload.Name), upload?.Size, upload?.Sha256,
            upload is null ? request.Place!.Trim() : null, request.DutyToAnswer ? true : null);
        if (upload is not null)
        {
            session.Delete(upload);
            session.Also(new EvidenceFiles.Keeping(upload.Id, upload.Size));
        }

        var now = http.Now();
        return Decision.Of(new EvidenceAdded(
            id, page.Case.Id, number, now, who.Account, who.Mark, what.Source, what.Method, page.Keys.Protect(EvidenceTitles.Purpose(id), what.Title), file,
            page.Line(number, CustodyAct.Added, now, who.Account, what: what, file: file), request.DutyToAnswer));
    }

    /// <summary>Only by a method that the mandate permits; an intrusive one must have been approved for that day.</summary>
    /// <param name="wish">Checked before.</param>
    internal static Refusal? Refuse(
        Investigation i, Colleague who, Contracts.Investigations.Http.V1.AddEvidence wish, ReferenceDataSet reference, DateOnly today) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        _ when !i.Mandate!.Methods.Contains(wish.Method!, StringComparer.Ordinal) => EvidenceErrors.MethodNotPermitted,
        _ when reference.InvestigationMethods[wish.Method!].Kind == MethodKinds.Intrusive && !i.Means.Exists(m => m.Permits(wish.Method!, today)) => EvidenceErrors.NotApproved,
        _ when !reference.EvidenceBases.Fits(wish.Source!, wish.LegalBasis!) => EvidenceErrors.BasisDoesNotFit,
        _ => null,
    };

    /// <summary>Some sources have legal bases of their own: those are for nothing else, and no other basis is for them.</summary>
    private static bool Fits(this ReferenceList bases, string source, string basis) =>
        bases.OfKind(source).Any() ? bases[basis].Kind == source : bases[basis].Kind is null;

    private static Validation Validate(Contracts.Investigations.Http.V1.AddEvidence request, ReferenceDataSet reference)
    {
        var check = new Validation()
            .Text(request.Title, "title", min: 3, max: 200)
            .Text(request.Description, "description", min: 10, max: 5_000)
            .Check(reference.EvidenceSources.Contains(request.Source ?? ""), "source", "Choose where it comes from.")
            .Check(reference.EvidenceBases.Contains(request.LegalBasis ?? ""), "legalBasis", "Choose the legal basis.")
            .Check(reference.InvestigationMethods.Contains(request.Method ?? ""), "method", "Choose the method.");
        return request.FileId is null ? check.Text(request.Place, "place", min: 3, max: 200) : check;
    }
}

internal static class EvidenceTitles
{
    /// <summary>What a title is, apart from its line, so that a list need not open lines. Storage format.</summary>
    public static string Purpose(Guid evidenceId) => $"evidence/{evidenceId:n}/title";
}
