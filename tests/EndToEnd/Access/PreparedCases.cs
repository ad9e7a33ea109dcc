using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Access;

/// <summary>How a member of staff stands to a case.</summary>
public enum Relation
{
    /// <summary>Of another part, and never heard of it.</summary>
    None,

    /// <summary>Of the part that handles it, and not on it.</summary>
    OfThePart,

    /// <summary>It is theirs, and they declared to have no interest.</summary>
    Assigned,

    /// <summary>It was theirs, and they stepped back.</summary>
    Recused,

    /// <summary>Named in the report.</summary>
    Named,
}

/// <summary>A running system with one case for each relation; <c>desk.ams</c> and <c>triage.ams</c> are the ones who stand in it.</summary>
public sealed class PreparedCases : IAsyncLifetime
{
    /// <summary>desk.ams, triage.ams, records, privacy, ombuds and auditor.</summary>
    private static readonly string[] Names = ["Noor el Amrani", "Pieter Postma", "Hanna Visser", "Rachid Benali", "Frank Jansen", "Ilse Dekker"];

    private static readonly SubmitReport Norm = Reports.Some();

    /// <summary>One that triage decides without an expert and a second pair of eyes.</summary>
    private static readonly SubmitReport Plain = Norm with { Category = "bullying", Grounds = [] };
    private readonly Dictionary<string, (Stopwatch At, HttpClient Client)> _signedIn = [];
    private readonly List<HttpClient> _clients = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Stands for the reporter among the accounts.</summary>
    private const string Pass = "a reporter with a pass to ";

    public RunningSystem System { get; } = new();

    public IReadOnlyDictionary<Relation, Guid> Cases { get; private set; } = new Dictionary<Relation, Guid>();

    /// <summary>
    /// The same for investigations: <c>investigator.ams</c> stands in the relation, <c>unit-head.ams</c> is the authority in all but
    /// the last, which names the one and so keeps out the other, who is their manager.
    /// </summary>
    public IReadOnlyDictionary<Relation, Guid> Investigations { get; private set; } = new Dictionary<Relation, Guid>();

    /// <summary>The case of a relation that an operation is asked about.</summary>
    public Guid CaseOf(string operation, Relation relation) =>
        (operation.StartsWith("investigations ", StringComparison.Ordinal) || operation == "triage read-investigation-request" ? Investigations : Cases)[relation];

    public IReadOnlyDictionary<string, (HttpMethod Method, string Path)> Operations { get; private set; } = new Dictionary<string, (HttpMethod, string)>();

    /// <summary>A client with a session for the case that is theirs.</summary>
    public HttpClient Reporter { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await System.InitializeAsync();
        Operations = await Access.Operations.OfAsync(System);
        Anybody = RunningSystem.NewClient(System.System.Url);
        var (open, own, left, named) = (await FileAsync(Norm), await FileAsync(Norm), await FileAsync(Norm), await FileAsync(Norm, "skl", Names));
        Investigations = await InvestigateAsync();
        foreach (var receipt in new[] { own, left })
        {
            await TakeAsync(receipt.ReportId);
        }

        await CommandAsync("desk.ams", $"/api/reporting/v1/reports/{left.ReportId}/recusals", null);
        await CommandAsync("triage.ams", $"/api/triage/v1/cases/{left.ReportId}/recusals", null);
        Cases = new Dictionary<Relation, Guid>
        {
            [Relation.None] = open.ReportId, [Relation.OfThePart] = open.ReportId, [Relation.Assigned] = own.ReportId,
            [Relation.Recused] = left.ReportId, [Relation.Named] = named.ReportId,
        };
        Reporter = await System.ReporterAsync(own);

        // What was told has reached everybody.
        await Eventually.Holds(async () => (await StatusAsync("triage.ams", $"/api/reporting/v1/reports/{own.ReportId}")).ShouldBe(HttpStatusCode.OK));
        await Eventually.Holds(async () => (await StatusAsync("desk.ams", $"/api/reporting/v1/reports/{left.ReportId}/summary")).ShouldBe(HttpStatusCode.NotFound));
        await Eventually.Holds(async () => (await StatusAsync("restoration-worker.ams", $"/api/restoration/v1/cases/{left.ReportId}")).ShouldBe(HttpStatusCode.OK));
        await Eventually.Holds(async () => (await System.DashboardCases()).ShouldContain(named.ReportId));
        await Eventually.Holds(async () => (await StatusAsync("triage.ams", $"/api/reflection/v1/cases/{own.ReportId}/reflection")).ShouldBe(HttpStatusCode.OK));
        await Eventually.Holds(async () => (await StatusAsync("triage.ams", $"/api/reflection/v1/cases/{left.ReportId}/reflection")).ShouldBe(HttpStatusCode.NotFound));
        await Eventually.Holds(async () => (await StatusAsync("triage.skl", $"/api/triage/v1/cases/{named.ReportId}")).ShouldBe(HttpStatusCode.OK));
    }

    /// <summary>The same reporter with a pass, given less than a minute ago: to the service that is asked when it gives any, otherwise to investigations.</summary>
    public Task<HttpClient> ReporterWithPassAsync(string operation)
    {
        var service = operation.StartsWith("restoration ", StringComparison.Ordinal) ? "restoration" : "investigations";
        return WithAsync(Pass + service, async () =>
        {
            using var answer = await Reporter.PostAsJsonAsync("/api/reporting/v1/my-report/passes", new AskPass(service));
            return (await answer.Content.ReadFromJsonAsync<ReporterPass>())!.Token;
        });
    }

    /// <summary>A client without any account.</summary>
    public HttpClient Anybody { get; private set; } = null!;

    /// <summary>Somebody who signed in less than a minute ago: what needs a fresh sign-in does not fail for want of it.</summary>
    public Task<HttpClient> ClientAsync(string account) => WithAsync(account, () => System.Tokens.GetAsync(account));

    /// <summary>Several ask at once. A client keeps the token that it was made with, so that no request finds it changed under its hands.</summary>
    private async Task<HttpClient> WithAsync(string who, Func<Task<string>> token)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_signedIn.TryGetValue(who, out var signedIn) || signedIn.At.Elapsed > TimeSpan.FromMinutes(1))
            {
                var client = RunningSystem.NewClient(System.System.Url);
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await token());
                _clients.Add(client);
                _signedIn[who] = signedIn = (Stopwatch.StartNew(), client);
            }

            return signedIn.Client;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        foreach (var client in _clients.Append(Anybody).Append(Reporter))
        {
            client?.Dispose();
        }

        await System.DisposeAsync();
    }

    /// <param name="part">Whose people handle it.</param>
    private async Task<ReportReceipt> FileAsync(SubmitReport report, string part = "ams", params string[] names)
    {
        var receipt = await System.Client.Submit(report with { Persons = [.. names.Select(n => new NamedPerson("subject", n, "AMS"))] });
        await Eventually.Holds(async () => (await StatusAsync($"desk.{part}", $"/api/reporting/v1/reports/{receipt.ReportId}/summary")).ShouldBe(HttpStatusCode.OK));
        await Eventually.Holds(async () => (await StatusAsync($"triage.{part}", $"/api/triage/v1/cases/{receipt.ReportId}")).ShouldBe(HttpStatusCode.OK));
        return receipt;
    }

    private async Task<IReadOnlyDictionary<Relation, Guid>> InvestigateAsync()
    {
        var (triage, investigating) = (new Triaging(System.ClientAs), new Investigating(System.ClientAs));
        var (open, own, left, named) = (await FileAsync(Plain), await FileAsync(Plain), await FileAsync(Plain), await FileAsync(Plain, "ams", "Daan van Loenen"));
        foreach (var caseId in new[] { open, own, left, named })
        {
            await triage.OpenAsync("triage.ams", caseId.ReportId);
            await triage.AssessAsync("triage.ams", caseId.ReportId);
            await triage.DecideAsync("triage.ams", caseId.ReportId, TriageOutcome.UnitInvestigation);
            await investigating.ArrivesAsync(caseId == named ? "corps" : "unit-head.ams", caseId.ReportId);
        }

        await investigating.StaffAsync("unit-head.ams", own.ReportId, "investigator.ams", "investigator2.ams");
        await investigating.StaffAsync("unit-head.ams", left.ReportId, "investigator.ams", "investigator2.ams");
        await CommandAsync("investigator.ams", $"{Investigating.Cases}/{left.ReportId}/recusals", null);
        return new Dictionary<Relation, Guid>
        {
            [Relation.None] = open.ReportId, [Relation.OfThePart] = open.ReportId, [Relation.Assigned] = own.ReportId,
            [Relation.Recused] = left.ReportId, [Relation.Named] = named.ReportId,
        };
    }

    private async Task TakeAsync(Guid caseId)
    {
        var none = new { interest = "none" };
        await CommandAsync("desk.ams", $"/api/reporting/v1/reports/{caseId}/conflict-declarations", none);
        await CommandAsync("triage.ams", $"/api/triage/v1/cases/{caseId}/acceptances", null);
        await CommandAsync("triage.ams", $"/api/triage/v1/cases/{caseId}/conflict-declarations", none);
    }

    /// <summary>At whatever version the case is.</summary>
    private async Task CommandAsync(string account, string path, object? body)
    {
        using var client = System.ClientAs(account);
        var version = "\"1\"";
        for (var tries = 0; tries < 20; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.TryAddWithoutValidation("If-Match", version);
            using var response = await client.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.NoContent)
            {
                return;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed, await response.Content.ReadAsStringAsync());
            version = response.Headers.ETag?.Tag ?? version; // a race that was lost names no version
        }

        throw new ShouldAssertException($"{path} found no version that holds.");
    }

    private async Task<HttpStatusCode> StatusAsync(string account, string path)
    {
        using var client = System.ClientAs(account);
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
