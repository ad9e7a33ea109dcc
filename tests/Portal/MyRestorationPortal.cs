using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Recognition and restoration as the service answers it to a reporter, and the portal in front of it.</summary>
public abstract class MyRestorationPortal
{
    protected const string Page = "/nl/my-report/restoration";
    protected const string Api = "/api/restoration/v1/my-restoration";
    protected const string Words = "Dat mijn chef zegt dat dit niet had mogen gebeuren.";
    protected static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    protected static readonly Contracts.Restoration.Http.V1.MyRestoration Nothing = new(
        RestorationState.ToOffer, ReportWithdrawn: false, Offer: null, Answer: null, [], [], Evaluation: null, MayPropose: false, MayEvaluate: false, [], [], []);

    protected static readonly Contracts.Restoration.Http.V1.MyRestoration Offered = Nothing with { State = RestorationState.Offered, Offer = new(Then, "Wij willen graag horen wat u zou helpen.") };

    protected static readonly Contracts.Restoration.Http.V1.MyRestoration Accepted = Offered with { State = RestorationState.Accepted, Answer = new(Then, Accepted: true, OnBehalf: false), MayPropose = true };

    protected static readonly MyReport Mine = new(
        Guid.CreateVersion7(), "Z-2026-000012", Then, "nl", 3, [], NextPromise: null, new(2026, 3, 9), new(2026, 6, 9), [], [],
        new ReportContent(Disclosure.Confidential, "bullying", [], "AMS", "Ik zag het gebeuren.", null, null, [], [], null), 5);

    private readonly StaffPortal _portal = new();

    protected MyRestorationPortal()
    {
        Services.Say("POST /api/reporting/v1/receipt-sessions", new ReceiptSession("session", DateTimeOffset.UtcNow.AddMinutes(20)), HttpStatusCode.Created);
        Services.Say("POST /api/reporting/v1/my-report/passes", new ReporterPass("pass", DateTimeOffset.UtcNow.AddMinutes(5)), HttpStatusCode.Created);
        Services.Say("GET /api/reporting/v1/my-report", Mine);
        Say(Accepted);
    }

    protected SaidServices Services => _portal.Said;

    /// <summary>What was sent to restoration.</summary>
    protected IEnumerable<(string Path, string? Version, string Body, System.Net.Http.Headers.HttpRequestHeaders Headers)> Sent => Services.Sent.Where(s => s.Path.StartsWith(Api, StringComparison.Ordinal));

    protected static Measure MeasureIn(MeasureState state, string kind = "apology", bool asks = false) => new(
        2, kind, Person: null, state, Then, "Excuses van de politiechef, in een gesprek.", NeedsConsent: kind == "restorativeConversation", state == MeasureState.Agreed ? new DateOnly(2026, 5, 4) : null,
        state is MeasureState.CarriedOut or MeasureState.Evaluated ? new(new DateOnly(2026, 4, 1), "unitHead", "De politiechef bood excuses aan.") : null,
        state == MeasureState.Evaluated ? new(Then, 4, "Het luchtte op.", OnBehalf: false) : null, asks, state is MeasureState.Proposed or MeasureState.Agreed, state is MeasureState.CarriedOut or MeasureState.Evaluated);

    protected void Say(Contracts.Restoration.Http.V1.MyRestoration mine) => Services.Say($"GET {Api}", mine);

    protected void Takes(string command) => Services.Say($"POST {Api}/{command}", null, HttpStatusCode.NoContent);

    protected void Refuses(string command, string code) => Services.Say($"POST {Api}/{command}", new { code }, HttpStatusCode.Conflict);

    protected async Task<HttpClient> ReporterAsync()
    {
        var browser = _portal.As("");
        using var opened = await browser.PostAsync("/nl/my-report", new FormUrlEncodedContent([KeyValuePair.Create("code", "ABCD-EFGH-JKMN-PQRS-TVWX")]));
        opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    protected async Task<string> ReadAsync(string path)
    {
        using var answer = await (await ReporterAsync()).GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    protected async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await (await ReporterAsync()).PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    protected async Task<string> NextAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }

    protected async Task<string> WrongAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
