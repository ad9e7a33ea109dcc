using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>A case that is weighed, from taking it until the report is read, as each lawyer sees it.</summary>
public sealed class SanctionPagesTests : SanctionPortal
{
    private static readonly string Pdf = $"GET /api/investigations/v1/weighed-reports/{Id}";

    [Fact]
    public async Task A_case_that_waits_is_taken()
    {
        Say(Waiting);
        var html = await Read(Lawyer, Weighed);
        html.ShouldContain("Neem deze zaak");
        html.ShouldContain("M-7F2, naam hooguit bij het loket");
        html.ShouldContain("2 van 3 gedragingen");
        html.ShouldContain("De inhoud is gesloten");
        html.ShouldNotContain("/matters/");
        html.ShouldNotContain("/report\"");

        Services.Say($"POST {SanctionApi}/acceptances", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Weighed + "?handler=Accept", ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe(Weighed);
        Services.Sent.Single().Version.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task Whoever_was_not_first_reads_so()
    {
        Say(Taken with { Lawyer = Colleague, MustDeclare = false });
        Services.Say($"POST {SanctionApi}/acceptances", new { code = "taken-by-another" }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Lawyer, Weighed + "?handler=Accept", ("version", "\"7\"")));
        html.ShouldContain("href=\"#now\">Een andere jurist heeft deze zaak al genomen.");
        html.ShouldContain("Bilal Achterberg weegt deze zaak.");

        Services.Say($"POST {SanctionApi}/acceptances", new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed);
        var answer = await Send(Lawyer, Weighed + "?handler=Accept", ("version", "\"7\""));
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Iemand anders wijzigde deze zaak");
    }

    [Fact]
    public async Task Before_it_opens_the_lawyer_declares_and_no_name_is_offered()
    {
        Say(Taken);
        var html = await Read(Lawyer, Weighed);
        html.ShouldContain("Hebt u een belang bij deze zaak?");
        html.ShouldContain("De namen staan alleen daarin");
        html.ShouldNotContain("value=\"names\"");
        html.ShouldNotContain("Pesten"); // nothing but number, part and date
        (await Wrong(await Send(Lawyer, Weighed + "?handler=Conflict", ("version", "\"8\"")))).ShouldContain("Kies of u een belang hebt bij deze zaak.");

        Services.Say($"POST {SanctionApi}/conflict-declarations", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Weighed + "?handler=Conflict", ("version", "\"8\""), ("interest", "none"))).Headers.Location!.ToString().ShouldBe(Weighed);
        (await Send(Lawyer, Weighed + "?handler=Conflict", ("version", "\"8\""), ("interest", "present"))).Headers.Location!.ToString().ShouldBe(List + "?done=recused");
        Services.Sent.Select(s => JsonSerializer.Deserialize<DeclareConflict>(s.Body, ApiJson.Options)!.Interest).ShouldBe([Interest.None, Interest.Present]);
    }

    [Fact]
    public async Task An_open_case_has_a_card_for_each_person_and_leads_to_the_next_step()
    {
        Say(OpenWith(SanctionState.InPreparation, ToBalance, MatterOf(2, StepAnswer.Yes, StepAnswer.No, StepAnswer.Yes, StepAnswer.Yes)));
        Services.Say($"GET {SanctionApi}/readers", new[] { new CaseReader(Lawyer, "hr-lawyer", 3, Asked) });
        var html = await Read(Lawyer, Weighed);
        html.ShouldContain("Stap 5 voor medewerker A: Is de straf evenredig?");
        html.ShouldContain($"href=\"{Matter}/steps/proportionate\"");
        html.ShouldContain("4 van 5 beantwoord");
        html.ShouldContain("Lager salarisnummer tot en met Ontslag");
        html.ShouldContain($"href=\"{Weighed}/matters/2\">Medewerker B</a>");
        html.ShouldContain("Er valt niets te wegen");
        html.ShouldContain("<th scope=\"row\">2</th><td>Niet vast te stellen</td>");
        html.ShouldContain("Telt niet mee");
        html.ShouldContain("Saskia Molenaar, jurist");
        html.ShouldContain($"href=\"{Weighed}/report\"");
        Services.Asked.ShouldNotContain(a => a.StartsWith("/api/reporting", StringComparison.Ordinal), "a lawyer has nothing to ask of reporting");
    }

    [Fact]
    public async Task A_prepared_case_says_so_to_each()
    {
        Say(OpenWith(SanctionState.Prepared, MatterOf(1, StepAnswer.No, StepAnswer.Yes, StepAnswer.Yes, StepAnswer.Yes)));
        (await Read(Lawyer, Weighed)).ShouldContain("Uw voorbereiding is klaar");
        (await Read(Lawyer, "/en" + Weighed[3..])).ShouldContain("Your preparation is done");
        Say(Waiting with { State = SanctionState.Prepared, Lawyer = Lawyer });
        (await Read(Colleague, Weighed)).ShouldContain("Saskia Molenaar heeft deze zaak voorbereid.");
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_not_there() => (await As(Lawyer).GetAsync(Weighed)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_report_takes_a_fresh_sign_in_and_comes_as_a_file()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        (await As(Lawyer).GetAsync(Weighed + "/report")).Headers.Location!.ToString().ShouldStartWith("/session/step-up?returnUrl=");
        var html = WebUtility.HtmlDecode(await (await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report")).Content.ReadAsStringAsync());
        html.ShouldContain("Het verlaat de beveiligde omgeving");
        html.ShouldContain($"href=\"{Weighed}/report?handler=File\"");

        Services.SayFile(Pdf, [1, 2, 3], "application/pdf", "Z-2026-000012-rapport.pdf");
        var file = await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report?handler=File");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task A_report_that_did_not_open_yet_or_needs_a_sign_in_leads_back()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        (await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report?handler=File")).Headers.Location!.ToString().ShouldBe(Weighed + "/report?later");
        WebUtility.HtmlDecode(await (await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report?later")).Content.ReadAsStringAsync()).ShouldContain("Het rapport is nog niet voor u open");
        Services.Say(Pdf, new { code = "fresh-sign-in-needed" }, HttpStatusCode.Unauthorized);
        (await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report?handler=File")).Headers.Location!.ToString().ShouldBe(Weighed + "/report");

        Say(Waiting);
        (await As(Lawyer, isFresh: true).GetAsync(Weighed + "/report")).Headers.Location!.ToString().ShouldBe(Weighed);
    }

    [Fact]
    public async Task Whoever_doubts_steps_back()
    {
        Say(OpenWith(SanctionState.InPreparation, MatterOf(1)));
        (await Read(Lawyer, Weighed + "/stepping-back")).ShouldContain("Dan maakt u plaats voor een andere jurist.");
        Services.Say($"POST {SanctionApi}/conflict-declarations", null, HttpStatusCode.NoContent);
        (await Send(Lawyer, Weighed + "/stepping-back", ("version", "\"9\""))).Headers.Location!.ToString().ShouldBe(List + "?done=recused");
        JsonSerializer.Deserialize<DeclareConflict>(Services.Sent.Single().Body, ApiJson.Options)!.Interest.ShouldBe(Interest.Present);

        Say(Waiting);
        (await As(Lawyer).GetAsync(Weighed + "/stepping-back")).Headers.Location!.ToString().ShouldBe(Weighed);
    }
}
