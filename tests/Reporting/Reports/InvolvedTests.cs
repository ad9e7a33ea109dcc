using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public class InvolvedTests
{
    private static readonly StaffDirectory Staff = new(
    [
        Member("corps", null, manager: null), Member("unit-head", "AMS", "corps"), Member("unit-head", "SKL", "corps"),
        .. from part in new[] { "AMS", "SKL" } from role in new[] { "desk", "triage" } select Member(role, part, $"unit-head.{part}"),
    ]);

    [Fact]
    public void A_report_about_a_unit_chief_goes_to_the_level_of_the_corps()
    {
        var involved = About("unit-head of AMS");

        involved.HandledAt.ShouldBe("SKL");
        involved.Barred.ShouldBe(["corps", "desk.AMS", "triage.AMS", "unit-head.AMS"], ignoreOrder: true);
    }

    [Fact]
    public void A_report_about_the_corps_leadership_is_seen_by_somebody_who_can_bring_it_to_the_Minister()
    {
        var involved = About("corps of all");

        involved.HandledAt.ShouldBe("SKL");
        involved.Barred.ShouldBe(["corps"]);
    }

    private static Involved About(string name) => Involved.In(
        Given.Request with { OrganisationalPart = "AMS", Reporter = null, Persons = [new NamedPerson("subject", name, null)] }, Staff, ReferenceDataSet.Current);

    private static StaffMember Member(string role, string? part, string? manager)
    {
        var account = part is null ? role : $"{role}.{part}";
        return new(account, account, $"{role} of {part ?? "all"}", null, role, part, manager, []);
    }
}
