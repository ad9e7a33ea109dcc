using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.CaseFile;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Report;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>Who may hand out the file of a case, and when.</summary>
public class ExportRefusalTests
{
    private static readonly Seat Investigator = new(Given.First, Authority: null);
    private static readonly Seat Head = new(Given.Head, "AMS");

    [Fact]
    public void Before_there_is_a_mandate_there_is_no_file() =>
        ExportCaseFile.Refuse(Given.Case(Given.Awaiting()), Head, notice: null).ShouldBe(InvestigationErrors.NoMandate);

    [Fact]
    public void Those_who_investigate_hand_it_out_also_when_it_is_over()
    {
        ExportCaseFile.Refuse(Given.Case(Given.Planned()), Investigator, notice: null).ShouldBeNull();
        ExportCaseFile.Refuse(Reports.Reported(), Investigator, notice: 1).ShouldBeNull();
        ExportCaseFile.Refuse(Given.Case(Given.Planned()), new(Given.Third, null), notice: null).ShouldBe(InvestigationErrors.NotAssigned);
        ExportCaseFile.Refuse(Given.Case([.. Given.Mandated(), .. Given.Assigned(Given.First, declared: false)]), Investigator, notice: null).ShouldBe(AccessErrors.ConflictNotDeclared);
    }

    [Fact]
    public void Whoever_looks_at_the_report_takes_nothing_along() =>
        ExportCaseFile.Refuse(Reports.InReview(), new(Reports.Reviewer, null), notice: null).ShouldBe(InvestigationErrors.NotAssigned);

    [Fact]
    public void The_competent_authority_hands_it_out_when_it_is_over_and_not_before()
    {
        ExportCaseFile.Refuse(Given.Case(Given.Planned()), Head, notice: null).ShouldBe(CaseFileErrors.NotOver);
        ExportCaseFile.Refuse(Reports.Reported(), Head, notice: null).ShouldBeNull();
        ExportCaseFile.Refuse(Given.Case(Given.Stopped(Contracts.Investigations.Http.V1.StopReason.Aborted)), Head, notice: null).ShouldBeNull();
    }

    [Fact]
    public void The_procedure_is_of_somebody_who_was_told() =>
        ExportCaseFile.Refuse(Reports.Reported(), Investigator, notice: 9).ShouldBe(RightsErrors.UnknownNotice);
}
