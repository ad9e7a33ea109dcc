using System.Net;
using System.Net.Http.Json;
using System.Text;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>What people do in more than one journey.</summary>
internal static class Acts
{
    private const string Reporting = "/api/reporting/v1";

    /// <summary>The reporter adds a text file.</summary>
    public static async Task AddFileAsync(this HttpClient reporter, string name, string content)
    {
        using var file = new HttpRequestMessage(HttpMethod.Post, $"{Reporting}/my-report/attachments") { Content = new StringContent(content, Encoding.UTF8, "application/octet-stream") };
        file.Headers.Add("Zichtlijn-File-Name", name);
        using var added = await reporter.SendAsync(file);
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
    }

    public static Task FilesAreReadyAsync(this HttpClient reporter) => Eventually.Holds(async () =>
        (await reporter.GetStringAsync($"{Reporting}/my-report/attachments")).ShouldContain("\"ready\""));

    /// <summary>The records officer orders it, the privacy officer approves: from here on it goes by itself.</summary>
    public static async Task DecideDestructionAsync(this RunningSystem system, ReportReceipt receipt, string motive)
    {
        using var records = await system.FreshClientAsync("records");
        using var privacy = await system.FreshClientAsync("privacy");
        var found = await Eventually.Gives(async () => (await records.GetFromJsonAsync<RetainedCase>($"{Reporting}/retention?caseNumber={receipt.CaseNumber}", Reports.Json))!);
        var path = $"{Reporting}/reports/{receipt.ReportId}/destruction-orders";
        await records.Command(path, found.Version, new OrderDestruction("erasureRequest", motive));
        await privacy.Command($"{path}/approvals", found.Version + 1, null);
    }

    /// <returns>The id of the certificate, once every service has confirmed.</returns>
    public static Task<Guid> CertificateOfAsync(this RunningSystem system, Guid caseId) => Eventually.Gives(async () =>
    {
        using var privacy = system.ClientAs("privacy");
        var lines = await privacy.GetFromJsonAsync<Page<CertificateLine>>($"{Reporting}/destruction-certificates", Reports.Json);
        return lines!.Items.Single(l => l.CaseId == caseId && l.IssuedAt is not null).CertificateId;
    });
}
