using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The list of consultations, for whoever leads them or sits in them.</summary>
public sealed class ConsultationListTests : ConsultationPortal
{
    [Theory]
    [InlineData("nl", Chair, ConsultationState.WaitsForChair, "Wacht op een voorzitter", "Leid het overleg", true)]
    [InlineData("nl", Chair, ConsultationState.Composing, "Wordt samengesteld", "Vraag wie er nog moet zitten", true)]
    [InlineData("nl", Chair, ConsultationState.Complete, "Compleet", "Laat het overleg beginnen", true)]
    [InlineData("nl", Chair, ConsultationState.Voted, "Gestemd", "Schrijf het advies", true)]
    [InlineData("en", Chair, ConsultationState.Advised, "Advice given", "Nothing more needed", false)]
    [InlineData("nl", Member, ConsultationState.Deliberating, "In beraad", "Stem, als u dat nog niet deed", true)]
    [InlineData("en", Expert, ConsultationState.Composing, "Being composed", "Wait until everybody is there", false)]
    [InlineData("en", Member, ConsultationState.WaitsForChair, "Waits for a chair", "Wait for a chair", false)]
    public async Task It_says_where_each_stands_and_what_comes_next(string language, string account, ConsultationState state, string badge, string next, bool isToDo)
    {
        Services.Say("GET /api/sanctioning/v1/consultations", PageOf(Listed(state)));
        var html = await Read(account, In(language, Consultations));
        html.ShouldContain($">{badge}</span>");
        html.ShouldContain($"<td>{next}</td>");
        html.ShouldContain($"href=\"{In(language, Consultation)}\">Z-2026-000012");
        html.Contains("class=\"zl-next\"", StringComparison.Ordinal).ShouldBe(isToDo);
    }

    [Fact]
    public async Task What_somebody_was_asked_for_comes_first()
    {
        Services.Say("GET /api/sanctioning/v1/consultations", PageOf(Listed(ConsultationState.Composing) with { CaseId = Guid.NewGuid() }, Listed(ConsultationState.Composing) with { MustAnswer = true }));
        var html = await Read(Expert, Consultations);
        html.ShouldContain("Zeg of u een belang hebt. Het voorstel is van maandag 2 maart 2026.");
        html.ShouldContain($"utrecht-button-link--primary-action\" href=\"{Consultation}\">");
    }

    [Theory]
    [InlineData("nl", Chair, "Er wacht nu geen overleg op een voorzitter")]
    [InlineData("nl", Member, "U zit nu in geen overleg.")]
    [InlineData("en", Chair, "No consultation waits for a chair now")]
    [InlineData("en", Expert, "You sit in no consultation now.")]
    public async Task Without_any_it_says_so(string language, string account, string empty)
    {
        Services.Say("GET /api/sanctioning/v1/consultations", PageOf<ListedConsultation>());
        (await Read(account, In(language, Consultations))).ShouldContain(empty);
    }

    [Theory]
    [InlineData("recused", "zaak")]
    [InlineData("left", "U hebt uw plaats verlaten")]
    public async Task Whoever_left_one_is_told(string done, string told)
    {
        Services.Say("GET /api/sanctioning/v1/consultations", PageOf<ListedConsultation>());
        var html = await Read(Expert, $"{Consultations}?done={done}");
        html.ShouldContain("utrecht-alert--ok");
        html.ShouldContain(told);
    }

    [Theory]
    [InlineData(Head)]
    [InlineData("corps")]
    [InlineData("triage.ams")]
    [InlineData("employee.ams")]
    public async Task To_others_there_are_no_such_pages(string account)
    {
        Say(ForChair(ConsultationState.Voted));
        foreach (var page in new[] { Consultations, Consultation, Consultation + "/advice", Consultation + "/seats/1/departure", Consultation + "/stepping-back" })
        {
            (await As(account).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        Services.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Chair, "Overleggen")]
    [InlineData(Member, "Overleggen")]
    [InlineData(Expert, "Overleggen")]
    [InlineData(Head, "Straf voorstellen")]
    [InlineData("corps", "Straf voorstellen")]
    public async Task The_menu_leads_there(string account, string text) => (await Read(account, "/nl/staff/my-access")).ShouldContain($">{text}</a>");

    [Theory]
    [InlineData("nl", "voorzitter strafmaatoverleg", "De overleggen die op een voorzitter wachten")]
    [InlineData("en", "chair of the sanctioning consultation", "The consultations that wait for a chair")]
    public async Task A_chair_reads_what_they_may_see(string language, string role, string may)
    {
        var html = await Read(Chair, $"/{language}/staff/my-access");
        html.ShouldContain(role);
        html.ShouldContain(may);
    }

    private static ListedConsultation Listed(ConsultationState state) => new(Id, 1, "Z-2026-000012", "discrimination", true, state, Mine: true, MustAnswer: false, Asked, 7);
}
