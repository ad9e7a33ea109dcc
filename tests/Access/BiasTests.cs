using CsCheck;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;

namespace Zichtlijn.Access.Tests;

public class BiasTests
{
    private static readonly Guid CaseId = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    private static readonly string[] Parts = ["A", "B", "C"];
    private static readonly DateOnly Day = new(2023, 11, 7);

    [Fact]
    public void Whoever_is_named_their_manager_and_their_kin_are_kept_out() =>
        Some.Staff.KeptOut([Some.OfficerA]).ShouldBe([Some.DeskB, Some.HeadA, Some.OfficerA], ignoreOrder: true);

    [Fact]
    public void Nobody_handles_a_case_about_their_own_manager() =>
        Some.Staff.KeptOut([Some.HeadA]).ShouldBe(
            [Some.Chief, Some.HeadA, Some.TriageA, Some.TriageA2, Some.DeskA], ignoreOrder: true, "colleagues without a role here see no case anyway");

    [Fact]
    public void Nobody_named_keeps_nobody_out() => Some.Staff.KeptOut([]).ShouldBeEmpty();

    [Fact]
    public void A_part_handles_its_own_cases() => PartFor().ShouldBe("A");

    [Fact]
    public void When_the_head_is_named_another_part_handles_the_case() => PartFor(Some.HeadA).ShouldBe("B");

    [Fact]
    public void When_the_only_desk_is_named_another_part_handles_the_case() => PartFor(Some.DeskA).ShouldBe("B");

    [Fact]
    public void When_everybody_is_below_who_is_named_no_part_can_unless_the_line_is_left_in()
    {
        var below = Some.Staff.KeptOut([Some.Chief]).Select(m => m.Mark).ToHashSet();
        var named = Some.Staff.KeptOut([Some.Chief], withLine: false);

        Some.Staff.PartToHandle("A", Parts, below, "desk", "triage").ShouldBeNull();
        named.ShouldBe([Some.Chief]);
    }

    [Fact]
    public void One_of_two_officers_named_leaves_the_part_its_case() => PartFor(Some.TriageA).ShouldBe("A");

    [Fact]
    public void A_substitute_is_of_another_part_and_another_manager() =>
        Some.Staff.Substitute("triage", CaseId, Some.TriageA, CaseAccess.At("A", []), Day).ShouldBeOneOf(Some.TriageB, Some.TriageC);

    [Fact]
    public void Who_is_kept_out_is_no_substitute() =>
        Some.Staff.Substitute("triage", CaseId, Some.TriageA, CaseAccess.At("A", [Some.TriageB.Mark]), Day).ShouldBe(Some.TriageC);

    [Fact]
    public void With_nobody_left_there_is_no_substitute() =>
        Some.Staff.Substitute("triage", CaseId, Some.TriageA, CaseAccess.At("A", [Some.TriageB.Mark, Some.TriageC.Mark]), Day).ShouldBeNull();

    [Fact]
    public void Who_is_away_is_no_substitute_unless_nobody_else_is_left()
    {
        var away = new StaffDirectory(Some.Staff.All.Select(m => m == Some.TriageB ? m with { Absences = [new(Day, Day.AddDays(7))] } : m));
        away.Substitute("triage", CaseId, Some.TriageA, CaseAccess.At("A", []), Day).ShouldBe(Some.TriageC);
        away.Substitute("triage", CaseId, Some.TriageA, CaseAccess.At("A", [Some.TriageC.Mark]), Day)!.Account.ShouldBe(Some.TriageB.Account);
    }

    [Fact]
    public void Cases_spread_over_all_who_could() =>
        Enumerable.Range(0, 40).Select(_ => Some.Staff.Substitute("triage", Guid.NewGuid(), null, CaseAccess.At("A", []), Day)).Distinct().Count().ShouldBe(2);

    /// <summary>Whatever happens to a case, a barred person never knows of it again.</summary>
    [Fact]
    public void Once_barred_always_barred() => Gen.Select(Gen.Int[0, 3].Array[0, 12], Gen.Int[0, 2].Select(i => Parts[i])).Sample((steps, part) =>
    {
        var who = new Colleague("x", "x", part);
        var access = steps.Aggregate(CaseAccess.At("A", []).Bar("x"), (a, step) => step switch
        {
            0 => a.Name("x"),
            1 => a.Declare("x"),
            2 => a.Release("x"),
            _ => a.Bar("x"),
        });
        access.MayKnow(who).ShouldBeFalse();
        access.Barred.ShouldBe(["x"]);
    });

    [Fact]
    public void A_role_in_another_part_opens_nothing()
    {
        var access = CaseAccess.At("A", []);

        access.MayKnow(new Colleague("x", "x", "B")).ShouldBeFalse();
        access.MayKnow(new Colleague("x", "x", Part: null)).ShouldBeFalse("the whole corps is no part");
        access.Name("x").MayKnow(new Colleague("x", "x", "B")).ShouldBeTrue("named for this case");
        access.Name("x").Release("x").MayKnow(new Colleague("x", "x", "B")).ShouldBeFalse();
    }

    private static string? PartFor(params StaffMember[] named) => Some.Staff.PartToHandle(
        "A", Parts, Some.Staff.KeptOut(named).Select(m => m.Mark).ToHashSet(), "desk", "triage");
}
