using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>The forms beside a consultation: the advice, leaving or freeing a seat, stepping back.</summary>
public sealed class ConsultationFormTests : ConsultationPortal
{
    private const string Text = "Het voorstel blijft binnen de bandbreedte en weegt wat gewogen moet worden.";
    private static readonly string Advice = Consultation + "/advice";
    private static readonly string StepBack = Consultation + "/stepping-back";

    private static ConsultationDetail VotedForOther { get; } = ForChair(ConsultationState.Voted) with
    {
        Outcome = new(PanelAdvice.ImposeOther, [new(PanelAdvice.ImposeOther, 3), new(PanelAdvice.MayImpose, 1)], [Dissent]),
    };

    [Theory]
    [InlineData("nl", "Wat is gestemd", "Geef het advies")]
    [InlineData("en", "What was voted", "Give the advice")]
    public async Task The_advice_is_written_below_what_was_voted(string language, string voted, string send)
    {
        Say(ForChair(ConsultationState.Voted));
        var html = await Read(Chair, In(language, Advice));
        html.ShouldContain(voted);
        html.ShouldContain(Dissent);
        html.ShouldContain(send);
        html.ShouldNotContain("name=\"sanction\"");
    }

    [Fact]
    public async Task It_goes_to_the_authority()
    {
        Say(ForChair(ConsultationState.Voted));
        Services.Say($"POST {MatterApi}/advices", null, HttpStatusCode.NoContent);
        (await Send(Chair, Advice, ("version", "\"7\""), ("sanction", "dismissal"), ("reasons", Text))).Headers.Location!.ToString().ShouldBe(Consultation + "?done=advised#outcome");
        var sent = Services.Sent.Single();
        (sent.Path, sent.Version).ShouldBe(($"{MatterApi}/advices", "\"7\""));
        JsonSerializer.Deserialize<IssueAdvice>(sent.Body, Apis.ApiJson.Options).ShouldBe(new(null, Text));
    }

    [Fact]
    public async Task When_something_else_was_voted_the_advice_says_what()
    {
        Say(VotedForOther);
        Services.Say($"POST {MatterApi}/advices", null, HttpStatusCode.NoContent);
        var html = await Wrong(await Send(Chair, Advice, ("version", "\"7\""), ("reasons", "Te kort")));
        html.ShouldContain("href=\"#sanction\">Kies een straf, of kies geen straf.");
        html.ShouldContain("href=\"#reasons\">Leg uit waarom, in 50 tot 10.000 tekens.");
        html.ShouldContain("Te kort</textarea>");
        Services.Sent.ShouldBeEmpty();

        await Send(Chair, Advice, ("version", "\"7\""), ("sanction", "lowerSalaryScale"), ("probation", "12"), ("reasons", Text));
        var sent = JsonSerializer.Deserialize<IssueAdvice>(Services.Sent.Single().Body, Apis.ApiJson.Options)!;
        (sent.Sanction!.Code, sent.Sanction.ProbationMonths, sent.Reasons).ShouldBe(("lowerSalaryScale", 12, Text));
    }

    [Theory]
    [InlineData("nl", "voting-open", "Sluit eerst de stemming.")]
    [InlineData("en", "advised-already", "The consultation advised already.")]
    [InlineData("nl", "not-in-order", "Iemand mag er niet meer zitten")]
    [InlineData("en", "nothing-else", "it was voted to impose something else")]
    [InlineData("nl", "not-the-chair", "U leidt dit overleg niet meer.")]
    public async Task A_refusal_of_the_advice_is_told_and_it_stays(string language, string code, string words)
    {
        Say(ForChair(ConsultationState.Voted));
        Services.Say($"POST {MatterApi}/advices", new { code }, HttpStatusCode.Conflict);
        var html = await Wrong(await Send(Chair, In(language, Advice), ("version", "\"7\""), ("reasons", Text)));
        html.ShouldContain(words);
        html.ShouldContain(Text);
    }

    [Theory]
    [InlineData(ConsultationState.Deliberating, Chair)]
    [InlineData(ConsultationState.Advised, Chair)]
    [InlineData(ConsultationState.Voted, Member)]
    public async Task Only_the_chair_writes_it_and_only_after_the_voting(ConsultationState state, string account)
    {
        Say(account == Chair ? ForChair(state) : ForMember(state));
        (await As(account).GetAsync(Advice)).Headers.Location!.ToString().ShouldBe(Consultation);
    }

    [Theory]
    [InlineData("nl", Member, 1, "Verlaat uw plaats", "/nl/staff/consultations?done=left")]
    [InlineData("en", Chair, 0, "Leave your seat", "/en/staff/consultations?done=left")]
    [InlineData("en", Chair, 3, "Free the seat of ", "/1?done=freed")]
    public async Task A_seat_is_left_or_freed_with_a_motive(string language, string account, int seat, string title, string next)
    {
        Say(account == Chair ? ForChair(ConsultationState.Complete) : ForMember(ConsultationState.Complete));
        Services.Say($"POST {MatterApi}/seats/{seat}/departures", null, HttpStatusCode.NoContent);
        var form = $"{In(language, Consultation)}/seats/{seat}/departure";
        (await Read(account, form)).ShouldContain(title);
        (await Wrong(await Send(account, form, ("version", "\"7\""), ("motive", "Kort")))).ShouldContain("Kort</textarea>");
        Services.Sent.ShouldBeEmpty();
        (await Send(account, form, ("version", "\"7\""), ("motive", "Die dagen in het buitenland."))).Headers.Location!.ToString().ShouldEndWith(next);
        Services.Sent.Single().Body.ShouldContain("Die dagen in het buitenland.");
    }

    [Theory]
    [InlineData("nl", "seat-unknown", HttpStatusCode.UnprocessableEntity, "Deze plaats kunt u niet vrijmaken.")]
    [InlineData("en", "voted-already", HttpStatusCode.Conflict, "This person voted already. Nobody is sent away for a vote.")]
    public async Task A_seat_that_cannot_be_left_is_told(string language, string code, HttpStatusCode status, string words)
    {
        Say(ForMember(ConsultationState.Complete));
        Services.Say($"POST {MatterApi}/seats/1/departures", new { code }, status);
        (await Wrong(await Send(Member, $"{In(language, Consultation)}/seats/1/departure", ("version", "\"7\""), ("motive", "Die dagen in het buitenland.")))).ShouldContain(words);
    }

    [Theory]
    [InlineData(Chair, 9)]
    [InlineData(Member, 0)]
    [InlineData(Member, 2)]
    public async Task Nobody_frees_a_seat_that_is_not_theirs_to_free(string account, int seat)
    {
        Say(account == Chair ? ForChair(ConsultationState.Complete) : ForMember(ConsultationState.Complete));
        (await As(account).GetAsync($"{Consultation}/seats/{seat}/departure")).Headers.Location!.ToString().ShouldBe(Consultation);
    }

    [Theory]
    [InlineData("nl", Chair, "chairs", "Trek u terug uit dit overleg")]
    [InlineData("en", Member, "seat-answers", "Step back from this consultation")]
    public async Task Whoever_has_an_interest_after_all_steps_back(string language, string account, string act, string title)
    {
        Say(account == Chair ? ForChair(ConsultationState.Deliberating) : ForMember(ConsultationState.Deliberating));
        Services.Say($"POST {MatterApi}/{act}", null, HttpStatusCode.NoContent);
        (await Read(account, In(language, StepBack))).ShouldContain(title);
        (await Send(account, In(language, StepBack), ("version", "\"7\""))).Headers.Location!.ToString().ShouldBe(In(language, Consultations) + "?done=recused");
        Services.Sent.Single().Body.ShouldContain("\"present\"");
    }

    [Fact]
    public async Task After_the_advice_nobody_steps_back()
    {
        Say(ForChair(ConsultationState.Advised));
        (await As(Chair).GetAsync(StepBack)).Headers.Location!.ToString().ShouldBe(Consultation);
    }

    [Fact]
    public async Task Once_the_voting_is_closed_nobody_leaves()
    {
        Say(ForMember(ConsultationState.Voted));
        (await As(Member).GetAsync(Consultation + "/seats/1/departure")).Headers.Location!.ToString().ShouldBe(Consultation);
        var html = await Read(Member, Consultation);
        html.ShouldNotContain("/departure\"");
        html.ShouldContain("/stepping-back\"");
    }

    [Theory]
    [InlineData("/advice")]
    [InlineData("/seats/1/departure")]
    [InlineData("/stepping-back")]
    public async Task What_is_not_theirs_is_not_there(string form)
    {
        (await As(Chair).GetAsync(Consultation + form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Send(Chair, Consultation + form, ("version", "\"7\""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
