using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.ReportingDetriment;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class DetrimentRoutingTests
{
    private static readonly StaffDirectory Staff = new(
        from part in new[] { "AMS", "DHG", "RTD", "SKL" }
        from role in new[] { "desk", "triage", "unit-head" }
        select Member(role, part));

    private static readonly SubmitReport Detriment = Given.Request with
    {
        Disclosure = Disclosure.Anonymous, Reporter = null, Category = "detriment", Persons = [],
    };

    [Fact]
    public void The_head_and_everybody_with_a_role_under_that_head_are_kept_out_and_another_part_handles_it()
    {
        var involved = Route(Given.Report());

        involved.Barred.ShouldBe(["desk.AMS", "triage.AMS", "unit-head.AMS"], ignoreOrder: true);
        involved.HandledAt.ShouldBe("SKL");
    }

    [Fact]
    public void So_are_the_part_that_handled_the_first_report_and_all_who_ever_could_open_it()
    {
        var first = Given.Report(
            new NoConflictDeclared(default, "desk.AMS", "desk.AMS"), new DeskRecused(default, "desk.AMS", "desk.AMS"), new DeskSubstituted(default, "desk.DHG", "desk.DHG"),
            new TriageHandlerChanged(3, "triage.RTD", MayOpen: true), new TriageHandlerChanged(4, "triage.AMS", MayOpen: true));

        Route(first).Barred.ShouldBe(["desk.AMS", "desk.DHG", "triage.AMS", "triage.RTD", "unit-head.AMS"], ignoreOrder: true);
    }

    [Fact]
    public void Whoever_is_named_in_it_is_kept_out_and_so_is_their_part()
    {
        var involved = Route(Given.Report(), new NamedPerson("subject", "unit-head SKL", "SKL"));

        involved.Barred.ShouldBe(["desk.AMS", "triage.AMS", "unit-head.AMS", "desk.SKL", "triage.SKL", "unit-head.SKL"], ignoreOrder: true);
        involved.HandledAt.ShouldBe("DHG", "the next part of the list that has somebody for every role");
    }

    [Fact]
    public void Whoever_was_kept_out_of_the_first_report_is_kept_out_of_this_one() =>
        Route(Given.Report(new PersonBarred(default, "desk.SKL"))).ShouldSatisfyAllConditions(
            i => i.Barred.ShouldContain("desk.SKL"), i => i.HandledAt.ShouldBe("DHG"));

    [Fact]
    public void None_of_those_who_handled_the_first_report_may_know_of_the_second()
    {
        var first = Given.Report(new NoConflictDeclared(default, "desk.AMS", "desk.AMS"), new TriageHandlerChanged(3, "triage.AMS", MayOpen: true));
        var involved = Route(first);
        var second = CaseAccess.At(involved.HandledAt, involved.Barred);

        Staff.All.Where(m => second.MayKnow(new Colleague(m.Account, m.Mark, m.Part))).Select(m => m.Part).Distinct().ShouldBe(["SKL"]);
        second.Name("unit-head.AMS").MayKnow(new Colleague("unit-head.AMS", "unit-head.AMS", "AMS")).ShouldBeFalse();
    }

    [Fact]
    public void A_report_leads_to_its_reports_of_detriment_and_they_lead_back_and_to_nothing_else()
    {
        var second = Guid.CreateVersion7();
        var first = Given.Report(new DetrimentReported(Given.Submitted, second, "Z-2023-000002"));

        OpenLinkedReport.IsLinked(first, second).ShouldBeTrue();
        OpenLinkedReport.IsLinked(first, first.Id).ShouldBeFalse();
        OpenLinkedReport.IsLinked(first, Guid.CreateVersion7()).ShouldBeFalse();
        OpenLinkedReport.IsLinked(first with { Submitted = Given.Start with { LinkedTo = second } }, second).ShouldBeTrue();
        OpenLinkedReport.IsLinked(first with { Detriments = [] }, Guid.Empty).ShouldBeFalse("a report that is linked to nothing leads nowhere");
    }

    private static Involved Route(Report first, params NamedPerson[] persons) =>
        DetrimentRouting.Route(first, Detriment with { Persons = persons }, Staff, ReferenceDataSet.Current);

    /// <summary>Account, name and mark are alike, so that the specs can be read.</summary>
    private static StaffMember Member(string role, string part) =>
        new($"{role}.{part}", $"{role}.{part}", $"{role} {part}", Email: null, role, part, role == "unit-head" ? null : $"unit-head.{part}", []);
}
