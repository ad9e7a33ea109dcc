using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>Intrusive methods: asked by one, checked by a lawyer, agreed to by another.</summary>
public sealed class MeansPagesTests : EvidencePortal
{
    private const string Requests = "/nl/staff/proportionality-requests";
    private const string Why = "De berichten staan alleen in die mailbox. De getuigen willen er niets over zeggen.";
    private static readonly string All = $"{Case}/means";
    private static readonly ProportionalityRequest Wish =
        new(Id, "Z-2026-000012", "bullying", "AMS", MeansId, "mailbox", new(2026, 3, 1), new(2026, 5, 1), Why, One, Asked, 9);

    [Fact]
    public async Task The_list_tells_where_each_request_stands_and_who_said_what()
    {
        Services.Say($"GET {Api}/means", new[]
        {
            Means(MeansState.AwaitsLawyer) with { MeansId = Guid.CreateVersion7() },
            Means(MeansState.Approved) with { MeansId = Guid.CreateVersion7(), Second = Two, Motive = "Er is niets lichters." },
            Means(MeansState.AwaitsSecond, askedBy: Two),
        });
        var html = await Read(One, All);
        html.ShouldContain("Wacht op de jurist");
        html.ShouldContain("Er is niets lichters.");
        html.ShouldContain("Dit is in verhouding.");
        html.ShouldContain($"href=\"{All}/{MeansId}/answer\"");
        html.IndexOf("/answer", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("Wacht op de jurist", StringComparison.Ordinal), "what waits for the viewer is on top");
    }

    [Fact]
    public async Task Whoever_asked_does_not_decide()
    {
        Services.Say($"GET {Api}/means", new[] { Means(MeansState.AwaitsSecond) });
        (await Read(One, All)).ShouldNotContain("/answer");
        (await As(One).GetAsync($"{All}/{MeansId}/answer")).Headers.Location!.ToString().ShouldBe(All);
    }

    [Fact]
    public async Task Without_an_intrusive_method_in_the_mandate_nothing_is_asked()
    {
        Say(Work() with { Mandates = [First] });
        Services.Say($"GET {Api}/means", Array.Empty<MeansRequest>());
        (await Read(One, All)).ShouldNotContain("/ask");
        (await As(One).GetAsync(All + "/ask")).Headers.Location!.ToString().ShouldBe(All);
    }

    [Fact]
    public async Task A_request_names_the_method_the_days_and_why()
    {
        Services.Say($"POST {Api}/means", null, HttpStatusCode.NoContent);
        var html = await Wrong(await Send(One, All + "/ask", ("version", "\"7\""), ("method", "mailbox"), ("from", "2026-03-01"), ("until", "2026-07-01"), ("why", "Te kort")));
        html.ShouldContain("href=\"#until\">Vul een laatste dag in: na de eerste dag, en hoogstens 3 maanden later.");
        html.ShouldContain("Te kort</textarea>");

        var answer = await Send(One, All + "/ask", ("version", "\"7\""), ("method", "mailbox"), ("from", "2026-03-01"), ("until", "2026-06-01"), ("why", Why));
        answer.Headers.Location!.ToString().ShouldBe(All + "?done=asked");
        Services.Sent.Single().Version.ShouldBe("\"7\"");
        JsonSerializer.Deserialize<AskMeans>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new("mailbox", new(2026, 3, 1), new(2026, 6, 1), Why));
    }

    [Theory]
    [InlineData("agree", true, "agreed")]
    [InlineData("disagree", false, "disagreed")]
    public async Task A_second_investigator_decides(string answer, bool agrees, string done)
    {
        Services.Say($"GET {Api}/means", new[] { Means(MeansState.AwaitsSecond, askedBy: Two) });
        (await Read(One, $"{All}/{MeansId}/answer")).ShouldContain("Dit is in verhouding.");
        Services.Say($"POST {Api}/means/{MeansId}/answers", null, HttpStatusCode.NoContent);
        (await Send(One, $"{All}/{MeansId}/answer", ("version", "\"7\""), ("answer", answer), ("motive", "Er is niets lichters."))).Headers.Location!.ToString().ShouldBe($"{All}?done={done}");
        JsonSerializer.Deserialize<AnswerMeans>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new(agrees, "Er is niets lichters."));
    }

    [Fact]
    public async Task A_lawyer_finds_the_requests_and_sees_no_case()
    {
        Services.Say("GET /api/investigations/v1/proportionality-requests", new[] { Wish });
        var html = await Read(Lawyer, Requests);
        html.ShouldContain("Methoden toetsen");
        html.ShouldContain(Why);
        html.ShouldNotContain("/staff/investigations/");
        (await As(Lawyer).GetAsync(Case)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(One).GetAsync(Requests)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Read(Lawyer, "/nl/staff/my-access")).ShouldContain("verzoeken om een ingrijpende methode");
    }

    [Fact]
    public async Task A_lawyer_says_whether_it_is_proportionate_and_loses_nothing_typed()
    {
        Services.Say("GET /api/investigations/v1/proportionality-requests", new[] { Wish });
        (string, string)[] form = [("version", "\"9\""), ("case", Id.ToString()), ("means", MeansId.ToString()), ("decision", "no")];
        (await Wrong(await Send(Lawyer, Requests, [.. form, ("text", "Te kort")]))).ShouldContain("Te kort</textarea>");

        Services.Say($"POST {Api}/means/{MeansId}/proportionality-checks", null, HttpStatusCode.NoContent);
        var answer = await Send(Lawyer, Requests, [.. form, ("text", "Een gesprek is hier eerst genoeg.")]);
        answer.Headers.Location!.ToString().ShouldBe(Requests + "?done=checked");
        Services.Sent.Single().Version.ShouldBe("\"9\"");
        JsonSerializer.Deserialize<CheckProportionality>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new(false, "Een gesprek is hier eerst genoeg."));

        Services.Say("GET /api/investigations/v1/proportionality-requests", Array.Empty<ProportionalityRequest>());
        Services.Say($"POST {Api}/means/{MeansId}/proportionality-checks", new { code = "means-answered" }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Lawyer, Requests, [.. form, ("text", "Een gesprek is hier eerst genoeg.")]));
        html.ShouldContain("Op dit verzoek is al geantwoord.");
        html.ShouldContain("Een gesprek is hier eerst genoeg.");
    }

    [Fact]
    public void A_method_may_be_used_on_the_days_for_which_it_was_permitted()
    {
        var permitted = Means(MeansState.Approved);
        MeansSteps.PermittedUntil([permitted], "mailbox", permitted.From).ShouldBe(permitted.Until);
        MeansSteps.PermittedUntil([permitted], "mailbox", permitted.Until.AddDays(1)).ShouldBeNull();
        MeansSteps.PermittedUntil([permitted], "phoneLogs", permitted.From).ShouldBeNull();
        MeansSteps.PermittedUntil([permitted with { State = MeansState.AwaitsSecond }], "mailbox", permitted.From).ShouldBeNull();
        MeansSteps.PermittedUntil([permitted, permitted with { Until = permitted.Until.AddDays(9) }], "mailbox", permitted.From).ShouldBe(permitted.Until.AddDays(9));
    }
}
