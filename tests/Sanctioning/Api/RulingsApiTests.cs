using System.Net;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

[Collection(OnTheHost.Name)]
public class RulingsApiTests(SanctioningHost host)
{
    private const string List = RulingsOfTheHost.Rulings;

    [Fact]
    public async Task A_ruling_is_taken_in_once_and_read_with_its_words()
    {
        var ecli = RulingsOfTheHost.NewEcli();
        using (var first = await host.ImportAsync(ecli))
        {
            first.Headers.Location!.ToString().ShouldBe($"/api/sanctioning/v1/court-rulings/{ecli}");
            (await first.Read<ImportedCourtRuling>(201)).ShouldBe(new(ecli, 1));
        }

        using (var again = await host.ImportAsync(ecli))
        {
            (await again.Read<ImportedCourtRuling>()).ShouldBe(new(ecli, 1));
        }

        var read = await host.RulingAsync(ecli);
        (read.Ecli, read.Court, read.Place, read.Subject, read.Date).ShouldBe((ecli, "Rechtbank Midden-Nederland", "Utrecht", "Bestuursrecht; Ambtenarenrecht", new DateOnly(2023, 5, 30)));
        (read.Summary, read.Link).ShouldBe(("Verzonnen uitspraak. Strafontslag van een politieambtenaar.", $"https://deeplink.rechtspraak.nl/uitspraak?id={ecli}"));
        read.Text.ShouldEndWith("verklaart het beroep ongegrond.");
        read.Codings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_published_anew_takes_its_place_and_an_old_copy_does_not_come_back()
    {
        var ecli = RulingsOfTheHost.NewEcli();
        await (await host.ImportAsync(ecli, verdict: "Jan Zebra krijgt ongelijk.")).Read<ImportedCourtRuling>(201);
        await (await host.ImportAsync(ecli, "2023-07-01T08:00:00", "[eiser] krijgt ongelijk.")).Read<ImportedCourtRuling>();

        using var old = await host.ImportAsync(ecli, verdict: "Jan Zebra krijgt ongelijk.");

        await old.ShouldBeProblem(HttpStatusCode.Conflict, "ruling-outdated");
        (await host.RulingAsync(ecli)).ShouldSatisfyAllConditions(r => r.Text.ShouldEndWith("[eiser] krijgt ongelijk."), r => r.Version.ShouldBe(2));
        (await KeysOfAsync(ecli)).ShouldBe(1, "what was not anonymous enough can be read by nobody any more");
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        var ecli = RulingsOfTheHost.NewEcli();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.ImportAsync(ecli)));

        answers.Select(a => (int)a.StatusCode).ShouldBeSubsetOf([200, 201, 412]);
        (await host.RulingAsync(ecli)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Each_coding_stays_and_the_newest_counts()
    {
        var ecli = RulingsOfTheHost.NewEcli();
        await (await host.ImportAsync(ecli)).Read<ImportedCourtRuling>(201);
        await host.CodeAsync(ecli, Rulings.Coding);
        await host.CodeAsync(ecli, Rulings.Coding with { Factors = null, Sanction = "fine", Outcome = "replaced", ReplacedBy = "writtenReprimand", Reasons = "Nog eens gelezen: het was een boete." });

        var read = await host.RulingAsync(ecli);

        read.Codings.Select(c => (c.Sanction, c.Outcome, c.ReplacedBy, c.By)).ShouldBe([("fine", "replaced", "writtenReprimand", "hr-lawyer"), ("dismissal", "upheld", null, "hr-lawyer")]);
        (read.Codings[1].InNormSet, read.Codings[1].Factors.Single(), read.Codings[1].Reasons, read.Codings[1].ReferenceData).ShouldBe((true, "warnedBefore", Rulings.Coding.Reasons, "2023-06"));
        read.Version.ShouldBe(3);
    }

    [Fact]
    public async Task The_list_tells_what_is_coded_and_what_still_has_to_be()
    {
        var (coded, bare) = (await host.CodedAsync(Rulings.Coding with { Category = "privateConduct", Outcome = "notAssessed" }), RulingsOfTheHost.NewEcli());
        await (await host.ImportAsync(bare)).Read<ImportedCourtRuling>(201);

        (await ListedAsync("?coded=true")).ShouldSatisfyAllConditions(l => l.ShouldContain(coded), l => l.ShouldNotContain(bare));
        (await ListedAsync("?coded=false")).ShouldSatisfyAllConditions(l => l.ShouldContain(bare), l => l.ShouldNotContain(coded));
        (await ListedAsync("?category=privateConduct&outcome=notAssessed")).ShouldBe([coded]);
        (await ListedAsync("?category=privateConduct&outcome=upheld")).ShouldBeEmpty();
        (await ListedAsync($"?ecli={bare.ToLowerInvariant()}")).ShouldBe([bare]);
        var page = await host.As("hr-lawyer").GetAsync($"{List}?pageSize=1").Read<Page<ListedCourtRuling>>();
        (page.Items.Count, page.TotalItems >= 2, page.Links.ContainsKey("next")).ShouldBe((1, true, true));
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_or_a_coding_is_told_at_once()
    {
        await (await host.SendFileAsync("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><open-rechtspraak>&x;</open-rechtspraak>".Bytes())).ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-input");
        await (await host.SendFileAsync(new byte[ApiSetup.MaxBodyBytes + 1])).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await (await host.SendFileAsync(Rulings.Xml().Bytes(), "application/json")).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);

        var ecli = await host.CodedAsync(Rulings.Coding);
        await Invalid(new CodeRuling(null, null, null, ["mood"], null, null, "fine", "Kort."), "category", "factors", "outcome", "reasons", "repeated", "replacedBy", "sanction", "severity");
        await Invalid(Rulings.Coding with { Outcome = "replaced" }, "replacedBy");
        await Invalid(Rulings.Coding with { ReplacedBy = "fine" }, "replacedBy");
        await (await host.TryCodeAsync(ecli, Rulings.Coding, version: 1)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await (await host.TryCodeAsync(ecli, Rulings.Coding, version: null)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await (await host.TryCodeAsync(RulingsOfTheHost.NewEcli(), Rulings.Coding, version: 1)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        using var unknown = await host.As("hr-lawyer").GetAsync($"{List}/{RulingsOfTheHost.NewEcli()}");
        await unknown.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

        async Task Invalid(CodeRuling coding, params string[] fields)
        {
            using var response = await host.TryCodeAsync(ecli, coding, version: 2);
            await response.ShouldBeInvalid(fields);
        }
    }

    [Theory]
    [InlineData("unit-head.ams")]
    [InlineData("investigator.ams")]
    [InlineData("hr")]
    public async Task Other_roles_have_nothing_here(string account)
    {
        var ecli = await host.CodedAsync(Rulings.Coding);

        await (await host.As(account).GetAsync(List)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.As(account).GetAsync($"{List}/{ecli}")).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.SendFileAsync(Rulings.Xml().Bytes(), account: account)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryCodeAsync(ecli, Rulings.Coding, version: 2, account)).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Its_words_and_why_it_was_coded_so_lie_sealed_in_the_database()
    {
        var ecli = await host.CodedAsync(Rulings.Coding);

        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand("select (select string_agg(data::text, ' ') from mt_events where stream_id = $1) || (select data::text from mt_doc_court_ruling where id = $1)");
        command.Parameters.AddWithValue(Ecli.IdOf(ecli));
        ((string)(await command.ExecuteScalarAsync())!).ShouldSatisfyAllConditions(
            all => all.ShouldContain("dismissal"), all => all.ShouldNotContain("Verzonnen"), all => all.ShouldNotContain("ongegrond"), all => all.ShouldNotContain("waarschuwing"));
    }

    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("sanctioning");

    private async Task<IReadOnlyList<string>> ListedAsync(string query) =>
        [.. (await host.As("hr-lawyer").GetAsync($"{List}{query}&pageSize=200").Read<Page<ListedCourtRuling>>()).Items.Select(r => r.Ecli)];

    /// <summary>How many of the keys of what was taken in are there still.</summary>
    private async Task<int> KeysOfAsync(string ecli)
    {
        await using var session = host.Documents.QuerySession();
        Guid[] ids = [.. (await session.Events.FetchStreamAsync(Ecli.IdOf(ecli))).Select(e => Guid.ParseExact(((CourtRulingImported)e.Data).Text.KeyId, "n"))];
        await using var database = NpgsqlDataSource.Create(host.Keys);
        await using var command = database.CreateCommand("select count(*)::int from data_key where id = any($1)");
        command.Parameters.AddWithValue(ids);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
