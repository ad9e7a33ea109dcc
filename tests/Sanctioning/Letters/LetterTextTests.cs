using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Sanctioning.Tests.Letters;

/// <summary>What letters say. Their whole texts are kept beside the tests, to be read.</summary>
public class LetterTextTests
{
    [Fact]
    public void The_letter_on_what_is_intended_says_all_of_it() => Text(Material.Of(LetterKind.Intention)).ShouldMatchSnapshot("intention");

    [Fact]
    public void The_letter_on_a_decision_says_all_of_it() => Text(Material.Of(LetterKind.Decision, course: Material.Decided())).ShouldMatchSnapshot("decision");

    [Fact]
    public void The_letter_on_an_objection_says_all_of_it() =>
        Text(Material.Of(LetterKind.ObjectionDecision, course: Material.Decided(contest: Material.Contest(sanction: Material.Lighter)))).ShouldMatchSnapshot("objection-decision");

    [Fact]
    public void Without_a_sanction_it_says_so_and_who_agreed()
    {
        var nothing = Material.Intention with
        {
            Sanction = null, Deviation = null, NeedsSecond = true, Second = new(Agrees: true, "Akkoord met wat er staat.", "corps", Given.Now), Measures = ["learningTrack", "warning"],
        };

        Text(Material.Of(LetterKind.Intention, nothing)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Ik ben voornemens u geen straf op te leggen."), t => t.ShouldContain("Wel ben ik voornemens maatregelen die geen straf zijn te nemen: leertraject en waarschuwing."),
            t => t.ShouldContain("Een tweede bevoegd gezag heeft ermee ingestemd"), t => t.ShouldNotContain("proeftijd"), t => t.ShouldNotContain("## Afwijking"));
        var course = new CourseDetail(null, null, [], Material.Decided(viewsAnswer: null).Decision, []);
        Text(Material.Of(LetterKind.Decision, nothing, course)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Ik leg u geen straf op."), t => t.ShouldContain("is u vooraf geen zienswijze gevraagd"), t => t.ShouldNotContain("## Uw zienswijze"));
    }

    [Fact]
    public void While_no_clock_runs_the_last_day_is_the_one_it_would_be_today_and_then_the_clock_s()
    {
        Text(Material.Of(LetterKind.Intention)).ShouldContain("Gebeurt dat op 7 november 2023, dan is 21 november 2023 de laatste dag.");
        var sent = new CourseDetail(Given.Now, new(2023, 12, 5), [], null);
        Text(Material.Of(LetterKind.Intention, course: sent, state: Given.Case(Given.Sent()))).ShouldContain("De laatste dag is 5 december 2023.");
        Text(Material.Of(LetterKind.Decision, course: Material.Decided())).ShouldContain("De laatste dag is 22 december 2023.");
        Text(OnObjection(Material.Contest())).ShouldContain("Gebeurt dat op 7 november 2023, dan is 19 december 2023 de laatste dag.");
        Text(OnObjection(Material.Contest(notifiedOn: new(2024, 1, 16)))).ShouldContain("De laatste dag is 27 februari 2024.");
    }

    [Theory]
    [InlineData(ViewsForm.Waived, "hebt u laten weten dat u geen zienswijze geeft")]
    [InlineData(ViewsForm.Oral, "is uw mondelinge zienswijze vastgelegd")]
    public void How_somebody_was_heard_on_it_is_in_the_letter(ViewsForm form, string said) =>
        Text(Material.Of(LetterKind.Decision, course: Material.Decided(null, null, new ViewsDetail(form, null, Given.Now)))).ShouldContain(said);

    [Theory]
    [InlineData(ObjectionOutcome.Inadmissible, HearingForm.NotNeeded, "niet-ontvankelijk", "Van het horen is afgezien")]
    [InlineData(ObjectionOutcome.Unfounded, HearingForm.Waived, "ongegrond", "niet gehoord wilt worden")]
    public void An_objection_that_changes_nothing_leaves_the_decision(ObjectionOutcome outcome, HearingForm form, string named, string heard) =>
        Text(OnObjection(Material.Contest(outcome, Material.Conditional, form))).ShouldSatisfyAllConditions(
            t => t.ShouldContain($"tegen het besluit van 10 november 2023 {named}."), t => t.ShouldContain(heard), t => t.ShouldContain("Het besluit blijft in stand. Aan u is opgelegd: ontslag, voorwaardelijk met"),
            t => t.ShouldContain("## Voorwaarde en proeftijd"));

    [Fact]
    public void An_objection_can_leave_nothing() =>
        Text(OnObjection(Material.Contest())).ShouldSatisfyAllConditions(t => t.ShouldContain("Er wordt u geen straf opgelegd."), t => t.ShouldNotContain("## Voorwaarde"));

    [Fact]
    public void What_the_committee_would_put_in_the_place_is_said()
    {
        var contest = Material.Contest(sanction: Material.Lighter);
        var founded = contest.Committee! with { Outcome = ObjectionOutcome.Founded };
        Text(OnObjection(contest with { Committee = founded })).ShouldContain("gegrond te verklaren, en geen straf op te leggen.");
        Text(OnObjection(contest with { Committee = founded with { Sanction = new("writtenReprimand") } })).ShouldContain("gegrond te verklaren, en in plaats van de straf op te leggen: schriftelijke berisping.");
    }

    /// <summary>A new decision goes to the court that wanted it (Awb 8:113(2)).</summary>
    [Fact]
    public void After_a_ruling_of_the_highest_court_the_way_leads_there()
    {
        var anew = Given.Case(Given.Notified()).With(c => Later.Object(c, 10)).With(c => Later.Hear(c, Given.Corps, 60)).With(c => Later.DecideObjection(c, Given.Corps, 70)).With(c => Later.SendOnObjection(c, Given.Corps, 70))
            .With(c => Later.Appeal(c, 80)).With(c => Later.Rule(c, 300)).With(c => Later.Appeal(c, 310)).With(c => Later.Rule(c, 600, "quashed", decideAnew: true))
            .With(c => Later.Hear(c, Given.Corps, 610)).With(c => Later.DecideObjection(c, Given.Corps, 620));

        Text(Material.Of(LetterKind.ObjectionDecision, course: Material.Decided(contest: Material.Contest()), state: anew)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("alleen beroep instellen bij de Centrale Raad van Beroep"), t => t.ShouldNotContain("bij de rechtbank"));
    }

    [Fact]
    public void Nobody_of_the_committee_is_named() =>
        Text(OnObjection(Material.Contest(sanction: Material.Lighter))).ShouldSatisfyAllConditions(t => t.ShouldNotContain("Buiten"), t => t.ShouldNotContain("Eerste,"), t => t.ShouldNotContain("Tweede"));

    [Fact]
    public void Every_sanction_of_the_law_is_said_with_its_amounts_and_article()
    {
        var reference = ReferenceDataSet.Current;
        string.Join('\n', reference.Sanctions.Entries.Select(s =>
        {
            var choice = new SanctionChoice(s.Code, [.. (s.Limits ?? []).Select(l => new SanctionAmount(l.Of, l.Most))], s.Code == "conditionalDismissal" ? 24 : null);
            return $"{SanctionInWords.Of(choice, reference)} ({SanctionInWords.ArticleOf(choice, reference)})";
        })).ShouldMatchSnapshot("sanctions-in-words");
        SanctionInWords.Of(new("fine", [new("euros", 12.5m)], ProbationMonths: 1), reference).ShouldBe("geldboete (€ 12,50), voorwaardelijk met een proeftijd van 1 maand");
    }

    private static LetterMaterial OnObjection(ContestDetail contest) => Material.Of(LetterKind.ObjectionDecision, course: Material.Decided(contest: contest));

    private static string Text(LetterMaterial material) =>
        $"# {LetterComposer.TitleOf(material.Kind, material.Sanction)}\n\n{Material.Said(LetterComposer.Compose(material))}\n\n---\n{Material.Said(LegalClauses.Of(material))}";
}
