using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Whoever is suspended reads it on their own pages, also when nothing else was sent to them.</summary>
public sealed class OwnSuspensionTests : OwnMatterPortal
{
    private const string ListApi = "GET /api/sanctioning/v1/own-matters";
    private const string SuspensionsApi = "GET /api/sanctioning/v1/own-suspensions";
    private static readonly string Page = $"{Own}/suspension";
    private static readonly SuspensionDetail Running = new(
        "prosecution", new(2026, 3, 2), Soon, Soon.AddMonths(1), 30, IsExtended: false, EndedOn: null, "Wat █████ zag, verdraagt zich niet met het werk in de ploeg.", Head, Asked);

    [Theory]
    [InlineData("nl", "Schorsing in zaak Z-2026-000012", "Geschorst</span>", "Vanaf maandag 2 maart 2026")]
    [InlineData("en", "Suspension in case Z-2026-000012", "Suspended</span>", "From Monday 2 March 2026")]
    public async Task The_list_has_it_before_anything_was_sent(string language, params string[] words)
    {
        Say(Running);
        var html = await Read(Accused, $"/{language}/staff/own-matters");
        html.ShouldContain($"href=\"/{language}/staff/own-matters/{Id}/suspension\"");
        foreach (var word in words)
        {
            html.ShouldContain(word);
        }
    }

    [Fact]
    public async Task Since_when_why_until_when_and_the_pay_are_told_and_that_it_ends_by_itself()
    {
        Say(Running);
        var html = await Read(Accused, Page);
        html.ShouldContain("<title>Uw schorsing - Zichtlijn</title>");
        html.ShouldContain("Dit is geen straf");
        html.ShouldContain("maandag 2 maart 2026");
        html.ShouldContain("Uiterlijk tot en met");
        html.ShouldContain("De schorsing eindigt daarna vanzelf.");
        html.ShouldContain("met hoogstens 3 maanden.");
        html.ShouldContain("30 procent van uw loon wordt ingehouden.");
        html.ShouldContain("Wat <span class=\"zl-masked\">");
        html.ShouldContain("binnen 6 weken nadat u de schorsing op papier kreeg");
        html.ShouldContain("voorlopige voorziening");
        (await Read(Accused, "/en" + Page[3..])).ShouldContain("within 6 weeks after you got the suspension on paper");
    }

    [Fact]
    public async Task What_was_made_longer_or_costs_nothing_says_so()
    {
        Say(Running with { IsExtended = true, Withheld = 0 });
        var html = await Read(Accused, Page);
        html.ShouldContain("Nog langer kan niet.");
        html.ShouldContain("Er wordt niets ingehouden.");
        html.ShouldNotContain("met hoogstens");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_over_is_over_whether_it_was_ended_or_ended_by_itself(bool ended)
    {
        Say(ended ? Running with { EndedOn = new(2026, 4, 1) } : Running with { Until = Over });
        var html = await Read(Accused, Page);
        html.ShouldContain("Voorbij</span>");
        html.ShouldContain($"Geëindigd op</dt><dd>{(ended ? "woensdag 1 april 2026" : "maandag 16 maart 2026")}");
        html.ShouldNotContain("eindigt daarna vanzelf");
        (await Read(Accused, List)).ShouldContain("geëindigd op");
    }

    [Fact]
    public async Task What_was_sent_leads_there_and_without_one_it_does_not()
    {
        Say(Sent);
        (await Read(Accused, Own)).ShouldNotContain(Page);
        Say(Running);
        (await Read(Accused, Own)).ShouldContain($"href=\"{Page}\">Lees over uw schorsing");
    }

    [Fact]
    public async Task Who_is_not_suspended_in_the_case_finds_no_page_and_who_is_not_signed_in_signs_in()
    {
        Services.Say(SuspensionsApi, Array.Empty<OwnSuspension>());
        (await As(Accused).GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Services.Say(ListApi, Array.Empty<ListedOwnMatter>());
        Services.Say(SuspensionsApi, null, HttpStatusCode.Unauthorized);
        (await As(Accused).GetAsync(Page)).Headers.Location!.ToString().ShouldContain("sign-in");
        (await As(Accused).GetAsync(List)).Headers.Location!.ToString().ShouldContain("sign-in");
    }

    private void Say(SuspensionDetail suspension)
    {
        Services.Say(ListApi, Array.Empty<ListedOwnMatter>());
        Services.Say(SuspensionsApi, new[] { new OwnSuspension(Id, 1, "Z-2026-000012", suspension) });
    }
}
