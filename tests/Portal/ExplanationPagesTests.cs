using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>How a decision came about, up to a day: what happened, the terms, who had seen it, and the signed file of it.</summary>
public sealed partial class ExplanationPagesTests : DecisionPortal
{
    private static readonly string Page = $"/nl/staff/explanations/{Id}/1";
    private static readonly string ExplanationApi = $"GET {MatterApi}/explanation";
    private static readonly string BundleApi = $"GET {MatterApi}/explanation-bundle";

    /// <summary>Nobody is told that these happened, or they are of something else than a case.</summary>
    private static readonly string[] NotTold = ["PersonBarred", "PersonWorkedOnIt", "LawyerRecused", "PanelistRecused", "AuthorityRecused", "ClockReminded", "CourtRulingImported", "CourtRulingCoded"];

    public ExplanationPagesTests() => Services.Say(ExplanationApi, Explained(In("known")));

    [Theory]
    [InlineData("nl", "Hoe dit besluit tot stand kwam</h1>", "Deed een voorstel", "Zienswijze geven", "Las de zaak", "Zegt dit systeem niet", "Er is iets anders vastgelegd")]
    [InlineData("en", "How this decision came about</h1>", "Made a proposal", "Give a statement of views", "Read the case", "Not told here", "Something else was noted")]
    public async Task What_happened_the_terms_the_rules_and_the_readers_are_told(string language, params string[] words)
    {
        var html = await Read(Head, $"/{language}/staff/explanations/{Id}/1");
        html.ShouldContain("2023-06");
        foreach (var word in words)
        {
            html.ShouldContain(word, Shouldly.Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("hr-lawyer", "sanctioning", "/matters/1")]
    [InlineData(Head, "proposals", "/1")]
    [InlineData(Corps, "proposals", "/1")]
    public async Task The_matter_leads_there_and_it_leads_back(string account, string area, string end)
    {
        SayIn("known");
        var matter = $"/nl/staff/{area}/{Id}{end}";
        (await Read(account, matter)).ShouldContain($"href=\"{Page}\"");
        (await Read(account, Page)).ShouldContain($"href=\"{matter}\"");
    }

    [Fact]
    public async Task A_day_plays_it_up_to_its_end_and_today_is_now()
    {
        (await Read(Head, Page + "?day=2026-03-10")).ShouldContain($"href=\"{Page}/bundle?day=2026-03-10\"");
        Uri.UnescapeDataString(Services.Asked[^1]).ShouldEndWith("/explanation?at=2026-03-10T22:59:59.9999999Z");
        await Read(Head, $"{Page}?day={FormRows.Written(Today)}");
        Services.Asked[^1].ShouldEndWith("/explanation");
    }

    [Theory]
    [InlineData("gisteren")]
    [InlineData("tomorrow")]
    public async Task A_day_that_is_none_or_to_come_is_refused_and_stays(string typed)
    {
        var day = typed == "tomorrow" ? FormRows.Written(Today.AddDays(1)) : typed;
        var html = await Wrong(await As(Head).GetAsync($"{Page}?day={day}"));
        html.ShouldContain("href=\"#day\">Kies vandaag of een dag die er al is geweest.");
        html.ShouldContain($"value=\"{day}\"");
        html.ShouldContain("Deed een voorstel");
    }

    [Fact]
    public async Task What_was_not_there_yet_is_said()
    {
        Services.Say(ExplanationApi, Explained(null) with { State = null, Moments = [], Terms = [], Rules = [], Readers = [] });
        var html = await Read(Head, Page + "?day=2026-01-05");
        html.ShouldContain("Op deze dag was er over deze medewerker nog niets.");
        html.ShouldContain("Er liep nog geen termijn.");
        html.ShouldContain("Hierover is voor u niets te lezen.");
    }

    [Theory]
    [InlineData("known", "Wat gold</dt>")]
    [InlineData("sent", "Voornemen</dt>")]
    public async Task How_far_it_had_come_is_told_with_the_sanction(string state, string words)
    {
        Services.Say(ExplanationApi, Explained(In(state)));
        var html = await Read(Head, Page);
        html.ShouldContain(words);
        html.ShouldContain("Ontslag, voorwaardelijk");
    }

    [Fact]
    public async Task The_file_takes_a_fresh_sign_in_and_comes_of_the_same_day()
    {
        (await As(Head).GetAsync(Page + "/bundle?day=2026-03-10")).Headers.Location!.ToString().ShouldBe("/session/step-up?returnUrl=" + Uri.EscapeDataString(Page + "/bundle?day=2026-03-10"));
        var html = WebUtility.HtmlDecode(await (await As(Head, isFresh: true).GetAsync(Page + "/bundle?day=2026-03-10")).Content.ReadAsStringAsync());
        html.ShouldContain("Het verlaat de beveiligde omgeving");
        html.ShouldContain($"href=\"{Page}/bundle?day=2026-03-10&handler=File\"");

        Services.SayFile(BundleApi, [1, 2, 3], "application/zip", "Z-2026-000012-explanation-1.zip");
        var file = await As(Head, isFresh: true).GetAsync(Page + "/bundle?day=2026-03-10&handler=File");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        Uri.UnescapeDataString(Services.Asked[^1]).ShouldContain("/explanation-bundle?at=2026-03-10T22:59:59");
    }

    [Fact]
    public async Task A_sign_in_that_became_old_meanwhile_leads_back_to_the_page()
    {
        Services.Say(BundleApi, new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        (await As(Head, isFresh: true).GetAsync(Page + "/bundle?handler=File")).Headers.Location!.ToString().ShouldBe(Page + "/bundle");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bundle")]
    public async Task To_others_and_to_whoever_may_not_know_of_it_the_page_is_not_there(string page)
    {
        foreach (var account in new[] { Chair, Expert, "employee.ams" })
        {
            (await As(account, isFresh: true).GetAsync(Page + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, account);
        }

        foreach (var status in new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity })
        {
            Services.Say(ExplanationApi, new { code = "matter-unknown" }, status);
            (await As(Head, isFresh: true).GetAsync(Page + page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, status.ToString());
        }
    }

    [Fact]
    public void Everything_that_can_happen_in_a_case_has_words()
    {
        var texts = File.ReadAllText(Source("../../services/portal/Texts/ExplanationTexts.nl.resx"));
        var known = Mapped().Matches(File.ReadAllText(Source("../../services/sanctioning/SanctioningStore.cs")) + File.ReadAllText(Source("../../services/clocks/ClockStorage.cs")))
            .Select(m => m.Groups["name"].Value).Except(NotTold).ToArray();
        known.Length.ShouldBeGreaterThan(40);
        known.Where(name => !texts.Contains($"\"What.{char.ToLowerInvariant(name[0])}{name[1..]}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        Enum.GetValues<SanctionState>().Where(s => !texts.Contains($"\"State.{Words.Code(s)}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static ExplanationDetail Explained(MatterDetail? matter) => new(
        Id, "Z-2026-000012", 1, Asked.AddDays(30), SanctionState.Decided, matter,
        [
            new(3, Asked, "sanctionProposed", Head, "2023-06"), new(4, Asked.AddDays(2), "voteCast", null, null), new(5, Asked.AddDays(3), "somethingNew", Head, null),
        ],
        [new("views:1", Term.DayOf(Asked), Soon, null, "2023-06"), new("objection:1", Term.DayOf(Asked), null, null, "2023-06")],
        [new("2023-06", Asked)], [new(Head, "unit-head", "read-sanction-case", Asked, Asked.AddDays(4), 3)]);

    private static string Source(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));

    [GeneratedRegex(@"MapEventType<(?<name>\w+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mapped();
}
