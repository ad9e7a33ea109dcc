using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UglyToad.PdfPig;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>Letters are proposed, changed, signed and read, by those who may, and name nobody else.</summary>
[Collection(OnTheHost.Name)]
public class LetterApiTests(SanctioningHost host)
{
    private const string Head = SanctioningHost.Authority;
    private const string Subject = SanctioningHost.Subject;
    private const string Corps = "corps";
    private const string Lawyer = "hr-lawyer";
    private const string Witness = "employee.dhg";
    private const string Investigator = "investigator.ams";
    private const string Reasons = "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde.";
    private static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_letter_is_proposed_changed_and_signed_and_then_it_is_theirs_to_read()
    {
        var caseId = await host.IntendedAsync(Reasons);
        var proposed = await LetterAsync(Head, caseId, "intention");
        (proposed.Kind, proposed.Number, proposed.Saved, proposed.Signature).ShouldBe((LetterKind.Intention, 1, 0, null));
        proposed.Proposed[0].Paragraphs![0].ShouldContain("op grond van artikel 77, eerste lid, onder j, en artikel 78 van het Besluit algemene rechtspositie politie, de volgende straf op te leggen: ontslag, voorwaardelijk met een proeftijd van 24 maanden.");
        proposed.Closing.Select(s => s.Title).ShouldBe(["Voorwaarde en proeftijd", "Uw zienswijze"]);

        IReadOnlyList<LetterSection> changed = [.. proposed.Proposed, new("Tot slot", ["Ik nodig u uit voor een gesprek."])];
        await SaveAsync(Head, caseId, "intention", 0, changed);
        await (await host.TryAsync(Head, caseId, "matters/1/letters/intention/versions", new SaveLetter(0, changed))).ShouldBeProblem(HttpStatusCode.Conflict, "letter-changed");
        await (await host.TryAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(0))).ShouldBeProblem(HttpStatusCode.Conflict, "letter-changed");
        (await LetterAsync(Lawyer, caseId, "intention")).Versions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => (v.Number, v.By).ShouldBe((1, Head)), v => v.Sections[^1].Title.ShouldBe("Tot slot"));
        await host.DoAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(1));
        await host.DoAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(1));
        await (await host.TryAsync(Head, caseId, "matters/1/letters/intention/versions", new SaveLetter(1, changed))).ShouldBeProblem(HttpStatusCode.Conflict, "letter-signed");

        await (await host.As(Subject).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}/letters/intention")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        var pdf = await PdfAsync(Subject, $"{SanctioningHost.OwnMatters}/{caseId}/letters/intention");
        Convert.ToHexStringLower(SHA256.HashData(pdf)).ShouldBe((await LetterAsync(Head, caseId, "intention")).Signature!.Sha256);
        (await PdfAsync(Head, DocumentOf(caseId, "intention"))).ShouldBe(pdf);
        (await PdfAsync(Lawyer, DocumentOf(caseId, "intention"))).ShouldBe(pdf);
        await (await host.Stale(Head).GetAsync(DocumentOf(caseId, "intention"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        TextOf(pdf).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Ik nodig u uit voor een gesprek."), t => t.ShouldContain(host.SubjectName), t => t.ShouldContain(NameOf(Head)), t => t.ShouldContain("De termijn is 14 dagen"),
            t => t.ShouldContain("/StructTreeRoot"), t => t.ShouldContain("pdfuaid:part"));
    }

    [Fact]
    public async Task Nobody_else_is_named_in_it_not_even_where_somebody_typed_a_name()
    {
        var caseId = await host.AdvisedAsync();
        var before = await host.VersionOfAsync(caseId);
        await host.TellAsync(new PersonBarred(caseId, 90, host.MarkOf(Witness)));
        await host.TellAsync(new CoReaderChanged(caseId, 91, host.MarkOf(Investigator), Reads: true, MayOpen: true));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(before + 2));
        await host.IntendAsync(caseId, $"{NameOf(Witness)} zag het gebeuren, zei {NameOf(Investigator)}, en {host.SubjectName} erkent het.");
        Said((await LetterAsync(Head, caseId, "intention")).Proposed).ShouldSatisfyAllConditions(
            t => t.ShouldNotContain(NameOf(Witness)), t => t.ShouldNotContain(NameOf(Investigator)), t => t.ShouldContain(host.SubjectName));

        await SaveAsync(Head, caseId, "intention", 0, [new($"Over {NameOf(Witness)}", [$"Volgens {NameOf(Investigator)} hebt u, {host.SubjectName}, dit gezegd."])]);
        Said((await LetterAsync(Head, caseId, "intention")).Versions[0].Sections).ShouldNotContain(NameOf(Witness));
        await host.DoAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(1));

        TextOf(await PdfAsync(Head, DocumentOf(caseId, "intention"))).ShouldSatisfyAllConditions(
            t => t.ShouldNotContain(NameOf(Witness)), t => t.ShouldNotContain(NameOf(Investigator)), t => t.ShouldNotContain(NameOf(Witness).Split(' ')[^1]), t => t.ShouldContain(host.SubjectName), t => t.ShouldContain("afgeschermd"));
    }

    [Fact]
    public async Task A_decision_and_what_is_decided_on_an_objection_have_letters_of_their_own()
    {
        var caseId = await host.IntendedAsync(Reasons);
        await (await host.As(Head).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/1/letters/decision")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync(Head, caseId, "matters/1/letters/decision/signatures", new SignLetter(0))).ShouldBeProblem(HttpStatusCode.Conflict, "not-decided");
        await host.SignAsync(Head, caseId, "intention");
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoOwnAsync(caseId, "views", new GiveViews(Waives: null, "Ik heb mijn excuses aangeboden, en dat staat er niet."));
        await host.DoAsync(Head, caseId, "matters/1/decisions", new TakeDecision([1], Reasons, "De excuses zijn gewogen: zij staan bij de verzachtende factoren.", AtOnce: null));
        await host.DoAsync(Head, caseId, "matters/1/letters/decision/signatures", new SignLetter(0));
        await (await host.As(Subject).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}/letters/decision")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await host.DoAsync(Head, caseId, "matters/1/notifications", new NotifyDecision(Today, NotificationForm.HandedOverAndSigned));
        TextOf(await PdfAsync(Subject, $"{SanctioningHost.OwnMatters}/{caseId}/letters/decision")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("De excuses zijn gewogen"), t => t.ShouldContain("Bezwaar maken"), t => t.ShouldContain("De termijn is 6 weken"));
        (await LetterAsync(Head, caseId, "decision")).Closing[^1].Paragraphs![0].ShouldContain("De laatste dag is");

        await host.DoOwnAsync(caseId, "objections", new LodgeObjection("Het besluit weegt mijn excuses niet."));
        await host.DoAsync(Corps, caseId, "matters/1/objection-hearings", new NoteHearing(HearingForm.Held, Today, "De medewerker heeft zijn bezwaar toegelicht."));
        await (await host.TryAsync(Corps, caseId, "matters/1/letters/objectionDecision/signatures", new SignLetter(0))).ShouldBeProblem(HttpStatusCode.Conflict, "not-decided");
        await host.DoAsync(Corps, caseId, "matters/1/objection-decisions", new DecideObjection(ObjectionOutcome.Founded, new("writtenReprimand"), Reasons, Deviation: null));
        await (await host.TryAsync(Head, caseId, "matters/1/letters/objectionDecision/signatures", new SignLetter(0))).ShouldBeProblem(HttpStatusCode.Conflict, "not-the-authority");
        await host.DoAsync(Corps, caseId, "matters/1/letters/objectionDecision/signatures", new SignLetter(0));
        await host.DoAsync(Corps, caseId, "matters/1/objection-notifications", new NotifyDecision(Today, NotificationForm.RegisteredPost));
        TextOf(await PdfAsync(Subject, $"{SanctioningHost.OwnMatters}/{caseId}/letters/objectionDecision")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("gegrond"), t => t.ShouldContain("schriftelijke berisping"), t => t.ShouldContain("Beroep instellen"));
        var outcome = await host.As(Head).GetAsync($"{SanctioningHost.Cases}/{caseId}/reporter-outcome").Read<ReporterOutcome>();
        (outcome.Established, outcome.MeasureTaken, outcome.IsFinal).ShouldBe((true, null, false), "the other whom it is about was not decided on");
    }

    [Fact]
    public async Task Nothing_goes_out_before_the_letter_on_it_is_signed()
    {
        var known = new NotifyDecision(Today, NotificationForm.RegisteredPost);
        var caseId = await host.IntendedAsync(Reasons);
        await (await host.TryAsync(Head, caseId, "matters/1/intention-deliveries")).ShouldBeProblem(HttpStatusCode.Conflict, "letter-not-signed");
        (await SignedAsync(Head)).ShouldBeEmpty();
        await host.SignAsync(Head, caseId, "intention");
        (await SignedAsync(Head)).ShouldBe([LetterKind.Intention]);
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");
        await host.DoOwnAsync(caseId, "views", new GiveViews(Waives: true, null));

        await host.DoAsync(Head, caseId, "matters/1/decisions", new TakeDecision([1], Reasons, null, AtOnce: null));
        await (await host.TryAsync(Head, caseId, "matters/1/notifications", known)).ShouldBeProblem(HttpStatusCode.Conflict, "letter-not-signed");
        await host.SignAsync(Head, caseId, "decision");
        (await SignedAsync(Lawyer)).ShouldBe([LetterKind.Intention, LetterKind.Decision]);
        (await host.OwnAsync(caseId)).Course.SignedLetters.ShouldBe([LetterKind.Intention], "the decision is not theirs to read yet");
        await host.DoAsync(Head, caseId, "matters/1/notifications", known);
        (await host.OwnAsync(caseId)).Course.SignedLetters.ShouldBe([LetterKind.Intention, LetterKind.Decision]);

        await host.DoOwnAsync(caseId, "objections", new LodgeObjection("Het besluit weegt mijn excuses niet."));
        await host.DoAsync(Corps, caseId, "matters/1/objection-hearings", new NoteHearing(HearingForm.Held, Today, "De medewerker heeft zijn bezwaar toegelicht."));
        await host.DoAsync(Corps, caseId, "matters/1/objection-decisions", new DecideObjection(ObjectionOutcome.Unfounded, null, Reasons, Deviation: null));
        await (await host.TryAsync(Corps, caseId, "matters/1/objection-notifications", known)).ShouldBeProblem(HttpStatusCode.Conflict, "letter-not-signed");
        await host.SignAsync(Corps, caseId, "objectionDecision");
        (await host.OwnAsync(caseId)).Course.SignedLetters.ShouldBe([LetterKind.Intention, LetterKind.Decision]);
        await host.DoAsync(Corps, caseId, "matters/1/objection-notifications", known);
        (await host.OwnAsync(caseId)).Course.SignedLetters.ShouldBe([LetterKind.Intention, LetterKind.Decision, LetterKind.ObjectionDecision]);

        async Task<IReadOnlyList<LetterKind>?> SignedAsync(string account) => (await host.ReadAsync(account, caseId)).Matters!.First(m => m.Number == 1).Course!.SignedLetters;
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_refused_with_all_of_it()
    {
        var caseId = await host.IntendedAsync(Reasons);

        await (await host.TryAsync(Head, caseId, "matters/1/letters/farewell/versions", new SaveLetter(null, null))).ShouldBeInvalid("kind", "saved", "sections");
        await (await host.TryAsync(Head, caseId, "matters/1/letters/intention/versions", new SaveLetter(-1, [null!, new("T", []), new("Titel", [" "])])))
            .ShouldBeInvalid("saved", "sections[0].title", "sections[0].paragraphs", "sections[1].title", "sections[1].paragraphs", "sections[2].paragraphs[0]");
        await (await host.TryAsync(Head, caseId, "matters/1/letters/intention/versions", new SaveLetter(0, [.. Enumerable.Repeat(new LetterSection("Titel", [new string('a', 24_000)]), 5)]))).ShouldBeInvalid("sections");
        await (await host.TryAsync(Head, caseId, "matters/1/letters/farewell/signatures", new SignLetter(null))).ShouldBeInvalid("kind", "saved");
        foreach (var address in new[] { $"{SanctioningHost.Cases}/{caseId}/matters/1/letters/farewell", DocumentOf(caseId, "farewell") })
        {
            await (await host.As(Head).GetAsync(address)).ShouldBeInvalid("kind");
        }

        await (await host.As(Subject).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}/letters/farewell")).ShouldBeInvalid("kind");
        await (await host.As(Head).GetAsync(DocumentOf(caseId, "intention"))).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.As(Head).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/9/letters/intention")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task To_nobody_else_there_is_a_letter()
    {
        var caseId = await host.IntendedAsync(Reasons);
        await host.DoAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(0));
        await host.DoAsync(Head, caseId, "matters/1/intention-deliveries");

        foreach (var address in new[] { "matters/1/letters/intention", "matters/1/letters/intention/document", "reporter-outcome" })
        {
            await (await host.As("hr-lawyer4").GetAsync($"{SanctioningHost.Cases}/{caseId}/{address}")).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
            await (await host.As(Subject).GetAsync($"{SanctioningHost.Cases}/{caseId}/{address}")).ShouldBeProblem(HttpStatusCode.Forbidden);
            foreach (var account in new[] { "unit-head.dhg", Corps, "hr-lawyer2" })
            {
                using var hidden = await host.As(account).GetAsync($"{SanctioningHost.Cases}/{caseId}/{address}");
                using var unknown = await host.As(account).GetAsync($"{SanctioningHost.Cases}/{Guid.NewGuid()}/{address}");
                await hidden.ShouldBeHiddenLike(unknown);
            }
        }

        foreach (var account in new[] { "employee.dhg", Lawyer, Head })
        {
            using var hidden = await host.As(account).GetAsync($"{SanctioningHost.OwnMatters}/{caseId}/letters/intention");
            using var unknown = await host.As(account).GetAsync($"{SanctioningHost.OwnMatters}/{Guid.NewGuid()}/letters/intention");
            await hidden.ShouldBeHiddenLike(unknown);
        }

        await (await host.TryAsync(Lawyer, caseId, "matters/1/letters/intention/signatures", new SignLetter(0))).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Letters_lie_sealed_in_the_database_and_go_with_the_case()
    {
        var caseId = await host.IntendedAsync(Reasons);
        await SaveAsync(Head, caseId, "intention", 0, [new("Titel van dit", ["Woorden die niemand leest."])]);
        await host.DoAsync(Head, caseId, "matters/1/letters/intention/signatures", new SignLetter(1));
        var signed = (await LetterAsync(Head, caseId, "intention")).Signature!;
        (await StoredAsync(caseId)).ShouldSatisfyAllConditions(all => all.ShouldContain(signed.Sha256), all => all.ShouldNotContain("Titel van dit"), all => all.ShouldNotContain("Woorden"));

        await host.TellAsync(new CaseDestructionOrdered(caseId, 99, Guid.CreateVersion7()));
        await host.DestroyedAsync(caseId);

        (await StoredAsync(caseId)).ShouldSatisfyAllConditions(all => all.ShouldNotContain(signed.Sha256), all => all.ShouldNotContain(Head), all => all.ShouldNotContain(host.MarkOf(Head)));
    }

    private Task<LetterDetail> LetterAsync(string account, Guid caseId, string kind) => host.As(account).GetAsync($"{SanctioningHost.Cases}/{caseId}/matters/1/letters/{kind}").Read<LetterDetail>();

    private Task SaveAsync(string account, Guid caseId, string kind, int saved, IReadOnlyList<LetterSection> sections) =>
        host.DoAsync(account, caseId, $"matters/1/letters/{kind}/versions", new SaveLetter(saved, sections));

    private async Task<byte[]> PdfAsync(string account, string address)
    {
        using var answer = await host.As(account).GetAsync(address);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"), await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> StoredAsync(Guid caseId)
    {
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand("select coalesce(string_agg(data::text, ' '), '') from mt_events where stream_id = $1");
        command.Parameters.AddWithValue(caseId);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private string NameOf(string account) => host.Services.GetRequiredService<StaffDirectory>().Find(account)!.Name;

    private static string Said(IReadOnlyList<LetterSection> sections) => string.Join(' ', sections.SelectMany(s => s.Paragraphs!.Prepend(s.Title!)));

    private static string DocumentOf(Guid caseId, string kind) => $"{SanctioningHost.Cases}/{caseId}/matters/1/letters/{kind}/document";

    /// <summary>What somebody can copy out of it, and what its bytes hold.</summary>
    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)) + Encoding.Latin1.GetString(pdf);
    }
}
