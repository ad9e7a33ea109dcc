using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The list of a worker and the page of a case: what comes next, and what stands there.</summary>
public sealed class RestorationCaseTests : RestorationPortal
{
    [Theory]
    [InlineData(RestorationState.ToOffer, "nl", "Schrijf het aanbod")]
    [InlineData(RestorationState.Offered, "en", "The reporter thinks about it")]
    [InlineData(RestorationState.Declined, "nl", "De melder wil het nu niet")]
    [InlineData(RestorationState.Accepted, "en", "Note what would help")]
    [InlineData(RestorationState.NeedsExplored, "nl", "Stel iets voor")]
    [InlineData(RestorationState.Agreed, "en", "Something was agreed")]
    [InlineData(RestorationState.Running, "nl", "De melder zegt hoe het was")]
    [InlineData(RestorationState.Evaluated, "en", "After closing only the questions about detriment run on.")]
    [InlineData(RestorationState.Closed, "nl", "Dit is afgesloten")]
    public async Task The_worker_is_told_what_comes_next(RestorationState state, string language, string next)
    {
        Say(In(state));
        (await Read(Worker, $"/{language}{Page[3..]}")).ShouldContain(next);
    }

    [Fact]
    public async Task What_waits_for_the_worker_comes_before_the_rest()
    {
        Say(In(RestorationState.NeedsExplored, f => f with { Measures = [MeasureIn(MeasureState.Proposed, asks: true)] }));
        (await Read(Worker, Page)).ShouldContain($"href=\"{Page}/measures/2\">Bekijk de maatregel");
        Say(In(RestorationState.Agreed, f => f with { Measures = [MeasureIn(MeasureState.Agreed)] }));
        (await Read(Worker, Page)).ShouldContain($"href=\"{Page}/measures/2/completion\">Noteer dat het is uitgevoerd");
        Say(In(RestorationState.Declined, f => f with { Checks = [new(1, "month1", At, new(2026, 12, 2), null, null, OnBehalf: false, null)] }));
        (await Read(Worker, Page)).ShouldContain("Dan zoekt u contact".ToLowerInvariant());
        Say(In(RestorationState.Offered, f => f with { Persons = [new(1, "J. de Wit", Offer: null, Accepted: null)] }));
        (await Read(Worker, Page)).ShouldContain($"href=\"{Page}/persons/1/offer\">Schrijf het aanbod");
    }

    [Fact]
    public async Task A_last_day_stands_beside_the_step_that_it_belongs_to()
    {
        Say(In(RestorationState.ToOffer));
        (await Read(Worker, Page)).ShouldContain("zl-next__due\">Uiterlijk maandag 16 november 2026");
        Say(In(RestorationState.Agreed, f => f with { Measures = [MeasureIn(MeasureState.Agreed)] }));
        (await Read(Worker, Page)).ShouldContain("zl-next__due\">Uiterlijk dinsdag 1 december 2026");
        Say(In(RestorationState.Running));
        (await Read(Worker, Page)).ShouldNotContain("zl-next__due");
    }

    [Fact]
    public async Task What_was_told_says_who_told_it()
    {
        Say(In(RestorationState.Running, f => f with
        {
            Needs = [new(2, At, OnBehalf: true, "Dat het rooster anders wordt."), new(1, At, OnBehalf: false, Words)], Measures = [MeasureIn(MeasureState.CarriedOut)],
            Checks = [new(1, "month1", At, new(2026, 12, 2), DetrimentAnswer.Something, At, OnBehalf: true, "Ander werk, zonder uitleg.")],
            PersonnelActions = [new(At, "dutyChange", new(2026, 11, 1), OnBehalf: false, "Vanaf nu nachten.")],
            Escalations = [new(1, EscalationKind.Detriment, At, "Wij spreken met de politiechef.")], Tracks = [new(1, At, "Samen iets doen.", Answer: true, HasEnded: false, [])],
        }) with { ReportWithdrawn = true });
        var html = await Read(Worker, Page);
        foreach (var part in new[] { Words, "Dat het rooster anders wordt.", "Genoteerd voor de melder.", "Door de melder zelf.", "De politiechef bood excuses aan.", "Ander werk, zonder uitleg.", "Vanaf nu nachten.", "Wij spreken met de politiechef.", "Samen iets doen.", "De melder trok de melding in" })
        {
            html.ShouldContain(part);
        }
    }

    [Fact]
    public async Task Nobody_sees_who_of_those_that_have_to_agreed()
    {
        Say(In(RestorationState.NeedsExplored, f => f with { Measures = [MeasureIn(MeasureState.Proposed, "restorativeConversation")] }));
        var html = await Read(Worker, Page);
        html.ShouldContain("Wie nog moet, ziet niemand.");
        html.ShouldContain($"href=\"{Page}/measures/2/other\"");
    }

    [Fact]
    public async Task A_case_is_taken_and_opens_after_the_declaration()
    {
        Say(In(RestorationState.ToOffer) with { Worker = null, File = null });
        Takes("acceptances");
        Takes("conflict-declarations");
        (await NextAsync(Page + "?handler=Accept")).ShouldBe(Page);
        Say(In(RestorationState.ToOffer) with { MustDeclare = true, File = null });
        var gate = await Read(Worker, Page);
        gate.ShouldContain("Hebt u een belang bij deze zaak?");
        gate.ShouldContain("Namen staan hier niet");
        gate.ShouldNotContain("value=\"names\"");
        (await WrongAsync(Page + "?handler=Conflict")).ShouldContain("Kies of u een belang hebt bij deze zaak.");
        (await NextAsync(Page + "?handler=Conflict", ("interest", "none"))).ShouldBe(Page);
        (await NextAsync(Page + "?handler=Conflict", ("interest", "present"))).ShouldBe(Restorations + "?done=recused");
        JsonSerializer.Deserialize<DeclareConflict>(Services.Sent[^1].Body, Apis.ApiJson.Options)!.Interest.ShouldBe(Interest.Present);
    }

    [Fact]
    public async Task The_case_of_a_colleague_shows_who_works_on_it_and_nothing_more()
    {
        Say(In(RestorationState.Running) with { Worker = "restoration-worker.rtd", File = null });
        var html = await Read(Worker, Page);
        html.ShouldContain("Een collega helpt deze melder");
        html.ShouldNotContain("id=\"needs\"");
    }

    [Fact]
    public async Task It_is_closed_with_one_button_or_not_while_something_is_open()
    {
        Say(In(RestorationState.Evaluated));
        Takes("closures");
        (await NextAsync(Page + "?handler=Close")).ShouldBe(Page + "?done=closed");
        Services.Say($"POST {RestorationApi}/closures", new { code = "measures-open" }, HttpStatusCode.Conflict);
        (await WrongAsync(Page + "?handler=Close")).ShouldContain("Er is nog iets voorgesteld of afgesproken dat niet klaar is.");
    }

    [Fact]
    public async Task The_list_begins_with_what_is_due_first_and_passes_its_filter_on()
    {
        ListedRestorationCase Listed(string number, DateOnly? due, bool mine, string? worker) => new(
            Guid.CreateVersion7(), number, "bullying", "AMS", At, RestorationState.ToOffer, worker, mine, due, ChecksOpen: 1, Escalations: 0, Version: 7);
        Services.Say("GET /api/restoration/v1/cases", PageOf(
            Listed("Z-2026-000001", new(2026, 11, 20), mine: false, "restoration-worker.rtd"), Listed("Z-2026-000002", new(2026, 12, 1), mine: true, Worker), Listed("Z-2026-000003", new(2026, 11, 30), mine: false, worker: null)));
        var html = await Read(Worker, Restorations + "?state=toOffer&mine=true&caseNumber=z-2026-000001");
        html.ShouldContain("id=\"now\">Zaak Z-2026-000003");
        html.ShouldContain("Uiterlijk maandag 30 november 2026");
        Services.Asked.ShouldContain("/api/restoration/v1/cases?state=toOffer&mine=true&caseNumber=z-2026-000001");
        Services.Say("GET /api/restoration/v1/cases", PageOf<ListedRestorationCase>());
        (await Read(Worker, Restorations)).ShouldContain("Er zijn nu geen zaken.");
        (await Read(Worker, Restorations + "?mine=true")).ShouldContain("Geen zaak past bij dit filter.");
    }

    [Theory]
    [InlineData("triage.ams")]
    [InlineData("investigator.ams")]
    [InlineData("unit-head.ams")]
    [InlineData("hr-lawyer.ams")]
    [InlineData("corps")]
    public async Task To_others_there_is_nothing(string account)
    {
        Say(In(RestorationState.Running));
        foreach (var page in new[] { Restorations, Page, Page + "/offer", Page + "/measures/2" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_may_not_be_known_is_not_there() => (await As(Worker).GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
