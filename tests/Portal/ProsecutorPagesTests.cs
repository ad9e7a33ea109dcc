using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The wall to criminal law in the case file: what never crosses it, what did, and sharing single pieces.</summary>
public sealed class ProsecutorPagesTests : EvidencePortal
{
    private static readonly string Wall = $"{Case}/prosecutor";
    private static readonly ProsecutorDisclosure Given = new(
        1, Asked, One, ["E-1", "I-2"], "Arrondissementsparket Amsterdam", "Artikel 126nd Sv", "De officier vraagt naar de foto en het gesprek daarover.", []);

    private static readonly (string, string)[] Wish =
    [
        ("version", "\"7\""), ("items", "E-1"), ("items", "I-2"), ("recipient", Given.Recipient), ("legalBasis", Given.LegalBasis), ("motive", Given.Motive),
    ];

    public ProsecutorPagesTests()
    {
        Services.Say($"GET {Api}/evidence", PageOf(Listed(1, "Foto van het rooster", One), Listed(2, "Lijst met namen", One) with { DutyToAnswer = true }));
        Services.Say($"GET {Api}/interviews", PageOf(
            Talk(1, InterviewState.SignatureGiven), Talk(2, InterviewState.SignatureRefused), Talk(3, InterviewState.MinutesWritten), Talk(4, InterviewState.Cancelled)));
        Say(new ProsecutorWall(["E-2", "I-1"], [Given], StandsStill: true));
    }

    [Theory]
    [InlineData("nl", "Officier van justitie", "Gaat nooit naar de officier", "De termijnen staan stil voor de officier", "Verstrekking 1: E-1, I-2")]
    [InlineData("en", "Public prosecutor", "Never goes to the prosecutor", "The terms stand still for the prosecutor", "Disclosure 1: E-1, I-2")]
    public async Task The_page_shows_what_never_goes_and_what_went(string language, string title, string never, string still, string shared)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/prosecutor");
        html.ShouldContain($"<h1 class=\"utrecht-heading-1\">{title}</h1>");
        foreach (var said in new[] { never, still, shared, "E-2: Lijst met namen", Given.Recipient, Given.LegalBasis, Given.Motive })
        {
            html.ShouldContain(said);
        }

        html.ShouldNotContain("E-1: Foto");
        html.ShouldContain($"/prosecutor/disclosures/1\">");
        html.ShouldContain("/prosecutor/share\">");
    }

    [Fact]
    public async Task What_went_before_it_was_marked_stays_there_with_a_warning()
    {
        (await Read(One, Wall)).ShouldNotContain("niet meer op te halen");
        Say(new ProsecutorWall(["E-1"], [Given with { BlockedSince = ["E-1"] }], StandsStill: false));
        (await Read(One, Wall)).ShouldContain("E-1 is daarna gemerkt als antwoordplicht. Deze verstrekking is daarom niet meer op te halen.");
    }

    [Fact]
    public async Task Nothing_shared_and_nothing_closed_is_said_plainly()
    {
        Say(new ProsecutorWall([], [], StandsStill: false));
        var html = await Read(One, Wall);
        html.ShouldContain("Er is nog niets gedeeld.");
        html.ShouldContain("Er zijn geen stukken die op een antwoordplicht berusten.");
        html.ShouldNotContain("De termijnen staan stil");
    }

    [Fact]
    public async Task The_form_offers_what_may_go_and_names_the_rest_with_the_reason()
    {
        var html = await Read(One, Wall + "/share");
        html.ShouldContain("type=\"checkbox\" name=\"items\" id=\"items\" value=\"E-1\"");
        html.ShouldContain("value=\"I-2\"");
        foreach (var closed in new[] { "E-2", "I-1", "I-3", "I-4" })
        {
            html.ShouldNotContain($"value=\"{closed}\"");
        }

        html.ShouldContain("Deze stukken kunt u niet delen");
        html.ShouldContain("niemand hoeft mee te werken aan de eigen veroordeling");
        html.ShouldContain("<bdi>E-2: Lijst met namen</bdi>");
        html.ShouldContain("Deze verslagen kunt u nog niet delen");
        html.ShouldContain("<bdi>I-3: verslag van het gesprek met R. Visser</bdi>");
        html.ShouldNotContain("I-4:");
    }

    [Fact]
    public async Task What_was_chosen_goes_to_the_service_with_why()
    {
        Services.Say($"POST {Api}/disclosures", null, HttpStatusCode.NoContent);
        var answer = await Send(One, Wall + "/share", Wish);
        answer.Headers.Location!.ToString().ShouldBe(Wall + "?done=shared");
        var sent = Services.Sent.Single();
        sent.Version.ShouldBe("\"7\"");
        JsonSerializer.Deserialize<ShareWithProsecutor>(sent.Body, JsonSerializerOptions.Web).ShouldNotBeNull().ShouldSatisfyAllConditions(
            s => s.Items.ShouldBe(["E-1", "I-2"]), s => (s.Recipient, s.LegalBasis, s.Motive).ShouldBe((Given.Recipient, Given.LegalBasis, Given.Motive)));
        (await Read(One, Wall + "?done=shared")).ShouldContain("De stukken zijn gedeeld");
    }

    [Fact]
    public async Task What_is_closed_is_not_sent_even_when_a_form_says_so()
    {
        Services.Say($"POST {Api}/disclosures", null, HttpStatusCode.NoContent);
        await Send(One, Wall + "/share", [.. Wish, ("items", "E-2"), ("items", "I-3")]);
        JsonSerializer.Deserialize<ShareWithProsecutor>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!.Items.ShouldBe(["E-1", "I-2"]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var html = await Wrong(await Send(One, Wall + "/share", ("version", "\"7\""), ("recipient", "x"), ("motive", "Te kort")));
        foreach (var said in new[] { "Kies wat u deelt.", "Schrijf aan wie, in 2 tot 200 tekens.", "Noem de grondslag, in 5 tot 500 tekens.", "Leg uit waarom, in 20 tot 5.000 tekens.", "Te kort" })
        {
            html.ShouldContain(said);
        }

        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("minutes-not-signed", HttpStatusCode.Conflict, "Een verslag is nog niet ondertekend.")]
    [InlineData("item-unknown", HttpStatusCode.UnprocessableEntity, "Een stuk hoort niet bij deze zaak.")]
    public async Task What_the_service_refuses_is_told_beside_the_pieces(string code, HttpStatusCode status, string said)
    {
        Services.Say($"POST {Api}/disclosures", new { code }, status);
        (await Wrong(await Send(One, Wall + "/share", Wish))).ShouldContain($"href=\"#items\">{said}");
    }

    [Fact]
    public async Task Fetching_takes_a_fresh_sign_in_and_gives_the_zip()
    {
        var page = Wall + "/disclosures/1";
        (await As(One).GetAsync(page)).Headers.Location!.ToString().ShouldBe("/session/step-up?returnUrl=" + Uri.EscapeDataString(page));

        var html = WebUtility.HtmlDecode(await (await As(One, isFresh: true).GetAsync(page)).Content.ReadAsStringAsync());
        html.ShouldContain("E-1, I-2");
        html.ShouldContain($"href=\"{page}?handler=Bundle\"");

        Services.SayFile($"GET {Api}/disclosures/1", [80, 75, 3, 4], "application/zip", "Z-2026-000012-prosecutor-1.zip");
        var answer = await As(One, isFresh: true).GetAsync(page + "?handler=Bundle");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([80, 75, 3, 4]);
    }

    [Fact]
    public async Task A_sign_in_that_became_old_meanwhile_leads_back_and_what_is_not_there_is_not_found()
    {
        Services.Say($"GET {Api}/disclosures/1", new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        (await As(One).GetAsync(Wall + "/disclosures/1?handler=Bundle")).Headers.Location!.ToString().ShouldBe(Wall + "/disclosures/1");
        Services.Say($"GET {Api}/disclosures/1", new { code = "compelled-statement" }, HttpStatusCode.Forbidden);
        (await As(One).GetAsync(Wall + "/disclosures/1?handler=Bundle")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(One, isFresh: true).GetAsync(Wall + "/disclosures/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/share")]
    [InlineData("/disclosures/1")]
    public async Task Those_who_give_the_mandate_have_no_such_page(string page) =>
        (await As(Head, isFresh: true).GetAsync(Wall + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_colleague_of_the_desk_is_led_to_the_case()
    {
        (await As(Colleague).GetAsync(Wall)).Headers.Location!.ToString().ShouldBe(Case);
        (await As(Colleague, isFresh: true).GetAsync(Wall + "/disclosures/1")).Headers.Location!.ToString().ShouldBe(Case);
        (await As(Colleague).GetAsync(Wall + "/share")).Headers.Location!.ToString().ShouldBe(Wall);
    }

    [Fact]
    public async Task What_is_over_shares_nothing_more()
    {
        Say(Work() with { State = InvestigationState.ConvertedToCriminal, Next = InvestigationStep.None });
        (await Read(One, Wall)).ShouldNotContain("/prosecutor/share");
        (await As(One).GetAsync(Wall + "/share")).Headers.Location!.ToString().ShouldBe(Wall);
    }

    private static ListedInterview Talk(int number, InterviewState state) =>
        new(Guid.CreateVersion7(), number, InterviewWith.Witness, "R. Visser", Asked, state, CopyHandedOver: false, [One], 4);

    private void Say(ProsecutorWall wall) => Services.Say($"GET {Api}/prosecutor", wall);
}
