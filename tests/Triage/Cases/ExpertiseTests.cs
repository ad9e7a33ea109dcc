using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.Assessing;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Recusing;
using Zichtlijn.Triage.Tests.Support;
using AskExpertise = Zichtlijn.Triage.Cases.Consulting.AskExpertise;
using GiveAdvice = Zichtlijn.Triage.Cases.Consulting.GiveAdvice;

namespace Zichtlijn.Triage.Tests.Cases;

/// <summary>Mandatory expertise: it can be substituted, never waived, and comes from elsewhere.</summary>
public class ExpertiseTests
{
    [Fact]
    public void Exclusion_discrimination_racism_and_sexual_harassment_need_an_expert_and_nothing_else_does() =>
        Given.Reference.MisconductCategories.Entries.Where(c => c.Expertise is not null).Select(c => (c.Code, c.Expertise)).ShouldBe(
            [("discrimination", "discrimination"), ("racism", "discrimination"), ("exclusion", "discrimination"), ("sexualHarassment", "sexualHarassment")], ignoreOrder: true);

    [Theory]
    [InlineData("racism")]
    [InlineData("sexualHarassment")]
    public void Without_advice_nothing_is_decided(string category) =>
        Decide(Given.Case(Given.Received(category: category), Given.Assessed())).Refusal.ShouldBe(TriageErrors.NoAdvice);

    [Fact]
    public void What_the_officer_finds_beside_the_report_needs_its_expert_too_and_stays_in_the_norm_set()
    {
        object[] found = [.. Given.Assessed(), new RegimesClassified(Given.Now, Given.Officer, ["integrity"], ["exclusion"], [], InNormSet: true, Given.Sealed, "2023-06")];
        var c = Given.Case(Given.Received(), found);
        (c.InNormSet, c.Next).ShouldBe((true, NextStep.AskExpert));
        Decide(c).Refusal.ShouldBe(TriageErrors.NoAdvice);

        var again = Given.Case(Given.Received(), [.. found, new RegimesClassified(Given.Now, Given.Officer, ["integrity"], [], [], InNormSet: false, Given.Sealed, "2023-06")]);
        again.InNormSet.ShouldBeTrue("what was found once takes the second pair of eyes to the end");
        again.Next.ShouldBe(NextStep.AskExpert);
        Decide(again).Refusal.ShouldBe(TriageErrors.NoAdvice, "classifying it anew waives no expertise");
    }

    [Theory]
    [InlineData("expert.ams")] // of the same part
    [InlineData("expert.lmb")] // of another field
    [InlineData("triage.rtd")]
    [InlineData("nobody.at-all")]
    public void Who_cannot_advise_is_not_asked(string account) => Ask(Norm(), account).ShouldBeRefused(TriageErrors.NoSuchExpert);

    [Fact]
    public void The_system_finds_somebody_and_asks_nobody_twice()
    {
        var asked = Ask(Norm(), null).Events.ShouldHaveSingleItem().ShouldBeOfType<ExpertiseRequested>();
        asked.Part.ShouldNotBe("AMS");
        Ask(Norm(asked), null).ShouldBeRefused(TriageErrors.AskedAlready);
    }

    [Fact]
    public void Of_the_parts_that_are_involved_nobody_advises_also_when_that_is_found_later()
    {
        var c = Given.Case(Given.Received(inNormSet: true), [.. Given.Assessed(Given.Scope("AMS", "RTD")), .. Given.Advised("expert.rtd")]);

        Decide(c, TriageOutcome.LtioInvestigation).Refusal.ShouldBe(TriageErrors.NoAdvice);
        c.Next.ShouldBe(NextStep.AskExpert);
        Ask(c, null).Events.ShouldHaveSingleItem().ShouldBeOfType<ExpertiseRequested>().Expert.ShouldBe("expert.dhg");
    }

    [Fact]
    public void Advice_of_somebody_who_turns_out_to_have_an_interest_is_void_and_the_next_is_asked_at_once()
    {
        var c = Norm(Given.Advised());
        DecisionRules.Check(c, [TriageOutcome.ExploratoryInquiry], false, Given.Reference).ShouldBeNull();

        var barred = PersonBarredConsumer.Bar(c, Given.MarkOf(Given.Expert), Given.Staff, Given.Now).ToArray();

        barred.OfType<ExpertiseRequested>().ShouldHaveSingleItem().Expert.ShouldBe("expert.dhg");
        var after = Norm([.. Given.Advised(), .. barred]);
        DecisionRules.Check(after, [TriageOutcome.ExploratoryInquiry], false, Given.Reference).ShouldBe(TriageErrors.NoAdvice);
        after.Next.ShouldBe(NextStep.AwaitAdvice);
    }

    [Fact]
    public void Whoever_declines_or_steps_back_is_substituted()
    {
        var c = Norm(Given.Requested());
        var declined = GiveAdvice.DecideRefusal(c, c.Consultations[0], new AdviceDeclined(Given.Now, "discrimination", Given.Expert, Given.MarkOf(Given.Expert), Given.Sealed), Given.Staff);
        declined.Events.Select(e => e.GetType()).ShouldBe([typeof(AdviceDeclined), typeof(ExpertiseRequested)]);
        var after = Norm([Given.Requested(), .. declined.Events]);
        (after.IsAsked("discrimination"), after.ExpertMarks.Single()).ShouldBe((true, Given.MarkOf("expert.dhg")));

        var recused = DeclareConflict.Recuse(c, Given.Who(Given.Expert, "RTD"), Given.Staff, Given.Now);
        recused.Events.Select(e => e.GetType()).ShouldBe([typeof(OfficerRecused), typeof(ExpertiseRequested)]);
    }

    [Fact]
    public void When_the_pool_is_empty_the_case_says_so_and_is_not_decided()
    {
        var alone = new StaffDirectory(Given.Staff.All.Where(m => m.Account is not ("expert.dhg" or "expert.rtd")));
        AskExpertise.Decide(Norm(), Given.Handler, "discrimination", null, Given.Sealed, alone, Given.Now).ShouldBeRefused(TriageErrors.NoExpert);
    }

    [Fact]
    public void Whoever_is_away_is_not_asked()
    {
        var away = new StaffDirectory(Given.Staff.All.Select(m => m.Account == "expert.dhg" ? m with { Absences = [new(new(2023, 11, 6), new(2023, 11, 7))] } : m));
        AskExpertise.Decide(Norm(), Given.Handler, "discrimination", "expert.dhg", Given.Sealed, away, Given.Now).ShouldBeRefused(TriageErrors.NoSuchExpert);
        AskExpertise.Decide(Norm(), Given.Handler, "discrimination", "expert.dhg", Given.Sealed, away, Given.Now.AddDays(1)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Advice_comes_after_the_declaration_and_once()
    {
        var asked = Norm(Given.Requested());
        var advice = (AdviceGiven)Given.Advised()[2];
        GiveAdvice.DecideAdvice(asked, asked.Consultations[0], advice).ShouldBeRefused(AccessErrors.ConflictNotDeclared);
        var declared = Norm([.. Given.Advised()[..2]]);
        GiveAdvice.DecideAdvice(declared, declared.Consultations[0], advice).Events.ShouldBe([advice]);
        var advised = Norm(Given.Advised());
        GiveAdvice.DecideAdvice(advised, advised.Consultations[0], advice).ShouldBeRefused(TriageErrors.AdvisedAlready);
    }

    private static TriageCase Norm(params object[] more) => Given.Case(Given.Received(inNormSet: true), [.. Given.Assessed(), .. more]);

    private static Decision Ask(TriageCase c, string? account) =>
        AskExpertise.Decide(c, Given.Handler, "discrimination", account, Given.Sealed, Given.Staff, Given.Now);

    private static Decision Decide(TriageCase c, TriageOutcome outcome = TriageOutcome.ExploratoryInquiry) => Zichtlijn.Triage.Cases.Deciding.DecideTriage.Decide(
        c, Given.Handler, new DecisionWish([outcome], "factsPlausible", null), Given.Sealed, null, Given.Staff, Given.Reference, Given.Now);
}
