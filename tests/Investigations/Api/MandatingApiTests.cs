using System.Net;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

[Collection(OnTheHost.Name)]
public class MandatingApiTests(InvestigationsHost host)
{
    private static readonly IssueMandate Same = InvestigationsHost.Mandate;
    private static readonly IssueMandate Wider = Same with
    {
        Charges = [Same.Charges![0] with { Number = 1 }, new(null, "Ans van Elders", "Keek toe en zei er niemand iets van.")], Motive = "Een getuige noemde een tweede persoon.",
    };

    [Fact]
    public async Task A_mandate_about_a_colleague_comes_from_the_corps_when_the_head_is_their_manager()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var barred = await Heard.OfAsync<PersonBarred>(probe);
        var caseId = await host.AskedAsync();
        var about = Same with { Charges = [Same.Charges![0] with { Person = "desk.ams" }] };

        await (await host.TryAsync("unit-head.ams", caseId, "mandates", about)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "authority-conflicted");
        await host.DoAsync("unit-head.ams", caseId, "authority-recusals");

        await host.ShouldNotKnow("unit-head.ams", caseId);
        await host.DoAsync("corps", caseId, "mandates", about);
        (await host.ReadAsync("corps", caseId)).ShouldSatisfyAllConditions(d => (d.AtCorpsLevel, d.State).ShouldBe((true, InvestigationState.Mandated)), d => d.Persons.ShouldBe(["desk.ams"]));
        (await barred.AboutAsync(caseId, 2)).Select(c => c.GetProperty("mark").GetString()).ShouldBe([host.MarkOf("unit-head.ams"), host.MarkOf("desk.ams")]);
        await host.StaffAsync(caseId, "investigator.ams", "investigator2.ams");
    }

    [Fact]
    public async Task The_last_of_the_corps_leaves_it_to_nobody()
    {
        var caseId = await host.AskedAsync(parts: ["AMS", "RTD"]);
        await host.DoAsync("corps2", caseId, "authority-recusals");
        await host.ShouldNotKnow("corps2", caseId);

        await (await host.TryAsync("corps", caseId, "authority-recusals")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "no-higher-level");
        await (await host.TryAsync("corps", caseId, "mandates", Same with { Charges = [Same.Charges![0] with { Person = "unit-head.rtd" }] }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "authority-conflicted");
        (await host.VersionOfAsync(caseId)).ShouldBe(3);
    }

    [Fact]
    public async Task Every_amendment_is_a_version_with_a_motive_and_the_ones_before_stay_as_they_were()
    {
        var caseId = await host.PlannedAsync();
        var first = (await host.ReadAsync("unit-head.ams", caseId)).Mandates!.Single();

        await (await host.TryAsync("unit-head.ams", caseId, "mandates", Wider with { Motive = "  " })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "motive-missing");
        await (await host.TryAsync("unit-head.ams", caseId, "mandates", Wider with { Charges = [Wider.Charges![0] with { Number = 7 }] }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charge-unknown");
        await host.DoAsync("unit-head.ams", caseId, "mandates", Wider);
        await host.DoAsync("unit-head.ams", caseId, "mandates", Same with { Motive = "De tweede persoon was er niet bij." });

        var detail = await host.ReadAsync("investigator.ams", caseId);
        detail.Mandates!.Select(m => (m.Number, m.IssuedBy, m.Motive)).ShouldBe(
            [(3, "unit-head.ams", "De tweede persoon was er niet bij."), (2, "unit-head.ams", Wider.Motive), (1, "unit-head.ams", null)]);
        detail.Mandates![2].ShouldBeEquivalentTo(first);
        detail.Mandates.Select(m => string.Join(',', m.Charges.Select(c => c.Number))).ShouldBe(["3", "1,2", "1"]);
        detail.Mandates[1].Charges[1].ShouldBe(new(2, "Ans van Elders", "Keek toe en zei er niemand iets van."));
        detail.Persons.ShouldBe(["Ans van Elders", "Piet van Elders"], "also those of whom it is not any more");
        (detail.State, detail.Plan!.Version).ShouldBe((InvestigationState.Planned, 1));
    }

    [Fact]
    public async Task The_same_mandate_again_succeeds_with_any_version_and_adds_nothing()
    {
        var caseId = await host.MandatedAsync();

        foreach (var version in new[] { "\"2\"", "\"7\"", null })
        {
            using var again = await host.As("unit-head.ams").Command($"{InvestigationsHost.Cases}/{caseId}/mandates", version, Wire.Body(Same with { Methods = ["documents", "interviews"] }));
            (again.StatusCode, again.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.NoContent, "\"7\""));
        }

        (await host.VersionOfAsync(caseId)).ShouldBe(7);
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_or_names_none_is_told_so()
    {
        var caseId = await host.AskedAsync();
        var path = $"{InvestigationsHost.Cases}/{caseId}/mandates";

        using var late = await host.As("unit-head.ams").Command(path, "\"1\"", Wire.Body(Same));
        using var blind = await host.As("unit-head.ams").Command(path, version: null, Wire.Body(Same));

        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        late.Headers.ETag?.Tag.ShouldBe("\"2\"");
        await blind.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => host.TryAsync("unit-head.ams", caseId, "mandates", Same with { PeriodFrom = new(2022, 1, 1 + n) }, version: 2)));
        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(2);
        (await host.ReadAsync("unit-head.ams", caseId)).Mandates!.ShouldHaveSingleItem();
    }

    public static TheoryData<string, string, string[]> Bodies => new()
    {
        { "nothing", "{}", ["charges", "periodFrom", "periodUntil", "methods"] },
        {
            "everything wrong at once",
            """{"charges":[{"person":"P","conduct":"kort"},{"person":"Piet van Elders","conduct":"Schold een collega uit."},null],"periodFrom":"2023-02-01","periodUntil":"2023-01-01","methods":["witchcraft"],"motive":"kort"}""",
            ["charges[0].person", "charges[0].conduct", "charges[2].person", "charges[2].conduct", "periodUntil", "methods", "motive"]
        },
        { "a day to come", """{"charges":[{"person":"Piet van Elders","conduct":"Schold een collega uit."}],"periodFrom":"2023-01-01","periodUntil":"2999-01-01","methods":["interviews"]}""", ["periodUntil"] },
        { "a list of nothing", """{"charges":[],"periodFrom":"2023-01-01","periodUntil":"2023-01-01","methods":[null]}""", ["charges", "methods"] },
        {
            "too many charges",
            $$"""{"charges":[{{string.Join(',', Enumerable.Repeat("""{"person":"Piet van Elders","conduct":"Schold een collega uit."}""", 31))}}],"periodFrom":"2023-01-01","periodUntil":"2023-01-01","methods":["interviews"]}""",
            ["charges"]
        },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task What_makes_no_mandate_is_refused_with_all_that_is_wrong(string what, string body, string[] fields)
    {
        what.ShouldNotBeEmpty();
        using var response = await host.As("unit-head.ams").Command($"{InvestigationsHost.Cases}/{Guid.NewGuid()}/mandates", "\"2\"", Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }

    [Fact]
    public async Task A_hostile_body_is_refused_and_not_echoed()
    {
        foreach (var (what, body) in HostileBodies.Any)
        {
            using var response = await host.As("unit-head.ams").Command($"{InvestigationsHost.Cases}/{Guid.NewGuid()}/mandates", "\"2\"", Wire.Raw(body));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
            (await response.Content.ReadAsStringAsync()).ShouldNotContain("zebra");
        }
    }
}
