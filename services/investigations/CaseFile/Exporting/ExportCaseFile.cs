using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Rendering;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.CaseFile.Exporting;

/// <summary>
/// <c>POST /cases/{id}/case-file-exports</c>: the whole file of a case for a court or an objection committee, as one zip. The case
/// is held meanwhile, so that the document tells of one moment; that it went out is part of the case from then on.
/// </summary>
internal static class ExportCaseFile
{
    private const int MostPieces = 200;
    private const int MostMasks = 100;

    /// <param name="everybody">Those who may open a case, the competent authority among them.</param>
    public static void MapExportCaseFile(this IEndpointRouteBuilder everybody) =>
        everybody.MapPost("/cases/{caseId:guid}/case-file-exports", Handle).RequireFreshSignIn()
            .WithName("export-case-file").WithSummary("The whole file of a case for a court, as a zip: a document in which others are masked, and the chosen files.")
            .Produces<Stream>(StatusCodes.Status200OK, ZipResult.ContentType).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.ExportCaseFile request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys,
        CaseFileMaterials materials, CaseFileBundle bundle)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        if (!await cases.IsKnownAsync(http, session, caseId))
        {
            return await http.RefuseCase(caseId);
        }

        var stream = await session.Events.FetchForExclusiveWriting<Investigation>(caseId, http.RequestAborted);
        if (stream.Aggregate is not { } i || !cases.IsKnownTo(i, http))
        {
            return await http.RefuseCase(caseId);
        }

        // Whoever looked for names that must be masked looked at one version: what was written since goes out with nobody's eyes on it.
        var version = stream.CurrentVersion ?? 0;
        switch (http.Request.ExpectedVersion())
        {
            case null:
                return Problems.VersionRequired.ToResult();
            case var expected when expected != version:
                http.Response.SetVersion(version);
                return Problems.VersionConflict.ToResult();
        }

        if (Refuse(i, Seat.Of(http), request.Notice) is { } refusal)
        {
            return refusal.ToResult();
        }

        var pieces = request.Pieces?.Select(PieceName.Of).OfType<PieceName>().Distinct().Select(p => p.Number).Order().ToArray() ?? [];
        var (files, missing) = await CaseFileMaterials.FilesAsync(session, caseId, pieces, http.RequestAborted);
        if (missing is not null)
        {
            return missing.ToResult();
        }

        // Before anything is gathered: no log, no data; and the log in the document tells of this too.
        await http.LogAccess(AccessAction.Export, caseId, "case-file");
        var wish = new ExportWish(
            request.For!.Value, http.Now(), http.User.Account(), version, request.Notice,
            new(request.Motive!.Trim(), [.. (request.Masks ?? []).Select(m => m.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)]), files);
        var gathered = await materials.GatherAsync(session, i, wish, http.RequestAborted);
        var written = WrittenCaseFile.Of(gathered, ReferenceDataSet.Current);
        var own = await keys.OfAsync(caseId, [i.FirstContent], http.RequestAborted);
        stream.AppendOne(wish.Event(gathered, written.Sha256, own));
        await session.SaveChangesAsync(http.RequestAborted);
        http.Response.SetVersion(version + 1);
        return new ZipResult($"{i.Request!.CaseNumber}-case-file-{gathered.Number}.zip", (output, cancellationToken) => bundle.WriteAsync(gathered, written, output, cancellationToken));
    }

    /// <summary>
    /// Whoever investigates the case, also when it is over; whoever gives the mandate, when those who investigate reported. That it was
    /// stopped is not enough: whoever gives the mandate stops it, and would read so what was gathered.
    /// </summary>
    internal static Refusal? Refuse(Investigation i, Seat seat, int? notice) => i switch
    {
        { Mandates: 0 } => InvestigationErrors.NoMandate,
        _ when !seat.IsAuthority && i.MayHandle(seat.Who) is { } refusal => refusal,
        { Stopped: not null } or { Report.IsFinal: false, IsEnded: false } when seat.IsAuthority => CaseFileErrors.NotReported,
        _ when notice is { } number && !i.Notices.Exists(n => n.Number == number) => RightsErrors.UnknownNotice,
        _ => null,
    };

    private static Validation Validate(Contracts.Investigations.Http.V1.ExportCaseFile request) => new Validation()
        .Check(request.For is not null, "for", "Choose court or objectionCommittee.")
        .Text(request.Motive, "motive", min: 20, max: 2_000)
        .Check(request.Pieces is not { Count: > MostPieces }, "pieces", $"At most {MostPieces} files go along.")
        .Check(request.Pieces?.Take(MostPieces).All(p => PieceName.Of(p) is { Kind: PieceName.Evidence }) ?? true, "pieces", "Name evidence as E-1.")
        .Check(request.Masks is not { Count: > MostMasks }, "masks", $"At most {MostMasks} words can be masked.")
        .Check(request.Masks?.Take(MostMasks).All(m => m?.Trim() is { Length: >= 2 and <= 200 }) ?? true, "masks", "Each of 2 to 200 characters.");
}

/// <summary>A file as it is wished for.</summary>
/// <param name="At">When.</param>
/// <param name="By">An account.</param>
/// <param name="Version">Of the case.</param>
/// <param name="Files">Evidence whose files go along.</param>
internal sealed record ExportWish(
    CaseFileReader For, DateTimeOffset At, string By, long Version, int? Notice, WrittenExport Words, IReadOnlyList<Evidence.Registering.EvidenceRow> Files)
{
    public CaseFileExported Event(GatheredCaseFile gathered, string sha256, KeyRing keys) => new(
        gathered.Number, At, By, For, Version, gathered.RegisterLine, Notice, [.. Files.Select(f => PieceName.OfEvidence(f.Number))],
        keys.Protect(WrittenExport.Purpose, Words), sha256);
}
