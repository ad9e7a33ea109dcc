using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>What is weighed for one person, at every stage of the five steps.</summary>
public sealed class MatterPageTests : SanctionPortal
{
    private const StepAnswer Y = StepAnswer.Yes;
    private const StepAnswer N = StepAnswer.No;

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(53, "BA")]
    public void People_are_called_by_a_letter(int number, string letter) => MatterSteps.Letter(number).ShouldBe(letter);

    [Theory]
    [InlineData(new StepAnswer[0], ProtocolStep.CarefulInvestigation, false)]
    [InlineData(new[] { Y, StepAnswer.Partly }, ProtocolStep.BreachOfDuty, false)]
    [InlineData(new[] { N }, ProtocolStep.ConductEstablished, false)]
    [InlineData(new[] { Y, Y, Y, Y }, ProtocolStep.Proportionate, true)]
    [InlineData(new[] { Y, Y, N, Y }, null, false)]
    [InlineData(new[] { Y, Y, Y, Y, N }, null, true)]
    public void The_next_step_and_whether_there_is_something_to_weigh_follow_from_the_answers(StepAnswer[] answers, ProtocolStep? next, bool isToBeWeighed)
    {
        var matter = MatterOf(1, answers);
        matter.Next().ShouldBe(next);
        matter.IsToBeWeighed().ShouldBe(isToBeWeighed);
        matter.LacksWeight().ShouldBe(isToBeWeighed);
    }

    [Theory]
    [InlineData(new[] { Y }, ProtocolStep.CarefulInvestigation, null)]
    [InlineData(new[] { Y }, ProtocolStep.ConductEstablished, null)]
    [InlineData(new[] { Y }, ProtocolStep.BreachOfDuty, "Closed.before")]
    [InlineData(new[] { Y, N, Y, Y }, ProtocolStep.Proportionate, "Closed.nothing")]
    [InlineData(new[] { Y, Y, Y, Y }, ProtocolStep.Proportionate, "Closed.weight")]
    public void A_step_that_is_closed_says_why(StepAnswer[] answers, ProtocolStep step, string? why) => MatterOf(1, answers).WhyClosed(step).ShouldBe(why);

    [Fact]
    public async Task At_the_beginning_the_first_step_is_open_and_the_others_say_why_not()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1), MatterOf(2)));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Wat past bij medewerker A?");
        html.ShouldContain("Gedraging 1 (van 3 in het rapport)");
        html.ShouldContain($"href=\"{Matter}/steps/carefulInvestigation\"");
        html.ShouldNotContain("/steps/conductEstablished");
        html.ShouldContain("Kan zodra de stappen hiervoor zijn beantwoord.");
        html.ShouldContain("Kan zodra de eerste vier stappen zijn beantwoord.");
        html.ShouldContain($"href=\"{Weighed}/matters/2\">Medewerker B</a>");
        html.ShouldNotContain("zl-fourway");
        html.ShouldNotContain("zl-range");
    }

    [Fact]
    public async Task An_answer_stands_with_its_reasons_and_pieces_and_what_was_answered_before_is_folded_in()
    {
        var revised = MatterOf(1, Y, Y);
        var second = revised.Steps[1] with { Answers = [new(StepAnswer.Partly, "Voor gedraging 1 wel.", ["E-3"], Lawyer, Asked.AddDays(1)), revised.Steps[1].Answers[0]] };
        Say(OpenWith(SanctionState.InPreparation, revised with { Steps = [revised.Steps[0], second, .. revised.Steps.Skip(2)] }));
        var html = await Read(Lawyer, Matter + "?done=answered");
        html.ShouldContain("Uw antwoord is bewaard");
        html.ShouldContain(">Gedeeltelijk</span>");
        html.ShouldContain("Voor gedraging 1 wel.");
        html.ShouldContain("steunt op E-3");
        html.ShouldContain("Saskia Molenaar, dinsdag 3 maart 2026");
        html.ShouldContain("<summary>1 eerder antwoord");
        html.ShouldContain("steunt op E-1, I-2");
        html.ShouldContain($"href=\"{Matter}/steps/conductEstablished\">Antwoord opnieuw");
        (await Read(Lawyer, "/en" + Matter[3..])).ShouldContain("1 earlier answer");
    }

    [Fact]
    public async Task The_range_is_every_sanction_in_the_order_of_the_law_and_decides_nothing()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("De regel van de tabel is: Norm, ernstig, herhaald. Daarbij hoort: Lager salarisnummer tot en met Ontslag.");
        html.ShouldContain("Zij beslist nooit");
        html.ShouldContain("Versie 2023-06");
        html.ShouldContain("class=\"in first\">Lager salarisnummer</th>");
        html.ShouldContain("class=\"in last\">Ontslag</th>");
        html.IndexOf(">Schriftelijke berisping</th>", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf(">Geldboete</th>", StringComparison.Ordinal));
        html.ShouldContain("Alleen voor aspiranten");
        html.ShouldContain("Barp art. 77(1)(a)");
        (await Read(Lawyer, "/en" + Matter[3..])).ShouldContain("It never decides");
    }

    [Fact]
    public async Task Factors_stand_by_kind_with_the_way_to_add_and_to_withdraw()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Dat zei de medewerker meteen.");
        html.ShouldContain($"href=\"{Matter}/factors/1/withdrawal\"");
        html.ShouldContain($"href=\"{Matter}/factors/mitigating\"");
        html.ShouldContain($"href=\"{Matter}/factors/aggravating\"");
        html.ShouldContain("zl-fourway");
        html.ShouldContain("1 factor<small>Erkent wat er gebeurde</small>");
    }

    [Fact]
    public async Task Before_the_last_step_is_said_how_grave_it_is()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1, Y, Y, Y, Y)));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Zeg hoe ernstig het is, voor medewerker A");
        html.ShouldContain($"href=\"{Matter}/weight\"");
        html.ShouldContain("Zeg eerst hoe ernstig het is: daaraan meet u wat evenredig is.");
        html.ShouldNotContain("/steps/proportionate");
    }

    [Fact]
    public async Task After_a_no_nothing_is_weighed_and_the_next_person_comes()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1, Y, N, Y, Y), MatterOf(2)));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Voor medewerker A is alles beantwoord");
        html.ShouldContain("er valt niets te wegen");
        html.ShouldContain($"utrecht-button-link--primary-action\" href=\"{Weighed}/matters/2\"");
        html.ShouldNotContain("id=\"weight\"");
        html.ShouldNotContain("id=\"factors\"");
    }

    [Fact]
    public async Task What_was_weighed_stays_to_be_read_after_a_later_no()
    {
        var matter = MatterOf(1, Y, N, Y, Y, Y) with { Weight = Serious, Factors = [Acknowledges] };
        Say(OpenWith(SanctionState.Prepared, matter));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Het raakte een collega wekenlang.");
        html.ShouldContain("Dat zei de medewerker meteen.");
        html.ShouldNotContain("zl-range");
        html.ShouldNotContain("/steps/proportionate");
        html.ShouldNotContain("Herzie hoe ernstig");
    }

    [Fact]
    public async Task A_closed_case_leads_back_and_an_unknown_person_is_not_there()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        (await As(Lawyer).GetAsync(Weighed + "/matters/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Say(Taken);
        (await As(Lawyer).GetAsync(Matter)).Headers.Location!.ToString().ShouldBe(Weighed);
    }
}
