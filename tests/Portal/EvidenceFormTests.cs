using System.Net;
using System.Text;
using System.Text.Json;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Adding evidence and handing it over: what is sent, and that neither a file nor a word is lost.</summary>
public sealed class EvidenceFormTests : EvidencePortal
{
    private static readonly Guid FileId = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0f1");
    private static readonly (string, string)[] Words =
    [
        ("key", "7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0b1"), ("kind", "file"), ("title", "Foto van het rooster"), ("description", "Gevonden op het prikbord van de ploeg."),
        ("source", "workplace"), ("legalBasis", "publicTask"), ("method", "interviews"), ("duty", "no"), ("place", ""),
    ];

    [Fact]
    public async Task A_file_goes_on_to_the_service_and_becomes_evidence()
    {
        Take();
        var answer = await Add(Words, "rooster ☕.jpg", "inhoud");
        answer.Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=added");
        var (upload, added) = (Services.Sent[0], Services.Sent[1]);
        (upload.Path, upload.Body).ShouldBe(($"{Api}/evidence-files", "inhoud"));
        upload.Headers.GetValues("Zichtlijn-File-Name").Single().ShouldBe(Uri.EscapeDataString("rooster ☕.jpg"));
        added.Headers.GetValues("Idempotency-Key").Single().ShouldBe("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0b1");
        JsonSerializer.Deserialize<AddEvidence>(added.Body, JsonSerializerOptions.Web).ShouldBe(
            new("Foto van het rooster", "Gevonden op het prikbord van de ploeg.", "workplace", "publicTask", "interviews", FileId));
    }

    [Fact]
    public async Task When_only_the_words_are_wrong_the_file_stays_and_is_sent_once()
    {
        Take();
        var html = await Wrong(await Add(But("description", "Te kort"), "rooster.jpg", "inhoud"));
        html.ShouldContain("in 10 tot 5.000 tekens");
        html.ShouldContain("Dit bestand is binnen");
        html.ShouldContain($"name=\"fileId\" value=\"{FileId}\"");
        html.ShouldContain("rooster.jpg");
        html.ShouldContain("1,4 MB");
        html.ShouldNotContain("Kies het bestand.");
        Services.Sent.Count.ShouldBe(1);

        var answer = await Add([.. Words, ("fileId", FileId.ToString()), ("fileName", "rooster.jpg"), ("fileSize", "1468006")], "", "");
        answer.Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=added");
        Services.Sent.Count(s => s.Path == $"{Api}/evidence-files").ShouldBe(1);
        Services.Sent[^1].Body.ShouldContain(FileId.ToString());
    }

    [Theory]
    [InlineData("file-too-large", HttpStatusCode.RequestEntityTooLarge, "hoogstens 200 MB")]
    [InlineData("file-too-slow", HttpStatusCode.RequestTimeout, "duurde te lang")]
    [InlineData("file-empty", HttpStatusCode.UnprocessableEntity, "Dit bestand is leeg.")]
    [InlineData("something-new", HttpStatusCode.Conflict, "Het versturen is niet gelukt.")]
    [InlineData(null, HttpStatusCode.ServiceUnavailable, "Het versturen is niet gelukt.")]
    public async Task When_the_file_is_not_taken_the_words_stay(string? code, HttpStatusCode status, string said)
    {
        Services.Say($"POST {Api}/evidence-files", code is null ? null : new { code }, status);
        var html = await Wrong(await Add(Words, "rooster.jpg", "inhoud"));
        html.ShouldContain($"href=\"#file\">");
        html.ShouldContain(said);
        html.ShouldContain("value=\"Foto van het rooster\"");
        html.ShouldContain("Gevonden op het prikbord van de ploeg.");
        html.ShouldNotContain("name=\"fileId\"");
    }

    [Fact]
    public async Task A_file_that_waited_too_long_has_to_come_again()
    {
        Services.Say($"POST {Api}/evidence", new { code = "file-unknown" }, HttpStatusCode.UnprocessableEntity);
        var html = await Wrong(await Add([.. Words, ("fileId", FileId.ToString()), ("fileName", "rooster.jpg"), ("fileSize", "1468006")], "", ""));
        html.ShouldContain("href=\"#file\">Het bestand is er niet meer. Kies het opnieuw.");
        html.ShouldNotContain("name=\"fileId\"");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var html = await Wrong(await Add([("kind", "file"), ("title", "x")], "", ""));
        foreach (var field in new[] { "title", "description", "source", "legalBasis", "method", "duty", "file" })
        {
            html.ShouldContain($"href=\"#{field}\"");
        }

        Services.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_object_needs_a_place_and_brings_no_file()
    {
        (await Wrong(await Add(But("kind", "object"), "", ""))).ShouldContain("href=\"#place\">Schrijf waar het voorwerp ligt");

        Services.Say($"POST {Api}/evidence", new EvidenceAccepted(PieceId, 3), HttpStatusCode.Created);
        await Add([.. But("kind", "object").Where(f => f.Name != "place"), ("place", "Kluis 3")], "", "");
        var sent = JsonSerializer.Deserialize<AddEvidence>(Services.Sent.Single().Body, JsonSerializerOptions.Web)!;
        (sent.FileId, sent.Place).ShouldBe((null, "Kluis 3"));
    }

    [Fact]
    public async Task An_object_with_a_file_is_asked_about_once_and_the_file_stays_until_then()
    {
        Take();
        (string, string)[] thing = [.. But("kind", "object").Where(f => f.Name != "place"), ("place", "Kluis 3")];
        var html = await Wrong(await Add(thing, "rooster.jpg", "inhoud"));
        html.ShouldContain("Kies wat het is.");
        html.ShouldContain($"value=\"{FileId}\"");

        var answer = await Add([.. thing, ("fileId", FileId.ToString()), ("fileName", "rooster.jpg"), ("fileSize", "1468006")], "", "");
        answer.Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=added");
        JsonSerializer.Deserialize<AddEvidence>(Services.Sent[^1].Body, JsonSerializerOptions.Web)!.FileId.ShouldBeNull();
    }

    [Fact]
    public async Task An_intrusive_method_says_what_it_needs()
    {
        Services.Say($"GET {Api}/means", new[] { Means(MeansState.AwaitsLawyer) });
        (await Read(One, Evidence + "/add")).ShouldContain("Nog niet toegestaan.");

        Services.Say($"GET {Api}/means", new[] { Means(MeansState.Approved) with { Until = Soon } });
        var html = await Read(One, Evidence + "/add");
        html.ShouldContain("Toegestaan tot en met");
        html.ShouldContain("enctype=\"multipart/form-data\"");
        html.ShouldNotContain("value=\"documents\"");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task Whether_it_rests_on_a_duty_to_answer_is_asked_and_goes_along(string said, bool rests)
    {
        Take();
        (await Read(One, Evidence + "/add")).ShouldContain("Berust dit op een antwoordplicht?");
        await Add(But("duty", said), "rooster.jpg", "inhoud");
        JsonSerializer.Deserialize<AddEvidence>(Services.Sent[^1].Body, JsonSerializerOptions.Web)!.DutyToAnswer.ShouldBe(rests);
    }

    [Fact]
    public async Task A_basis_that_does_not_go_with_the_source_is_told_beside_it()
    {
        Take();
        Services.Say($"POST {Api}/evidence", new { code = "basis-does-not-fit" }, HttpStatusCode.UnprocessableEntity);
        (await Wrong(await Add(Words, "rooster.jpg", "inhoud"))).ShouldContain("href=\"#legalBasis\">Deze grondslag hoort niet bij deze herkomst.");
    }

    [Theory]
    [InlineData("intrusive-not-approved", "Deze methode mag u nog niet gebruiken.")]
    [InlineData("method-not-permitted", "De opdracht staat deze methode niet toe.")]
    public async Task A_method_that_may_not_be_used_is_told_beside_it_and_the_file_stays(string code, string said)
    {
        Take();
        Services.Say($"POST {Api}/evidence", new { code }, HttpStatusCode.UnprocessableEntity);
        var html = await Wrong(await Add(Words, "rooster.jpg", "inhoud"));
        html.ShouldContain($"href=\"#method\">{said}");
        html.ShouldContain($"value=\"{FileId}\"");
    }

    [Theory]
    [InlineData("evidence-files")]
    [InlineData("evidence")]
    public async Task When_the_session_ends_meanwhile_all_of_it_comes_back_sealed(string at)
    {
        Take();
        Services.Say($"POST {Api}/{at}", null, HttpStatusCode.Unauthorized);
        var owner = (await Read(One, Evidence + "/add")).Split("name=\"of\" value=\"")[^1].Split('"')[0];
        var answer = await Add([.. Words, ("of", owner)], "rooster.jpg", "inhoud");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var kept = (await answer.Content.ReadAsStringAsync()).Split("name=\"kept\" value=\"")[1].Split('"')[0];

        Take();
        answer = await Send(One, Evidence + "/add", ("kept", kept));
        if (at == "evidence")
        {
            answer.Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=added");
            Services.Sent.Count(s => s.Path == $"{Api}/evidence-files").ShouldBe(1, "the file was there already");
        }
        else
        {
            var html = await Wrong(answer);
            html.ShouldContain("value=\"Foto van het rooster\"");
            html.ShouldContain("href=\"#file\">Kies het bestand.");
        }
    }

    [Fact]
    public async Task Evidence_is_handed_over_with_the_version_of_the_piece()
    {
        Say(Photo);
        var page = $"{Evidence}/{PieceId}/hand-over";
        (await Read(One, page)).ShouldContain($"value=\"{Two}\"");
        (await Wrong(await Send(One, page, ("version", "\"5\""), ("to", Two), ("why", "Te kort")))).ShouldContain("Te kort");

        Services.Say($"POST {Api}/evidence/{PieceId}/hand-overs", null, HttpStatusCode.NoContent);
        var answer = await Send(One, page, ("version", "\"5\""), ("to", Two), ("why", "Ik ben een week weg."));
        answer.Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=handed-over");
        Services.Sent.Single().Version.ShouldBe("\"5\"");
    }

    [Fact]
    public async Task Whoever_it_was_handed_to_takes_it_or_says_why_not()
    {
        Say(Photo with { Holder = Two, HandedTo = One, Chain = [.. Photo.Chain, new(6, CustodyAct.HandedOver, Asked, Two, One, "Ik ben een week weg.", Hash)] });
        var page = $"{Evidence}/{PieceId}/answer";
        (await Read(One, page)).ShouldContain("Ik ben een week weg.");
        (await Wrong(await Send(One, page, ("version", "\"6\""), ("answer", "decline"), ("why", "")))).ShouldContain("href=\"#why\"");

        Services.Say($"POST {Api}/evidence/{PieceId}/hand-over-answers", null, HttpStatusCode.NoContent);
        (await Send(One, page, ("version", "\"6\""), ("answer", "decline"), ("why", "De zegel is stuk."))).Headers.Location!.ToString().ShouldEndWith("?done=declined");
        (await Send(One, page, ("version", "\"6\""), ("answer", "take"))).Headers.Location!.ToString().ShouldEndWith("?done=taken");
        Services.Sent.Select(s => JsonSerializer.Deserialize<AnswerHandOver>(s.Body, JsonSerializerOptions.Web)).ShouldBe([new(false, "De zegel is stuk."), new(true)]);
    }

    [Fact]
    public async Task What_somebody_left_behind_is_taken_over_with_how_it_came()
    {
        Say(Photo with { Holder = "investigator.lim", HolderLeft = true });
        Services.Say($"POST {Api}/evidence/{PieceId}/take-overs", new { code = "holder-is-there" }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(One, $"{Evidence}/{PieceId}/take-over", ("version", "\"5\""), ("why", "Lag in de kluis van de afdeling.")));
        html.ShouldContain("href=\"#why\">Wie het heeft, onderzoekt de zaak nog.");
        html.ShouldContain("Lag in de kluis van de afdeling.");
    }

    [Fact]
    public async Task What_rests_on_a_duty_to_answer_after_all_is_marked_with_the_reason()
    {
        Say(Photo);
        var page = $"{Evidence}/{PieceId}/duty-to-answer";
        (await Read(One, $"{Evidence}/{PieceId}")).ShouldContain($"href=\"{page}\"");
        (await Read(One, page)).ShouldContain("U kunt dit niet terugdraaien");
        (await Wrong(await Send(One, page, ("version", "\"5\""), ("why", "Te kort")))).ShouldContain("href=\"#why\">Leg uit waarop het berust, in 10 tot 1.000 tekens.");

        Services.Say($"POST {Api}/evidence/{PieceId}/duty-to-answer", null, HttpStatusCode.NoContent);
        (await Send(One, page, ("version", "\"5\""), ("why", "Hij noemde het in het gesprek."))).Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}?done=marked");
        (Services.Sent.Single().Version, JsonSerializer.Deserialize<MarkDutyToAnswer>(Services.Sent.Single().Body, JsonSerializerOptions.Web)).ShouldBe(("\"5\"", new("Hij noemde het in het gesprek.")));

        Say(Photo with { DutyToAnswer = true, SharedAt = Asked });
        var html = await Read(One, $"{Evidence}/{PieceId}?done=marked");
        html.ShouldContain("E-3 is gemerkt als antwoordplicht");
        html.ShouldContain("Dit stuk is eerder gedeeld met de officier");
        html.ShouldNotContain(page);
        (await As(One).GetAsync(page)).Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}");
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("take-over")]
    public async Task A_form_that_is_not_for_this_person_now_leads_to_the_piece(string form)
    {
        Say(Photo);
        (await As(One).GetAsync($"{Evidence}/{PieceId}/{form}")).Headers.Location!.ToString().ShouldBe($"{Evidence}/{PieceId}");
    }

    private void Take()
    {
        Services.Say($"POST {Api}/evidence-files", new EvidenceUpload(FileId, "rooster.jpg", 1_468_006, Hash), HttpStatusCode.Created);
        Services.Say($"POST {Api}/evidence", new EvidenceAccepted(PieceId, 3), HttpStatusCode.Created);
    }

    private static (string Name, string Value)[] But(string field, string value) => [.. Words.Select(w => w.Item1 == field ? (field, value) : w)];

    /// <summary>As a browser sends the form: the file is its last field, without a name when none was chosen.</summary>
    private Task<HttpResponseMessage> Add((string Name, string Value)[] fields, string name, string content)
    {
        var form = string.Concat(fields.Select(f => $"--b\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n"))
            + $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n{content}\r\n--b--\r\n";
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        return As(One).PostAsync(Evidence + "/add", body);
    }
}
