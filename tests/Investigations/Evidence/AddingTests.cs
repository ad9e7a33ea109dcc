using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Evidence;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>Evidence comes in by a method that the mandate permits, and an intrusive one that was approved for that day.</summary>
public class AddingTests
{
    private static readonly MandateIssued Mandate = Given.Issued(number: 2) with { Methods = ["documents", "mailbox"] };
    private static readonly Investigation Case = Given.Case([.. Given.Staffed(), Mandate]);

    [Fact]
    public void By_a_method_of_the_mandate() => Refuse(Case, "documents").ShouldBeNull();

    [Fact]
    public void By_no_other_method() => Refuse(Case, "workplace").ShouldBe(EvidenceErrors.MethodNotPermitted);

    [Fact]
    public void By_an_intrusive_method_when_it_was_approved_and_for_as_long()
    {
        Refuse(Case, "mailbox").ShouldBe(EvidenceErrors.NotApproved);
        var asked = new MeansAsked(Guid.CreateVersion7(), Given.Now, Given.First.Account, Given.First.Mark, "mailbox", Given.Today, Given.Today.AddDays(10), Given.Sealed);
        var checkedOnly = Case.AfterAll([asked, new ProportionalityChecked(asked.MeansId, Given.Now, "hr-lawyer", Proportionate: true, Given.Sealed)]);
        Refuse(checkedOnly, "mailbox").ShouldBe(EvidenceErrors.NotApproved);

        var approved = checkedOnly.After(new MeansAnswered(asked.MeansId, Given.Now, Given.Second.Account, Agrees: true, Given.Sealed));

        Refuse(approved, "mailbox").ShouldBeNull();
        Refuse(approved, "mailbox", days: 10).ShouldBeNull();
        Refuse(approved, "mailbox", days: 11).ShouldBe(EvidenceErrors.NotApproved);
        Refuse(approved, "mailbox", days: -1).ShouldBe(EvidenceErrors.NotApproved);
    }

    [Fact]
    public void By_nobody_who_does_not_investigate_the_case() =>
        Investigations.Evidence.Adding.AddEvidence.Refuse(Case, Given.Third, Wish("documents"), Given.Reference, Given.Today).ShouldBe(InvestigationErrors.NotAssigned);

    [Fact]
    public void Not_without_a_mandate_and_not_when_it_is_over()
    {
        Refuse(Given.Case(Given.Awaiting()), "documents").ShouldBe(InvestigationErrors.NoMandate);
        Refuse(Given.Case(Given.Ended()), "documents").ShouldBe(InvestigationErrors.Over);
    }

    [Theory]
    [InlineData("workplace", "publicTask", true)]
    [InlineData("prosecutor", "judicialData", true)]
    [InlineData("prosecutor", "publicTask", false)]
    [InlineData("prosecutor", "consent", false)]
    [InlineData("workplace", "judicialData", false)]
    public void What_comes_from_the_prosecutor_has_a_basis_of_its_own_and_nothing_else_has_it(string source, string basis, bool fits) =>
        Investigations.Evidence.Adding.AddEvidence.Refuse(Case, Given.First, Wish("documents") with { Source = source, LegalBasis = basis }, Given.Reference, Given.Today)
            .ShouldBe(fits ? null : EvidenceErrors.BasisDoesNotFit);

    private static Refusal? Refuse(Investigation i, string method, int days = 0) =>
        Investigations.Evidence.Adding.AddEvidence.Refuse(i, Given.First, Wish(method), Given.Reference, Given.Today.AddDays(days));

    private static AddEvidence Wish(string method) => Gathering.SomeObject with { Method = method };
}
