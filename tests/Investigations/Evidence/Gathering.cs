using System.Net.Http.Headers;
using System.Security.Cryptography;
using Npgsql;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Local.Commands;
using Zichtlijn.Platform.Keys;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>What investigators do with evidence, through the interface.</summary>
internal static class Gathering
{
    public const string First = "investigator.ams";
    public const string Second = "investigator2.ams";

    public static Contracts.Investigations.Http.V1.AddEvidence SomeObject { get; } = new(
        "Notitieboek", "Lag in de kleedkamer, met namen erin.", "workplace", "publicTask", "documents", Place: "Kluis 3, plank 2");

    public static byte[] SomeBytes(int length = 700_000) => RandomNumberGenerator.GetBytes(length);

    public static async Task<HttpResponseMessage> UploadAsync(this InvestigationsHost host, string account, Guid caseId, byte[] bytes, string? name = "foto%201.jpg")
    {
        var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{InvestigationsHost.Cases}/{caseId}/evidence-files") { Content = content };
        if (name is not null)
        {
            request.Headers.Add(UploadEvidence.NameHeader, name);
        }

        return await host.As(account).SendAsync(request);
    }

    public static Task<HttpResponseMessage> AddAsync(this InvestigationsHost host, string account, Guid caseId, object evidence, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{InvestigationsHost.Cases}/{caseId}/evidence") { Content = Wire.Body(evidence) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return host.As(account).SendAsync(request);
    }

    /// <summary>Adds a file.</summary>
    public static async Task<EvidenceAccepted> FileAsync(this InvestigationsHost host, Guid caseId, byte[] bytes, string account = First)
    {
        var upload = await (await host.UploadAsync(account, caseId, bytes)).Read<EvidenceUpload>(201);
        return await host.AddAsync(account, caseId, SomeObject with { Title = "Foto van het bord", FileId = upload.FileId, Place = null }).Read<EvidenceAccepted>(201);
    }

    public static Task<EvidenceAccepted> ObjectAsync(this InvestigationsHost host, Guid caseId, string account = First) =>
        host.AddAsync(account, caseId, SomeObject).Read<EvidenceAccepted>(201);

    public static Task<EvidenceDetail> EvidenceAsync(this InvestigationsHost host, Guid caseId, Guid evidenceId, string account = First) =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence/{evidenceId}").Read<EvidenceDetail>();

    public static Task<HttpResponseMessage> HandAsync(this InvestigationsHost host, string account, Guid caseId, Guid evidenceId, string act, object body, string? version) =>
        host.As(account).Command($"{InvestigationsHost.Cases}/{caseId}/evidence/{evidenceId}/{act}", version, Wire.Body(body));

    /// <summary>What <c>./zichtlijn verify</c> finds wrong with the register of a case.</summary>
    public static async Task<IEnumerable<string>> FlawsAsync(this InvestigationsHost host, Guid caseId)
    {
        await using var database = NpgsqlDataSource.Create(host.Store);
        using var signing = new Platform.Destruction.DocumentSigning(
            KeyFolder.At(Path.GetDirectoryName(host.Ledgers)!, mayCreate: false), EvidenceRegisters.KeyName);
        return (await EvidenceRegisters.VerifyAsync(database, () => signing.PublicKey, CancellationToken.None)).Flaws.Where(f => f.Contains(caseId.ToString(), StringComparison.Ordinal));
    }
}
