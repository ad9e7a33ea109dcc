using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Records.Destroying;

namespace Zichtlijn.Reporting.Records.Certifying;

/// <summary><c>GET /destruction-certificates</c>: what was destroyed, for those who must answer for it.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/destruction-certificates", List).RequireRoles(Roles.Records, Roles.Privacy, Roles.Auditor)
            .WithName("list-certificates").WithSummary("Destructions and their certificates, the newest first.").Produces<Page<CertificateLine>>();
        routes.MapGet("/destruction-certificates/{certificateId:guid}", Download).RequireRoles(Roles.Records, Roles.Privacy, Roles.Auditor)
            .WithName("download-certificate").WithSummary("A certificate as it was signed: certificate, keyId and signature.")
            .Produces<SignedCertificate>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/destruction-certificates/keys", Keys).AllowAnonymous()
            .WithName("read-certificate-keys").WithSummary("The public key with which anybody can check a certificate.").Produces<IReadOnlyList<CertificateKey>>();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, int? page, int? pageSize)
    {
        var paging = Paging.Of(page, pageSize);
        await http.LogAccess(AccessAction.Read, caseId: null, "certificates");
        var (records, total) = await paging.Read(
            session.Query<DestructionRecord>().OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. records.Select(ToContract)], total));
    }

    private static async Task<IResult> Download(Guid certificateId, HttpContext http, IQuerySession session)
    {
        var record = await session.Query<DestructionRecord>().FirstOrDefaultAsync(r => r.CertificateId == certificateId && r.IsIssued, http.RequestAborted);
        await http.LogAccess(record is null ? AccessAction.Refuse : AccessAction.Download, record?.Id, "certificate");
        return record?.File is { } file ? Results.Text(file, "application/json") : Problems.NotFound.ToResult();
    }

    private static IResult Keys(DocumentSigning signing) =>
        Results.Ok(new[] { new CertificateKey(signing.KeyId, DocumentSigning.Algorithm, signing.PublicKey) });

    private static CertificateLine ToContract(DestructionRecord record) => new(
        record.CertificateId, record.Id, record.StartedAt, record.IssuedAt, record.Basis, [.. record.Confirmed.Select(c => c.Service)]);
}
