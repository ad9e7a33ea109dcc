using Zichtlijn.Access.Cases;

namespace Zichtlijn.Access.Tests;

public class AuthoritiesTests
{
    [Fact]
    public void The_head_of_the_part_gives_the_mandate_in_a_case_of_that_part_alone() => IsAtCorpsLevel("A", ["A"]).ShouldBeFalse();

    [Fact]
    public void Also_when_another_part_handles_it() => IsAtCorpsLevel("B", ["A"]).ShouldBeFalse();

    [Fact]
    public void A_part_that_is_named_twice_is_one() => IsAtCorpsLevel("A", ["A", "A"]).ShouldBeFalse();

    [Fact]
    public void More_than_one_part_is_a_matter_of_the_corps() => IsAtCorpsLevel("A", ["A", "B"]).ShouldBeTrue();

    [Fact]
    public void What_is_handled_at_the_head_office_is_a_matter_of_the_corps() => IsAtCorpsLevel("C", ["A"]).ShouldBeTrue();

    [Fact]
    public void When_the_head_is_kept_out_the_corps_decides()
    {
        IsAtCorpsLevel("A", ["A"], Some.HeadA.Mark).ShouldBeTrue();
        IsAtCorpsLevel("A", ["A"], Some.HeadB.Mark, Some.DeskA.Mark).ShouldBeFalse();
    }

    [Fact]
    public void A_part_without_a_head_is_a_matter_of_the_corps() => IsAtCorpsLevel("D", ["D"]).ShouldBeTrue();

    private static bool IsAtCorpsLevel(string handledAt, string[] parts, params string[] barred) =>
        Authorities.IsAtCorpsLevel(Some.Staff, handledAt, parts, headOffice: "C", barred.ToHashSet());
}
