using Marten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Evidence.Adding;

/// <summary>
/// <c>POST /cases/{id}/evidence-files</c>: a file as the body, its name percent-encoded in a header. It is sealed as it comes
/// and hashed on the way; it is evidence when whoever sent it has said what it is.
/// </summary>
internal static class UploadEvidence
{
    public const string NameHeader = "Zichtlijn-File-Name";
    private const long MostBytes = 1024L * 1024 * 1024;

    public static void MapUploadEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/evidence-files", Handle)
            .WithName("upload-evidence-file").WithSummary("Send a file that will be evidence.")
            .Accepts<Stream>("application/octet-stream").WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .Produces<EvidenceUpload>(StatusCodes.Status201Created).ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(
        Guid caseId, HttpContext http, IDocumentSession session, ICases<Investigation> cases, EvidenceFiles files, SealedContent content, ContentKeys keys,
        TimeProvider clock)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        var who = http.Colleague();
        if (known.Case.MayWork(who) is { } refusal)
        {
            return refusal.ToResult();
        }

        if (FileNames.Read(http.Request.Headers[NameHeader], EvidenceLimits.NameLength) is not { } name)
        {
            return Problems.Invalid(new Validation().Check(holds: false, NameHeader, "A percent-encoded name of a file is needed.").Errors);
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null; // how long it may take in all is limited instead
        }

        using var patience = new CancellationTokenSource(EvidenceLimits.Upload, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        var (id, own) = (Guid.CreateVersion7(http.Now()), await keys.OfAsync(caseId, [known.Case.FirstContent], http.RequestAborted));
        await files.BeginAsync(id, caseId, http.RequestAborted);
        try
        {
            using var sealer = own.SealChunks(UploadedFile.ContentPurpose(id));
            var written = await content.WriteAsync(id, sealer, http.Request.Body, EvidenceLimits.FileBytes, (start, _) => start.Length > 0, both.Token);
            if (written is null)
            {
                await files.RemoveAsync(id, CancellationToken.None);
                return EvidenceErrors.Empty.ToResult();
            }

            session.Store(new UploadedFile(
                id, caseId, who.Account, http.Now(), own.Protect(UploadedFile.NamePurpose(id), name), written.Size, written.Chunks, written.Sha256, written.SealedSha256));
            await session.SaveChangesAsync(http.RequestAborted);
            return Results.Created((string?)null, new EvidenceUpload(id, name, written.Size, written.Sha256));
        }
        catch (ContentTooLongException)
        {
            await files.RemoveAsync(id, CancellationToken.None);
            return EvidenceErrors.TooLarge.ToResult();
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            await files.RemoveAsync(id, CancellationToken.None);
            return EvidenceErrors.TooSlow.ToResult();
        }
        catch
        {
            await files.RemoveAsync(id, CancellationToken.None);
            throw;
        }
    }
}
