using System.Net;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>One consultation: what its chair and its members read in every state.</summary>
public sealed class ConsultationPagesTests : ConsultationPortal
{
    private static readonly MissingSeat NoExpert = new(SeatKind.Expert, "discrimination");

    [Theory]
    [InlineData("nl", ConsultationState.Complete, "Laat het overleg beginnen", "Iedereen is er")]
    [InlineData("nl", ConsultationState.Deliberating, "Stem: mag het voorstel worden opgelegd?", "Stem: mag het voorstel worden opgelegd?")]
    [InlineData("nl", ConsultationState.Voted, "Schrijf het advies", "Er is gestemd")]
    [InlineData("nl", ConsultationState.Advised, "Het advies is gegeven", "Het advies is gegeven")]
    [InlineData("en", ConsultationState.Complete, "Let the consultation begin", "Everybody is there")]
    [InlineData("en", ConsultationState.Voted, "Write the advice", "It was voted")]
    public async Task Each_reads_what_comes_next_for_them(string language, ConsultationState state, string chair, string member)
    {
        Say(ForChair(state));
        (await Read(Chair, In(language, Consultation))).ShouldContain($"id=\"now\" tabindex=\"-1\">{chair}</h2>");
        Say(ForMember(state));
        (await Read(Member, In(language, Consultation))).ShouldContain($"id=\"now\" tabindex=\"-1\">{member}</h2>");
    }

    [Fact]
    public async Task Everything_weighed_and_proposed_is_read_without_names()
    {
        Say(ForMember(ConsultationState.Deliberating) with { Matter = Proposed(Outside) });
        var html = await Read(Member, Consultation);
        html.ShouldContain("Past het voorstel bij medewerker A?");
        html.ShouldContain("<div class=\"off\"><dt>Voorstel</dt>");
        html.ShouldContain("De stukken dragen CarefulInvestigation.");
        html.ShouldContain("Lager salarisnummer tot en met Ontslag");
        html.ShouldContain("Dat telt zwaar: het was meteen.");
        html.ShouldContain("Nog niet gemotiveerd");
        html.ShouldContain("Bilal Achterberg (u)");
        html.ShouldNotContain("/advice\"");
        html.ShouldNotContain("Maak de plaats vrij");
        html.ShouldContain($"href=\"{Consultation}/seats/1/departure\"");
    }

    [Theory]
    [InlineData("nl", "Wie er zitten: 3 van 4", "kan worden vervangen, niet weggelaten", "Zit er niet meer: ", "1 deskundige (discriminatie, racisme en uitsluiting)")]
    [InlineData("en", "Who is there: 3 of 4", "can be replaced, not left out", "Not there any more: ", "1 expert (discrimination, racism and exclusion)")]
    public async Task Without_the_expert_it_says_why_it_cannot_begin_and_who_can_be_asked(string language, string seats, string why, string left, string missing)
    {
        Say(ForChair(ConsultationState.Composing, NoExpert));
        Services.Say($"GET {MatterApi}/candidates", new[] { new Candidate(SeatKind.Expert, "discrimination", "expert.lim", "LIM") });
        var html = await Read(Chair, In(language, Consultation));
        html.ShouldContain(seats);
        html.ShouldContain(why);
        html.ShouldContain(left);
        html.ShouldContain(missing);
        html.ShouldContain("name=\"account\" value=\"expert.lim\"");
        html.ShouldContain($"{In(language, Consultation)}/seats/1/departure\"");
        html.ShouldContain($"{In(language, Consultation)}/seats/0/departure\"");
    }

    [Fact]
    public async Task Members_learn_what_is_missing_and_ask_nobody()
    {
        Say(ForMember(ConsultationState.Composing, NoExpert));
        var html = await Read(Member, Consultation);
        html.ShouldContain("Nog nodig: 1 deskundige (discriminatie, racisme en uitsluiting). De voorzitter vraagt wie er moet zitten.");
        html.ShouldNotContain("handler=Ask");
        Services.Asked.ShouldNotContain(a => a.Contains("candidates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_asked_for_a_seat_is_waited_for_and_another_is_asked_once_it_is_free()
    {
        var item = ForChair(ConsultationState.Composing, NoExpert);
        Say(item with { Seats = [.. item.Seats.Where(s => s.Kind != SeatKind.Expert), SeatOf(4, SeatKind.Expert, "expert.lim", SeatState.Asked)] });
        Services.Say($"GET {MatterApi}/candidates", Array.Empty<Candidate>());
        var html = await Read(Chair, Consultation);
        html.ShouldContain("1 is gevraagd en heeft nog niet geantwoord.");
        html.ShouldContain("Kan of antwoordt die niet? Maak de plaats vrij.");
        html.ShouldNotContain("handler=Ask");
        html.ShouldContain("Gevraagd, nog geen antwoord");
    }

    [Fact]
    public async Task When_nobody_can_be_asked_it_says_so()
    {
        Say(ForChair(ConsultationState.Composing, NoExpert));
        Services.Say($"GET {MatterApi}/candidates", Array.Empty<Candidate>());
        var html = await Read(Chair, Consultation);
        html.ShouldContain("Er is nu niemand die kan.");
        html.ShouldNotContain("handler=Ask");
    }

    [Theory]
    [InlineData("nl", "Nog niet iedereen stemde", "2 van 4 stemden.", "U stemde: Mag niet worden opgelegd.", "Verander mijn stem")]
    [InlineData("en", "Not everybody voted yet", "2 of 4 voted.", "You voted: May not be imposed.", "Change my vote")]
    public async Task Of_votes_everybody_sees_only_who_voted_and_their_own(string language, string title, string count, string mine, string again)
    {
        var item = ForChair(ConsultationState.Deliberating);
        Say(item with { MyAdvice = PanelAdvice.MayNotImpose, Votes = 2, Seats = [.. item.Seats.Select(s => s with { HasVoted = s.Seat <= 1 })] });
        var html = await Read(Chair, In(language, Consultation));
        html.ShouldContain(title);
        html.ShouldContain(count);
        html.ShouldContain(mine);
        html.ShouldContain(again);
        html.ShouldContain("value=\"mayNotImpose\" checked");
        html.ShouldNotContain("handler=Close");
    }

    [Theory]
    [InlineData(Chair, true)]
    [InlineData(Member, false)]
    public async Task Once_everybody_voted_the_chair_closes_the_voting(string account, bool isChair)
    {
        Say((isChair ? ForChair(ConsultationState.Deliberating) : ForMember(ConsultationState.Deliberating)) with { MyAdvice = PanelAdvice.MayImpose, Votes = 4 });
        var html = await Read(account, Consultation);
        html.Contains("handler=Close", StringComparison.Ordinal).ShouldBe(isChair);
        html.ShouldContain(isChair ? "Na het sluiten ziet u de uitkomst" : "De voorzitter sluit de stemming.");
    }

    [Theory]
    [InlineData("nl", "Wat is gestemd", "Mag niet worden opgelegd: <strong>1 stem</strong>", "Wie het schreef, wordt nooit getoond.")]
    [InlineData("en", "What was voted", "May not be imposed: <strong>1 vote</strong>", "Who wrote it is never shown.")]
    public async Task The_outcome_has_a_tally_and_the_dissents_without_who_they_are(string language, string title, string tally, string nameless)
    {
        Say(ForMember(ConsultationState.Voted));
        var html = await Read(Member, In(language, Consultation));
        html.ShouldContain(title);
        html.ShouldContain(tally);
        html.ShouldContain(Dissent);
        html.ShouldContain(nameless);
        html.ShouldNotContain("handler=Vote");
    }

    [Fact]
    public async Task After_the_advice_its_reasons_stand_there_and_nobody_leaves()
    {
        Say(ForChair(ConsultationState.Advised) with { Matter = Proposed() with { Advice = Advised } });
        var html = await Read(Chair, Consultation + "?done=advised");
        html.ShouldContain("Wie beslist kan het nu lezen.");
        html.ShouldContain(Advised.Reasons);
        html.ShouldNotContain("/stepping-back");
        html.ShouldNotContain("/departure");
    }

    [Theory]
    [InlineData("nl", "De jurist legde nog niet vast", "Het zijn er 1. De jurist schreef waarom niet meer: ", "Minder vakantie")]
    [InlineData("en", "The lawyer did not record yet", "There are 1. The lawyer wrote why no more: ", "Less leave")]
    public async Task It_says_what_the_lawyer_compared_it_with(string language, string none, string few, string sanction)
    {
        Say(ForMember(ConsultationState.Composing));
        (await Read(Member, In(language, Consultation))).ShouldContain(none);
        var used = new UsedComparator("ECLI:NL:CRVB:2023:2493", ComparatorKind.Ruling, 1, "leaveReduction", Outcome: null, ReplacedBy: null, 8, [], 100, "Ook een groepsapp.");
        Say(ForMember(ConsultationState.Composing) with { Matter = Proposed() with { Comparators = [new([used], 1, "Het register kent er niet meer.", "norm.serious.repeated", By: null, Asked, "2023-06")] } });
        var html = await Read(Member, In(language, Consultation));
        html.ShouldContain(few + "Het register kent er niet meer.");
        html.ShouldContain("ECLI:NL:CRVB:2023:2493");
        html.ShouldContain($"Ook een groepsapp.</td><td>{sanction}</td>");
        html.ShouldNotContain(none);
    }

    [Fact]
    public async Task A_chair_who_left_is_waited_for_by_those_who_sit_there()
    {
        Say(ForMember(ConsultationState.WaitsForChair, new MissingSeat(SeatKind.Chair, null)));
        var html = await Read(Member, Consultation);
        html.ShouldContain("Er is geen voorzitter");
        html.ShouldContain("Stemmen kan zodra het overleg is begonnen.");
    }

    [Fact]
    public async Task What_is_not_theirs_is_not_there() =>
        (await As(Member).GetAsync(Consultation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
