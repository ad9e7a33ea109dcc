using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>Two versions of a mandate side by side.</summary>
public sealed class MandateComparisonTests
{
    private static readonly Mandate First = Of(1, [new(1, "J. de Wit", "Berichten in een groepsapp"), new(2, "J. de Wit", "Een rooster zonder uitleg")], ["interviews", "documents"]);
    private static readonly Mandate Second = Of(2, [new(1, "J. de Wit", "Berichten in twee groepsapps"), new(3, "A. Bakker", "Een opmerking in de kantine")], ["interviews", "mailbox"]);
    private static readonly Mandate Third = Of(3, Second.Charges, Second.Methods) with { PeriodUntil = new(2026, 5, 1) };

    [Fact]
    public void A_charge_is_the_same_changed_new_or_left_out_by_its_number()
    {
        MandateComparison.Of(First, Second).Charges.Select(c => (c.Number, c.Change)).ShouldBe(
            [(1, MandateChange.Changed), (2, MandateChange.LeftOut), (3, MandateChange.Added)]);
        MandateComparison.Of(Second, Third).Charges.ShouldAllBe(c => c.Change == MandateChange.Same);
    }

    [Fact]
    public void Somebody_else_under_the_same_number_is_a_change()
    {
        var renamed = First with { Charges = [First.Charges[0] with { Person = "A. Bakker" }, First.Charges[1]] };
        MandateComparison.Of(First, renamed).Count(MandateChange.Changed).ShouldBe(1);
    }

    [Fact]
    public void What_was_left_out_has_no_new_words_and_what_is_new_no_old_ones()
    {
        var charges = MandateComparison.Of(First, Second).Charges;
        charges[1].ShouldBe(new ComparedCharge(2, MandateChange.LeftOut, First.Charges[1], New: null));
        charges[2].ShouldBe(new ComparedCharge(3, MandateChange.Added, Old: null, Second.Charges[1]));
    }

    [Fact]
    public void Methods_and_the_period_are_compared()
    {
        var changed = MandateComparison.Of(First, Second);
        changed.MethodsKept.ShouldBe(["interviews"]);
        changed.MethodsAdded.ShouldBe(["mailbox"]);
        changed.MethodsLeftOut.ShouldBe(["documents"]);
        changed.IsPeriodChanged.ShouldBeFalse();
        MandateComparison.Of(Second, Third).IsPeriodChanged.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, 2, 3)]
    [InlineData(1, 3, 1, 3)]
    [InlineData(3, 1, 1, 3)]
    [InlineData(1, 2, 1, 2)]
    [InlineData(2, 2, 2, 3)]
    [InlineData(1, 9, 2, 3)]
    public void The_older_of_two_versions_comes_first_and_what_is_no_choice_shows_the_newest(int? one, int? other, int old, int @new)
    {
        var compared = MandateComparison.Of([Third, Second, First], one, other).ShouldNotBeNull();
        (compared.Old.Number, compared.New.Number).ShouldBe((old, @new));
    }

    [Fact]
    public void One_version_is_compared_with_nothing() => MandateComparison.Of([First], 1, 1).ShouldBeNull();

    [Fact]
    public void Of_an_inquiry_and_what_it_became_only_those_of_one_kind_are_compared_unless_somebody_asks()
    {
        Mandate[] mandates = [Third, First with { Number = 2, Kind = InvestigationKind.Exploratory }, Second with { Number = 1, Kind = InvestigationKind.Unit }];
        MandateComparison.Of(mandates, null, null)!.Old.Number.ShouldBe(1);
        MandateComparison.Of(mandates[..2], null, null).ShouldBeNull();
        MandateComparison.Of(mandates[..2], 3, 2)!.Old.Kind.ShouldBe(InvestigationKind.Exploratory);
    }

    private static Mandate Of(int number, IReadOnlyList<Charge> charges, IReadOnlyList<string> methods) =>
        new(number, InvestigationKind.Unit, default, "unit-head.ams", charges, new(2026, 1, 1), new(2026, 4, 1), methods, new(2026, 9, 1), number == 1 ? null : "Er kwamen feiten bij.");
}
