using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A file of evidence on a real connection: larger than a body may ordinarily be.</summary>
public sealed class LargeFileTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const string One = "investigator.ams";
    private static readonly Guid Id = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001");
    private readonly StaffHost _portal = new();

    public LargeFileTests()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        _portal.Said.Say($"GET /api/investigations/v1/cases/{Id}", new InvestigationDetail(
            Id, "Z-2026-000012", InvestigationKind.Unit, "bullying", true, "AMS", ["AMS"], InvestigationState.Planned, InvestigationStep.DoSteps, default, false,
            [new(One, "AMS", default, Declared: true)], 2, MayOpen: true, MustDeclare: false, IsAuthority: false, "M-7F2", [],
            [new(1, InvestigationKind.Unit, default, "unit-head.ams", [], default, default, ["interviews"], default, null)], null, [], null, null, null, null, 3));
    }

    [Fact]
    public async Task A_large_file_of_evidence_goes_through()
    {
        _portal.Said.Say($"POST /api/investigations/v1/cases/{Id}/evidence-files", new EvidenceUpload(Id, "opname.wav", 9 * Megabyte, "3f2a"), HttpStatusCode.Created);
        using var form = new MultipartFormDataContent { { new StringContent("file"), "kind" }, { new StringContent("Een opname"), "title" } };
        form.Add(new ByteArrayContent(new byte[9 * Megabyte]), "file", "opname.wav");
        var answer = await _portal.CreateClient().SignedInAs(One).PostAsync($"/nl/staff/investigations/{Id}/evidence/add", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "only the words are missing");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("opname.wav");
        _portal.Said.Sent.Single().Body.Length.ShouldBe(9 * Megabyte);
    }

    public void Dispose() => _portal.Dispose();
}
