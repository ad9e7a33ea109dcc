using System.Globalization;
using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>Investigators give both sides longer to respond to the draft, and see who asked for it.</summary>
public sealed class ResponseTimePagesTests : ReportPortal
{
    private const string Motive = "Wie bijstaat, is met verlof.";
    private static readonly ReportDetail AskedFor = Submitted with { Hearing = Submitted.Hearing! with { Requests = [new(1, Asked, "Mijn raadsman is ziek.", IsOpen: true)] } };

    public ResponseTimePagesTests()
    {
        Say(Writing(InvestigationStep.AwaitResponses));
        Say(AskedFor);
    }

    [Theory]
    [InlineData("nl", "Geef meer tijd om te reageren", "Nog geen antwoord")]
    [InlineData("en", "Give more time to respond", "No answer yet")]
    public async Task Who_asked_for_more_time_stands_on_the_report_with_the_way_to_give_it(string language, string way, string open)
    {
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/report");
        html.ShouldContain($"/report/response-time\">{way}</a>");
        html.ShouldContain(open);
        html.ShouldContain("Mijn raadsman is ziek.");
        html.ShouldContain("<bdi>J. de Wit</bdi>");
    }

    [Fact]
    public async Task A_new_last_day_is_given_with_the_reason()
    {
        Services.Say($"POST {Api}/response-times", null, HttpStatusCode.NoContent);
        (await Read(One, Report + "/response-time")).ShouldContain("Mijn raadsman is ziek.");
        var until = Later.AddDays(7);
        (await Send(One, Report + "/response-time", ("version", "\"7\""), ("until", $"{until:yyyy-MM-dd}"), ("motive", Motive))).Headers.Location!.ToString().ShouldBe(Report + "?done=longer");
        JsonSerializer.Deserialize<ExtendResponseTime>(Services.Sent.Single().Body, JsonSerializerOptions.Web).ShouldBe(new(until, Motive));
        (await Read(One, Report + "?done=longer")).ShouldContain("Beide kanten hebben meer tijd");
    }

    [Fact]
    public async Task The_page_says_between_which_days_who_asked_and_who_reads_the_reason()
    {
        var html = await Read(One, Report + "/response-time");
        html.ShouldContain($"id=\"until-hint\">Na {Dutch(Later)}, en uiterlijk {Dutch(Later.AddDays(14))}.");
        html.ShouldContain(">Wie om meer tijd vroeg</h2>");
        html.ShouldContain("Uw motivering komt wel in het dossier voor een rechter of bezwaarcommissie.");
        html.ShouldContain("Reageren kan nu tot en met");

        Say(Submitted);
        (await Read(One, Report + "/response-time")).ShouldNotContain("Wie om meer tijd vroeg");
    }

    [Fact]
    public async Task After_the_last_day_the_new_one_still_has_to_come()
    {
        var today = Term.DayOf(DateTimeOffset.UtcNow);
        Say(Submitted with { RespondBy = today.AddDays(-3), Hearing = Submitted.Hearing! with { LatestRespondBy = today.AddDays(7) } });
        var html = await Read(One, Report + "/response-time");
        html.ShouldContain("De dag om te reageren was");
        html.ShouldContain($"Na {Dutch(today.AddDays(-1))}, en uiterlijk");
        html = await Wrong(await Send(One, Report + "/response-time", ("version", "\"7\""), ("until", $"{today.AddDays(-1):yyyy-MM-dd}"), ("motive", Motive)));
        html.ShouldContain("href=\"#until\">Kies een dag na");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public async Task A_day_that_cannot_be_given_is_said_with_those_that_can(int days)
    {
        var html = await Wrong(await Send(One, Report + "/response-time", ("version", "\"7\""), ("until", $"{Later.AddDays(days):yyyy-MM-dd}"), ("motive", "Kort")));
        html.ShouldContain("href=\"#until\">Kies een dag na");
        html.ShouldContain("href=\"#motive\">Schrijf waarom, in 10 tot 1.000 tekens.");
        html.ShouldContain("Kort</textarea>");
    }

    [Theory]
    [InlineData("response-time-not-longer", "moet later zijn dan de huidige")]
    [InlineData("response-time-too-long", "Kies een eerdere dag.")]
    [InlineData("not-hearing", "Het concept ligt nu niet voor.")]
    public async Task What_is_refused_says_why(string code, string said)
    {
        Services.Say($"POST {Api}/response-times", new { code }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Send(One, Report + "/response-time", ("version", "\"7\""), ("until", $"{Later.AddDays(7):yyyy-MM-dd}"), ("motive", Motive)))).ShouldContain(said);
    }

    [Fact]
    public async Task What_was_given_stays_to_be_read()
    {
        Say(Submitted with { Hearing = new(IsHeard: false, Later, [new(Asked, Two, new(2026, 3, 20), Motive)], [new(1, Asked, "Mijn raadsman is ziek.", IsOpen: false)]) });
        var html = await Read(One, Report);
        html.ShouldContain("Reageren kan tot en met vrijdag 20 maart 2026");
        html.ShouldContain(Motive);
        html.ShouldContain("Kreeg meer tijd");
        html.ShouldContain("(verlengd)");
    }

    [Theory]
    [InlineData("nl", "heeft gereageerd", "nog geen reactie", "Sinds maandag 2 maart 2026 is er meer tijd.")]
    [InlineData("en", "has responded", "no response yet", "Since Monday 2 March 2026 there is more time.")]
    public async Task Who_responded_stands_there_and_anew_since_there_is_more_time(string language, string responded, string open, string longer)
    {
        Say(Submitted with { Hearing = Submitted.Hearing! with { Sides = [new(1, HasResponded: true), new(null, HasResponded: false)] } });
        var html = await Read(One, $"/{language}/staff/investigations/{Id}/report");
        html.ShouldContain($"<bdi>J. de Wit</bdi>: {responded}");
        html.ShouldContain($"</bdi>: {open}");
        html.ShouldNotContain(longer);

        Say(Submitted with { Hearing = Submitted.Hearing! with { Sides = [new(1, HasResponded: false)], Extensions = [new(Asked, Two, new(2026, 3, 20), Motive)] } });
        html = await Read(One, $"/{language}/staff/investigations/{Id}/report");
        html.ShouldContain(longer);
        html.ShouldContain($"<bdi>J. de Wit</bdi>: {open}");
    }

    [Fact]
    public async Task Before_the_draft_is_out_and_while_a_colleague_reads_it_there_is_no_time_to_give()
    {
        Say(Written);
        (await As(One).GetAsync(Report + "/response-time")).Headers.Location!.ToString().ShouldBe(Report);
        Say(Writing(InvestigationStep.AwaitReview));
        Say(Submitted with { Reviews = [Awaited] });
        (await As(One).GetAsync(Report + "/response-time")).Headers.Location!.ToString().ShouldBe(Report);
        (await Read(One, Report)).ShouldNotContain("/report/response-time");
    }

    private static string Dutch(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
}
