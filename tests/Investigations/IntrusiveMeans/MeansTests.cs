using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using MeansState = Zichtlijn.Contracts.Investigations.Http.V1.MeansState;

namespace Zichtlijn.Investigations.Tests.IntrusiveMeans;

/// <summary>An intrusive method takes a lawyer and a second investigator, in this order, and never one person's word.</summary>
public class MeansTests
{
    private static readonly Guid Id = Guid.Parse("018b9c1e-0000-7000-8000-0000000000aa");
    private static readonly Investigation Case = Given.Case([.. Given.Staffed(), Given.Issued(number: 2) with { Methods = ["documents", "mailbox"] }]);
    private static readonly Investigation WithRequest = Case.After(Asked());
    private static readonly Investigation Checked = WithRequest.After(Says(proportionate: true));

    [Fact]
    public void It_is_asked_checked_and_agreed_to()
    {
        AskMeans.Decide(Case, Given.First, Asked(), Given.Reference).Events.ShouldHaveSingleItem();
        CheckProportionality.Decide(WithRequest, Says(proportionate: true)).Events.ShouldHaveSingleItem();
        var agreed = AskMeans.DecideAnswer(Checked, Given.Second, Answer(agrees: true)).Events.ShouldHaveSingleItem();

        Checked.After(agreed).Means.ShouldHaveSingleItem().State.ShouldBe(MeansState.Approved);
    }

    [Fact]
    public void A_method_that_the_mandate_does_not_permit_is_not_asked_for() =>
        AskMeans.Decide(Case, Given.First, Asked() with { Method = "phoneLogs" }, Given.Reference).ShouldBeRefused(MeansErrors.MethodNotPermitted);

    [Fact]
    public void A_light_method_needs_nobody() =>
        AskMeans.Decide(Case, Given.First, Asked() with { Method = "documents" }, Given.Reference).ShouldBeRefused(MeansErrors.NotIntrusive);

    [Fact]
    public void It_is_asked_once() => AskMeans.Decide(WithRequest, Given.First, Asked() with { MeansId = Guid.CreateVersion7() }, Given.Reference).ShouldBe(Decision.AlreadySo);

    [Fact]
    public void Nobody_asks_who_does_not_investigate_the_case() =>
        AskMeans.Decide(Case, Given.Third, Asked(), Given.Reference).ShouldBeRefused(InvestigationErrors.NotAssigned);

    [Fact]
    public void The_lawyer_comes_first() => AskMeans.DecideAnswer(WithRequest, Given.Second, Answer(agrees: true)).ShouldBeRefused(MeansErrors.AwaitsLawyer);

    [Fact]
    public void Whoever_asks_does_not_agree() => AskMeans.DecideAnswer(Checked, Given.First, Answer(agrees: true)).ShouldBeRefused(MeansErrors.SamePerson);

    [Fact]
    public void What_the_lawyer_finds_out_of_proportion_is_over()
    {
        var refused = WithRequest.After(Says(proportionate: false));

        refused.Means.ShouldHaveSingleItem().State.ShouldBe(MeansState.Refused);
        AskMeans.DecideAnswer(refused, Given.Second, Answer(agrees: true)).ShouldBeRefused(MeansErrors.Closed);
        AskMeans.Decide(refused, Given.First, Asked() with { MeansId = Guid.CreateVersion7() }, Given.Reference).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_second_investigator_who_does_not_agree_ends_it() =>
        Checked.After(Answer(agrees: false)).Means.ShouldHaveSingleItem().State.ShouldBe(MeansState.Refused);

    [Fact]
    public void It_is_answered_once()
    {
        CheckProportionality.Decide(Checked, Says(proportionate: false)).ShouldBeRefused(MeansErrors.Closed);
        AskMeans.DecideAnswer(Checked.After(Answer(agrees: true)), Given.Second, Answer(agrees: false)).ShouldBeRefused(MeansErrors.Closed);
    }

    [Fact]
    public void A_request_that_is_not_there_is_answered_by_nobody()
    {
        CheckProportionality.Decide(Case, Says(proportionate: true)).ShouldBeRefused(MeansErrors.Unknown);
        AskMeans.DecideAnswer(Case, Given.Second, Answer(agrees: true)).ShouldBeRefused(MeansErrors.Unknown);
    }

    private static MeansAsked Asked() => new(Id, Given.Now, Given.First.Account, Given.First.Mark, "mailbox", Given.Today, Given.Today.AddDays(30), Given.Sealed);

    private static ProportionalityChecked Says(bool proportionate) => new(Id, Given.Now, "hr-lawyer", proportionate, Given.Sealed);

    private static MeansAnswered Answer(bool agrees) => new(Id, Given.Now, Given.Second.Account, agrees, Given.Sealed);
}
