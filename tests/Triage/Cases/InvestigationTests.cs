using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Reopening;
using Zichtlijn.Triage.Tests.Support;
using CaseRoutedUpward = Zichtlijn.Triage.Cases.Routing.CaseRoutedUpward;
using InvestigationAsked = Zichtlijn.Triage.Cases.Deciding.InvestigationAsked;
using PersonBarred = Zichtlijn.Triage.Cases.PersonBarred;

namespace Zichtlijn.Triage.Tests.Cases;

public class InvestigationTests
{
    private static readonly Commands Do = new(Given.Staff, Given.Now);

    [Theory]
    [InlineData(TriageOutcome.ExploratoryInquiry, InvestigationKind.Exploratory)]
    [InlineData(TriageOutcome.UnitInvestigation, InvestigationKind.Unit)]
    [InlineData(TriageOutcome.LtioInvestigation, InvestigationKind.Ltio)]
    public void With_a_decision_that_it_is_investigated_those_who_do_so_are_asked(TriageOutcome outcome, InvestigationKind kind)
    {
        var decision = Decide(Given.Case(Given.Received(), Given.Assessed()), outcome, TriageOutcome.RecognitionTrack);

        decision.Events[0].ShouldBeOfType<CaseDecided>();
        var asked = decision.Events[1].ShouldBeOfType<InvestigationAsked>();
        (asked.AskedAt, asked.Kind, asked.CaseNumber, asked.Category, asked.InNormSet, asked.ReferenceData)
            .ShouldBe((Given.Now, kind, "Z-2023-000001", "bullying", false, Given.Reference.Version));
        (asked.OrganisationalPart, asked.Parts.Single(), asked.HandledAt, asked.Barred.Count).ShouldBe(("AMS", "AMS", "AMS", 0));
    }

    public static TheoryData<TriageOutcome> Others =>
        [.. Enum.GetValues<TriageOutcome>().Except([TriageOutcome.ExploratoryInquiry, TriageOutcome.UnitInvestigation, TriageOutcome.LtioInvestigation])];

    [Theory]
    [MemberData(nameof(Others))]
    public void With_no_other_decision_they_hear_of_the_case(TriageOutcome outcome)
    {
        var c = Given.Case(Given.Received(), Given.Assessed());

        Investigations.Ask(c, Given.Decided(outcome)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TriageOutcome.UnitInvestigation, InvestigationKind.Unit)]
    [InlineData(TriageOutcome.LtioInvestigation, InvestigationKind.Ltio)]
    public void An_inquiry_beside_an_investigation_is_part_of_that(TriageOutcome outcome, InvestigationKind kind) =>
        Asked(Decide(Given.Case(Given.Received(), Given.Assessed()), TriageOutcome.ExploratoryInquiry, outcome)).Kind.ShouldBe(kind);

    [Fact]
    public void They_are_told_every_part_where_it_happened_first_who_handles_it_and_who_is_kept_out()
    {
        var c = Given.Case(
            Given.Received(category: "sexualHarassment"),
            [.. Given.Assessed(Given.Scope("RTD", "AMS", "DHG")), .. Given.Advised("expert.lmb", "sexualHarassment"), new CaseRoutedUpward(Given.Now, "SKL"), new PersonBarred(Given.Now, "a-mark")]);

        var asked = Asked(Decide(c, TriageOutcome.LtioInvestigation));

        (asked.Category, asked.OrganisationalPart, asked.HandledAt).ShouldBe(("sexualHarassment", "AMS", "SKL"));
        asked.Parts.ShouldBe(["AMS", "RTD", "DHG"]);
        asked.Barred.ShouldBe(["a-mark"]);
    }

    [Fact]
    public void What_triage_found_to_be_in_the_norm_set_is_told_as_such()
    {
        object[] events = [.. Given.Assessed(), .. Given.Advised(), Given.Proposed(), new SecondAssessorAsked(Given.Now, Given.Second.Account, Given.Second.Mark, Declared: true)];

        var asked = Asked(Do.Answer(Given.Case(Given.Received(inNormSet: true), events), Given.Second, AgreementLevel.Second, agrees: true));

        (asked.InNormSet, asked.Kind, asked.Category).ShouldBe((true, InvestigationKind.Exploratory, "racism"));
    }

    [Fact]
    public void They_are_asked_when_the_last_agrees_and_not_before()
    {
        object[] events = [.. Given.Assessed(), Given.Proposed(needsSecond: true, needsCorps: true), new SecondAssessorAsked(Given.Now, Given.Second.Account, Given.Second.Mark, Declared: true)];
        var first = Do.Answer(Given.Case(Given.Received(), events), Given.Second, AgreementLevel.Second, agrees: true);

        var last = Do.Answer(Given.Case(Given.Received(), [.. events, .. first.Events]), Given.Who("corps", null), AgreementLevel.Corps, agrees: true);

        first.Events.OfType<InvestigationAsked>().ShouldBeEmpty();
        last.Events.Select(e => e.GetType()).ShouldBe([typeof(ProposalAgreed), typeof(CaseDecided), typeof(InvestigationAsked)]);
    }

    [Fact]
    public void A_case_that_was_weighed_again_is_asked_for_again()
    {
        object[] before = [.. Given.Assessed(), Given.Decided(), new CaseReopened(Given.Now, Given.Officer, Given.Sealed), new OfficerAssigned(Given.Now, Given.Officer, Given.Handler.Mark, Declared: true)];

        Asked(Decide(Given.Case(Given.Received(), before), TriageOutcome.UnitInvestigation)).Kind.ShouldBe(InvestigationKind.Unit);
    }

    [Fact]
    public void Of_a_destroyed_case_neither_number_nor_marks_stay() =>
        new InvestigationAsked(Given.Now, InvestigationKind.Unit, "Z-2023-000001", "bullying", false, "AMS", ["AMS"], "AMS", ["a-mark"], "2023-06").WithoutPersons()
            .ShouldSatisfyAllConditions(e => e.CaseNumber.ShouldBe(""), e => e.Barred.ShouldBeEmpty(), e => e.Category.ShouldBe("bullying"));

    private static Decision Decide(TriageCase c, params TriageOutcome[] outcomes) => Do.Decide(c, Given.Handler, withMotive: false, outcomes);

    private static InvestigationAsked Asked(Decision decision) => decision.Events.OfType<InvestigationAsked>().ShouldHaveSingleItem();
}
