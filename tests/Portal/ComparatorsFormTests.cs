using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>Comparable cases on the pages of a lawyer.</summary>
public sealed class ComparatorsFormTests : SanctionPortal
{
    private const string Field = "use-ECLI-NL-RBMNE-2023-9001";
    private const string Why = "Ook een groepsapp, na een waarschuwing.";
    private const string Few = "Het register kent er nog geen twee die hierop lijken.";
    private static readonly string Page = Matter + "/comparators";
    private static readonly string Search = $"GET {SanctionApi}/matters/1/comparators";

    private static readonly ComparatorSearch One = new(
        [
            new(
                Ecli, ComparatorKind.Ruling, 1, "dismissal", "replaced", "conditionalDismissal", 9, [new("category", "bullying", 4), new("factor", "warnedBefore", 1)],
                [new("severity", "serious", "verySerious")], 25, ["overturned"]),
        ],
        1, [new("conditionalDismissal", 0, 0, 1), new("dismissal", 1, 25, 0)], [new("replaced", 1)], 12, 6, "2023-06");

    [Fact]
    public async Task What_was_not_compared_yet_is_the_next_step_and_what_was_is_shown()
    {
        var answered = ToBalance with { Steps = [.. MatterOf(1, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes).Steps] };
        Say(OpenWith(SanctionState.Prepared, answered));
        (await Read(Lawyer, Matter)).ShouldContain($"href=\"{Page}\"");
        (await Read(Lawyer, Weighed)).ShouldContain("Vergelijk medewerker A met afgesloten zaken");

        Say(OpenWith(SanctionState.Prepared, answered with { Comparators = [Compared] }));
        var html = await Read(Lawyer, Matter);
        html.ShouldContain("Uw voorbereiding is klaar");
        html.ShouldContain(Ecli);
        html.ShouldContain("Ontslag. De straf bleef in stand");
        html.ShouldContain(Compared.Motive!);

        Say(OpenWith(SanctionState.Prepared, answered with { Comparators = [Compared with { Row = "norm.light.first" }] }));
        (await Read(Lawyer, Weighed)).ShouldContain("Vergelijk medewerker A met afgesloten zaken", customMessage: "for another range it counts no more");
    }

    [Fact]
    public async Task A_case_is_used_with_a_reason_and_too_few_with_a_motive()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        Services.Say(Search, One);
        var html = await Read(Lawyer, Page);
        html.ShouldContain("Wat lijkt erop (9 van 12 punten)");
        html.ShouldContain("Pesten, Eerder gewaarschuwd");
        html.ShouldContain("Zeer ernstig");
        html.ShouldContain("Ontslag. De rechter bepaalde zelf een andere straf: Ontslag, voorwaardelijk");
        html.ShouldContain("Telt minder: De rechter liet de straf niet in stand.");

        Services.Say($"POST {SanctionApi}/matters/1/comparators", null, HttpStatusCode.NoContent);
        var answer = await Send(Lawyer, Page, ("version", "\"7\""), (Field, Why), ("motive", Few));
        answer.Headers.Location!.ToString().ShouldBe(Matter + "?done=compared#comparators");
        var sent = JsonSerializer.Deserialize<LinkComparators>(Services.Sent.Single().Body, ApiJson.Options)!;
        (sent.Comparators!.Single(), sent.Motive).ShouldBe((new LinkComparator(Ecli, Why), Few));
    }

    [Fact]
    public async Task Too_few_without_a_motive_and_a_reason_too_short_are_said_at_once_and_what_was_typed_stays()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        Services.Say(Search, One);

        var html = await Wrong(await Send(Lawyer, Page, ("version", "\"7\""), (Field, "Lijkt erop"), ("motive", "")));

        html.ShouldContain($"href=\"#{Field}\">Leg uit waarom, in 20 tot 2.000 tekens.");
        html.ShouldContain("href=\"#motive\">Leg uit waarom er minder zijn, in 20 tot 2.000 tekens.");
        html.ShouldContain("Lijkt erop</textarea>");
    }

    [Fact]
    public async Task When_nothing_is_alike_it_asks_why_in_both_languages()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance));
        Services.Say(Search, One with { Comparators = [], Total = 0, Sanctions = [], Outcomes = [] });

        (await Read(Lawyer, Page)).ShouldContain("Er is nog geen zaak die hierop lijkt");
        (await Read(Lawyer, "/en" + Page[3..])).ShouldContain("Why is there no comparable case?");
    }

    [Fact]
    public async Task Before_it_was_weighed_there_is_nothing_to_compare()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));

        (await As(Lawyer).GetAsync(Page)).Headers.Location!.ToString().ShouldBe(Matter);
    }
}
