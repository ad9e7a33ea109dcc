using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>An investigation as the service answers it, and the portal in front of it.</summary>
public abstract class InvestigationPortal
{
    protected const string Head = "unit-head.ams";
    protected const string One = "investigator.ams";
    protected const string Two = "investigator2.ams";
    protected static readonly Guid Id = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c001");
    protected static readonly string Api = $"/api/investigations/v1/cases/{Id}";
    protected static readonly string Case = $"/nl/staff/investigations/{Id}";
    protected static readonly DateTimeOffset Asked = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    protected static readonly DateOnly Soon = Term.DayOf(DateTimeOffset.UtcNow).AddDays(10);
    protected static readonly Mandate First = new(
        1, InvestigationKind.Unit, Asked, Head, [new(1, "J. de Wit", "Berichten in een groepsapp over een collega")], new(2026, 1, 1), new(2026, 2, 1), ["interviews"], new(2026, 6, 1), null);

    protected static readonly Mandate Second = First with
    {
        Number = 2, Charges = [First.Charges[0], new(2, "J. de Wit", "Een rooster zonder uitleg gewijzigd")], Motive = "Een getuige vertelde meer.",
    };

    protected static readonly InvestigationPlan Plan = new(
        1, Asked, One, [new(1, "Spreek de melder", One, new(2026, 4, 1), Asked, One), new(2, "Vraag de roosters op", One, new(2026, 4, 8), null, null)]);

    private readonly StaffPortal _portal = new();

    protected InvestigationPortal()
    {
        Services.Say($"GET {Api}/terms", new[] { new CaseTerm("unitInvestigation", [], false, "", TermState.Running, new(2026, 3, 2), new(2026, 6, 1), 40, [], null, null, "investigator", null, 0, null, null, null) });
        Services.Say($"GET {Api}/eligible-investigators", new[] { new EligibleInvestigator(Two, "AMS", 1, Away: true), new EligibleInvestigator("investigator.lim", "LIM", 3, Away: false) });
        Services.Say($"GET /api/triage/v1/cases/{Id}/investigation-request", new InvestigationRequest(
            Id, "Z-2026-000012", [TriageOutcome.UnitInvestigation], ["bullying"], "seriousFacts", "De feiten zijn aannemelijk.", "high", "Een ploeg van zes.", true, Asked));
    }

    protected SaidServices Services => _portal.Said;

    /// <param name="isFresh">They signed in a moment ago.</param>
    protected HttpClient As(string account, bool isFresh = false) => _portal.As(account, isFresh);

    protected static InvestigationDetail OfDesk(InvestigationState state, InvestigationStep next) => new(
        Id, "Z-2026-000012", InvestigationKind.Unit, "bullying", true, "AMS", ["AMS"], state, next, Asked, AtCorpsLevel: false,
        [new(One, "AMS", Asked, Declared: false)], 2, MayOpen: false, MustDeclare: false, IsAuthority: false, "M-7F2", null, null, null, null, null, LastDay: new(2026, 6, 1), new(2026, 6, 1), "unitInvestigation", 7);

    protected static InvestigationDetail OfHead(InvestigationState state, InvestigationStep next) =>
        OfDesk(state, next) with { MayOpen = true, IsAuthority = true, Mandates = [], Persons = [] };

    protected static InvestigationDetail Open() => OfDesk(InvestigationState.Staffed, InvestigationStep.WritePlan) with
    {
        MayOpen = true, Mandates = [First], Persons = ["J. de Wit"],
        Investigators = [new(One, "AMS", Asked, Declared: true), new(Two, "AMS", Asked, Declared: true)],
    };

    protected static Page<T> PageOf<T>(params T[] items) => new(items, 1, 20, items.Length, 1, new Dictionary<string, string>(StringComparer.Ordinal));

    protected void Say(InvestigationDetail item) => Services.Say($"GET {Api}", item);

    protected async Task<string> Read(string account, string path)
    {
        var answer = await _portal.As(account).GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain("style=\"");
        return WebUtility.HtmlDecode(html);
    }

    /// <summary>What a page says that was sent back with something wrong.</summary>
    protected static async Task<string> Wrong(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    protected Task<HttpResponseMessage> Send(string account, string path, params (string Name, string Value)[] fields) =>
        _portal.As(account).PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
