using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Handing;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Prosecutor.Reading;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Reading;

/// <summary><c>GET /cases/{id}/evidence</c>, one piece of it, and its file: for those who may open the investigation.</summary>
internal static class ReadEvidence
{
    public static void MapReadEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/evidence", List)
            .WithName("list-evidence").WithSummary("The evidence of a case, in the order of its numbers.").Produces<Page<ListedEvidence>>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/cases/{caseId:guid}/evidence/{evidenceId:guid}", Read)
            .WithName("read-evidence").WithSummary("A piece of evidence with its chain of custody.").Produces<EvidenceDetail>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/cases/{caseId:guid}/evidence/{evidenceId:guid}/file", Fetch)
            .WithName("fetch-evidence-file").WithSummary("The file as it came in; that it was fetched is recorded first.")
            .Produces<Stream>(StatusCodes.Status200OK, SavedFileResult.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="forMe">What was handed to the caller and waits for an answer.</param>
    private static async Task<IResult> List(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, string? source, bool? mine, bool? forMe, int? page, int? pageSize)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "evidence");
        if (i is null)
        {
            return refused!;
        }

        var mark = http.Colleague().Mark;
        var rows = session.Query<EvidenceRow>().Where(r => r.CaseId == caseId);
        rows = Asked.Code(source) is { } code ? rows.Where(r => r.Source == code) : rows;
        rows = mine ?? false ? rows.Where(r => r.HolderMark == mark) : rows;
        rows = forMe ?? false ? rows.Where(r => r.HandedToMark == mark) : rows;
        var paging = Paging.Of(page, pageSize);
        var (found, total) = await paging.Read(rows.OrderBy(r => r.Number), http.RequestAborted);
        var own = await keys.OfAsync(caseId, found.Select(r => r.Title), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. found.Select(r => new ListedEvidence(
            r.Id, r.Number, own.Reveal<string>(EvidenceTitles.Purpose(r.Id), r.Title), r.Source, r.Method, r.File is not null, r.AddedAt, r.AddedBy,
            r.Holder, r.HandedTo, Custody.HasLeft(i, r), r.Version, r.DutyToAnswer))], total));
    }

    private static async Task<IResult> Read(
        Guid caseId, Guid evidenceId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"evidence/{evidenceId:n}");
        if (i is null)
        {
            return refused!;
        }

        if (await session.FindEvidenceAsync(caseId, evidenceId, http.RequestAborted) is not { } row)
        {
            return Problems.NotFound.ToResult();
        }

        var own = await keys.OfAsync(caseId, row.Steps.Select(s => s.Seal.Text), http.RequestAborted);
        var lines = row.Steps.ConvertAll(s => Registrar.Reveal(own, s.Seal));
        var what = lines[0].What!;
        http.Response.SetVersion(row.Version);
        return Results.Ok(new EvidenceDetail(
            row.Id, row.Number, what.Title, what.Text, what.Source, what.LegalBasis, what.Method, what.Mandate,
            what.FileName is { } name ? new EvidenceFile(name, what.Size!.Value, what.Sha256!) : null, what.Place, row.Holder, row.HandedTo, Custody.HasLeft(i, row),
            [.. lines.Zip(row.Steps).Select(l => new CustodyStep(l.First.Line, l.First.Act, l.First.At, l.First.By, l.First.To, l.First.Why, l.Second.Seal.Hash))],
            row.Version, row.DutyToAnswer || lines.Exists(l => l.SaysDutyToAnswer), await session.SharedAtAsync(caseId, PieceName.OfEvidence(row.Number), http.RequestAborted)));
    }

    private static async Task<IResult> Fetch(
        Guid caseId, Guid evidenceId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, SealedContent content)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"evidence/{evidenceId:n}", AccessAction.Download);
        if (i is null)
        {
            return refused!;
        }

        if (await session.FindEvidenceAsync(caseId, evidenceId, http.RequestAborted) is not { } row)
        {
            return Problems.NotFound.ToResult();
        }

        if (row.File is not { } file)
        {
            return EvidenceErrors.NoFile.ToResult();
        }

        var text = row.Steps[0].Seal.Text;
        var own = await keys.OfAsync(caseId, [text], http.RequestAborted);
        var name = Registrar.Reveal(own, row.Steps[0].Seal).What!.FileName!;
        return new SavedFileResult(
            content.ReadAsync(file.FileId, file.Chunks, own.OpenChunks(UploadedFile.ContentPurpose(file.FileId), text.KeyId), http.RequestAborted),
            FileNames.ForDownload(name, Path.GetExtension(name)), file.Size);
    }
}
