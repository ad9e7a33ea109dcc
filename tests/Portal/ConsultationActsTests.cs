using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>What is done on the page of a consultation: the question before it opens, asking members, beginning, voting and closing.</summary>
public sealed class ConsultationActsTests : ConsultationPortal
{
    [Theory]
    [InlineData("nl", "Wilt u dit overleg leiden?", "Kunt u in dit overleg zitten?")]
    [InlineData("en", "Do you want to lead this consultation?", "Can you sit in this consultation?")]
    public async Task Nothing_opens_before_somebody_says_whether_they_have_an_interest(string language, string chair, string member)
    {
        Say(ForChair(ConsultationState.WaitsForChair));
        var html = await Read(Chair, In(language, Consultation));
        html.ShouldContain(chair);
        html.ShouldNotContain("id=\"protocol\"");
        Say(ForAsked);
        html = await Read(Member, In(language, Consultation));
        html.ShouldContain(member);
        html.ShouldContain($"{In(language, Consultation)}/seats/1/departure\"");
        html.ShouldNotContain("id=\"seats\"");
    }

    [Theory]
    [InlineData(Chair, "chairs", "none", "/1?done=chair")]
    [InlineData(Chair, "chairs", "present", "?done=recused")]
    [InlineData(Member, "seat-answers", "none", "/1?done=seated")]
    [InlineData(Member, "seat-answers", "present", "?done=recused")]
    public async Task With_the_answer_they_take_their_place_or_leave_it_to_others(string account, string act, string interest, string next)
    {
        Say(account == Chair ? ForChair(ConsultationState.WaitsForChair) : ForAsked);
        Services.Say($"POST {MatterApi}/{act}", null, HttpStatusCode.NoContent);
        var answer = await Send(account, Consultation + "?handler=Conflict", ("version", "\"7\""), ("interest", interest));
        answer.Headers.Location!.ToString().ShouldEndWith(next);
        var sent = Services.Sent.ShouldHaveSingleItem();
        (sent.Path, sent.Version).ShouldBe(($"{MatterApi}/{act}", "\"7\""));
        sent.Body.ShouldContain($"\"{interest}\"");
    }

    [Theory]
    [InlineData("nl", "Kies of u een belang hebt bij deze zaak.")]
    [InlineData("en", "Choose whether you have an interest in this case.")]
    public async Task Without_an_answer_it_is_asked_again(string language, string missing)
    {
        Say(ForAsked);
        (await Wrong(await Send(Member, In(language, Consultation) + "?handler=Conflict", ("version", "\"7\"")))).ShouldContain(missing);
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", HttpStatusCode.UnprocessableEntity, "may-not-sit", "wie eerder aan de zaak werkte")]
    [InlineData("nl", HttpStatusCode.Conflict, "consultation-runs", "Het overleg is begonnen.")]
    [InlineData("en", HttpStatusCode.Conflict, "chaired-by-another", "Somebody else leads this consultation already.")]
    public async Task Whoever_cannot_lead_it_reads_why(string language, HttpStatusCode status, string code, string words)
    {
        Say(ForChair(ConsultationState.WaitsForChair));
        Services.Say($"POST {MatterApi}/chairs", new { code }, status);
        (await Wrong(await Send(Chair, In(language, Consultation) + "?handler=Conflict", ("version", "\"7\""), ("interest", "none")))).ShouldContain(words);
    }

    [Theory]
    [InlineData("expert.lim", "\"account\":\"expert.lim\"")]
    [InlineData(null, "\"account\":null")]
    public async Task The_chair_asks_somebody_or_lets_the_system_choose(string? account, string sent)
    {
        Services.Say($"POST {MatterApi}/seats", null, HttpStatusCode.NoContent);
        (string, string)[] fields = [("version", "\"7\""), ("kind", "expert"), ("field", "discrimination"), .. account is null ? Array.Empty<(string, string)>() : [("account", account)]];
        (await Send(Chair, Consultation + "?handler=Ask", fields)).Headers.Location!.ToString().ShouldBe(Consultation + "?done=asked#compose");
        var (path, version, body, _) = Services.Sent.Single();
        (path, version).ShouldBe(($"{MatterApi}/seats", "\"7\""));
        body.ShouldContain("\"kind\":\"expert\"");
        body.ShouldContain("\"field\":\"discrimination\"");
        body.ShouldContain(sent);
    }

    [Theory]
    [InlineData("nl", "Ask", "seats", "nobody-left", "Er is nu niemand die deze plaats kan innemen.")]
    [InlineData("en", "Ask", "seats", "seat-not-free", "That seat is not free")]
    [InlineData("nl", "Convene", "conventions", "expertise-missing", "De verplichte deskundige is er niet. Vraag een ander: zonder kan het overleg niet beginnen.")]
    [InlineData("en", "Close", "voting-ends", "not-in-order", "Somebody may not be there any more")]
    [InlineData("en", "Convene", "conventions", "proposal-outdated", "The lawyer changed something after the proposal.")]
    [InlineData("nl", "Close", "voting-ends", "no-majority", "Geen advies heeft meer dan de helft van de stemmen.")]
    [InlineData("nl", "Convene", "conventions", "not-compared", "De jurist legde nog niet vast met welke zaken dit is vergeleken.")]
    [InlineData("en", "Close", "voting-ends", "votes-missing", "Not everybody voted yet.")]
    public async Task What_the_chair_cannot_do_is_told_in_words(string language, string handler, string act, string code, string words)
    {
        Say(ForChair(ConsultationState.Complete));
        Services.Say($"POST {MatterApi}/{act}", new { code }, HttpStatusCode.Conflict);
        (await Wrong(await Send(Chair, $"{In(language, Consultation)}?handler={handler}", ("version", "\"7\""), ("kind", "lawyer")))).ShouldContain(words);
    }

    [Theory]
    [InlineData("Convene", "conventions", "convened")]
    [InlineData("Close", "voting-ends", "closed")]
    public async Task The_chair_begins_it_and_closes_the_voting(string handler, string act, string done)
    {
        Say(ForChair(ConsultationState.Complete));
        Services.Say($"POST {MatterApi}/{act}", null, HttpStatusCode.NoContent);
        (await Send(Chair, $"{Consultation}?handler={handler}", ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe($"{Consultation}?done={done}");
        Services.Sent.Select(s => (s.Path, s.Version)).ShouldBe([($"{MatterApi}/{act}", "\"7\"")]);
    }

    [Fact]
    public async Task A_vote_names_no_version_and_what_others_did_meanwhile_is_no_hindrance()
    {
        Services.Say($"POST {MatterApi}/votes", null, HttpStatusCode.NoContent);
        (await Send(Member, Consultation + "?handler=Vote", ("version", "\"3\""), ("advice", "imposeOther"), ("reasons", Why))).Headers.Location!.ToString().ShouldBe(Consultation + "?done=voted");
        var (path, version, body, _) = Services.Sent.Single();
        (path, version).ShouldBe(($"{MatterApi}/votes", ""));
        body.ShouldContain("\"advice\":\"imposeOther\"");
        body.ShouldContain(Why);
    }

    [Theory]
    [InlineData("nl", "Kies wat u vindt.", "Leg uit waarom, in 20 tot 5.000 tekens.")]
    [InlineData("en", "Choose what you think.", "Explain why, in 20 to 5,000 characters.")]
    public async Task A_vote_says_what_and_why_and_what_was_typed_stays(string language, string what, string why)
    {
        Say(ForMember(ConsultationState.Deliberating));
        var html = await Wrong(await Send(Member, In(language, Consultation) + "?handler=Vote", ("reasons", "Te kort")));
        html.ShouldContain($"href=\"#advice\">{what}");
        html.ShouldContain($"href=\"#reasons\">{why}");
        html.ShouldContain("Te kort</textarea>");
        Services.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", "voting-closed", "De stemming is gesloten. Uw stem telt niet meer.")]
    [InlineData("en", "not-convened", "The consultation has not begun yet, or somebody left it.")]
    public async Task A_vote_that_comes_too_late_is_told(string language, string code, string words)
    {
        Say(ForMember(ConsultationState.Deliberating));
        Services.Say($"POST {MatterApi}/votes", new { code }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Member, In(language, Consultation) + "?handler=Vote", ("advice", "mayImpose"), ("reasons", Why)));
        html.ShouldContain(words);
        html.ShouldContain(Why);
    }

    [Theory]
    [InlineData("nl", "Er is intussen iets veranderd")]
    [InlineData("en", "Something changed meanwhile")]
    public async Task What_others_changed_meanwhile_is_told(string language, string changed)
    {
        Say(ForChair(ConsultationState.Complete));
        Services.Say($"POST {MatterApi}/conventions", null, HttpStatusCode.PreconditionFailed);
        var answer = await Send(Chair, In(language, Consultation) + "?handler=Convene", ("version", "\"3\""));
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(changed);
    }

    [Fact]
    public async Task To_whoever_may_not_know_of_it_nothing_is_there()
    {
        foreach (var handler in new[] { "Conflict", "Ask", "Convene", "Close", "Vote" })
        {
            (await Send(Chair, $"{Consultation}?handler={handler}", ("version", "\"7\""), ("interest", "none"), ("advice", "mayImpose"), ("reasons", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
        }
    }
}
