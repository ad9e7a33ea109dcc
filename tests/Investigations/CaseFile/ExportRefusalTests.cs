using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Report;
using Zichtlijn.Investigations.Tests.Support;
using Exporting = Zichtlijn.Investigations.CaseFile.Exporting.ExportCaseFile;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>Who may hand out the file of a case, and when.</summary>
public class ExportRefusalTests
{
    private static readonly Seat Investigator = new(Given.First, Authority: null);
    private static readonly Seat Head = new(Given.Head, "AMS");

    [Fact]
    public void Before_there_is_a_mandate_there_is_no_file() =>
        Exporting.Refuse(Given.Case(Given.Awaiting()), Head, notice: null).ShouldBe(InvestigationErrors.NoMandate);

    [Fact]
    public void Those_who_investigate_hand_it_out_also_when_it_is_over()
    {
        Exporting.Refuse(Given.Case(Given.Planned()), Investigator, notice: null).ShouldBeNull();
        Exporting.Refuse(Reports.Reported(), Investigator, notice: 1).ShouldBeNull();
        Exporting.Refuse(Given.Case(Given.Planned()), new(Given.Third, null), notice: null).ShouldBe(InvestigationErrors.NotAssigned);
        Exporting.Refuse(Given.Case([.. Given.Mandated(), .. Given.Assigned(Given.First, declared: false)]), Investigator, notice: null).ShouldBe(AccessErrors.ConflictNotDeclared);
    }

    [Fact]
    public void Whoever_looks_at_the_report_takes_nothing_along() =>
        Exporting.Refuse(Reports.InReview(), new(Reports.Reviewer, null), notice: null).ShouldBe(InvestigationErrors.NotAssigned);

    [Fact]
    public void The_competent_authority_hands_it_out_when_it_was_reported_and_not_before()
    {
        Exporting.Refuse(Given.Case(Given.Planned()), Head, notice: null).ShouldBe(CaseFileErrors.NotReported);
        Exporting.Refuse(Reports.Reported(), Head, notice: null).ShouldBeNull();
        Exporting.Refuse(Given.Case(Given.Ended()), Head, notice: null).ShouldBeNull();
    }

    /// <summary>Otherwise whoever gives the mandate stops it and reads all that was gathered.</summary>
    [Theory]
    [InlineData(StopReason.Aborted)]
    [InlineData(StopReason.Criminal)]
    public void The_competent_authority_gets_no_file_by_stopping_the_case(StopReason because) =>
        Exporting.Refuse(Given.Case(Given.Stopped(because)), Head, notice: null).ShouldBe(CaseFileErrors.NotReported);

    [Fact]
    public void The_procedure_is_of_somebody_who_was_told() =>
        Exporting.Refuse(Reports.Reported(), Investigator, notice: 9).ShouldBe(RightsErrors.UnknownNotice);
}
