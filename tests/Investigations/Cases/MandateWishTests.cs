using Zichtlijn.Investigations.Cases.Mandating;
using IssueMandate = Zichtlijn.Contracts.Investigations.Http.V1.IssueMandate;

namespace Zichtlijn.Investigations.Tests.Cases;

/// <summary>Whether a mandate says what the present version says.</summary>
public class MandateWishTests
{
    private static readonly WrittenCharge[] Written = [new(1, "Kees Jansen", "Schold een collega uit."), new(2, "Ans de Chef", "Keek toe en zweeg daarover.")];
    private static readonly MandateIssued Given = Support.Given.Issued(charges: [1, 2]) with { Methods = ["documents", "interviews"] };
    private static readonly IssueMandate Same = new(
        [new(1, Written[0].Person, Written[0].Conduct), new(2, Written[1].Person, Written[1].Conduct)], Given.PeriodFrom, Given.PeriodUntil, ["interviews", "documents"]);

    public static TheoryData<string, IssueMandate> OtherWords => new()
    {
        { "another person", Same with { Charges = [Same.Charges![0], Same.Charges[1] with { Person = "Ans Chef" }] } },
        { "other conduct", Same with { Charges = [Same.Charges[0] with { Conduct = "Schold een collega weer uit." }, Same.Charges[1]] } },
        { "one charge less", Same with { Charges = [Same.Charges[0]] } },
        { "another order", Same with { Charges = [Same.Charges[1], Same.Charges[0]] } },
        { "an earlier day", Same with { PeriodFrom = Given.PeriodFrom.AddDays(-1) } },
        { "a later day", Same with { PeriodUntil = Given.PeriodUntil.AddDays(1) } },
        { "one method more", Same with { Methods = ["interviews", "documents", "mailbox"] } },
        { "a number that no charge has", Same with { Charges = [Same.Charges[0] with { Number = 9 }, Same.Charges[1]] } },
        { "one method less", Same with { Methods = ["interviews"] } },
    };

    [Fact]
    public void The_same_is_the_same_in_any_order_of_methods_with_or_without_numbers_and_blanks_around_it()
    {
        IsTheSame(Same).ShouldBeTrue();
        IsTheSame(Same with { Motive = "Alleen de motivering is anders.", Methods = ["documents", "interviews", "documents"] }).ShouldBeTrue();
        IsTheSame(Same with { Charges = [.. Same.Charges!.Select(c => c with { Number = null, Person = $" {c.Person} ", Conduct = $"{c.Conduct}\n" })] }).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(OtherWords), DisableDiscoveryEnumeration = true)]
    public void What_differs_in_anything_is_another_version(string what, IssueMandate other) => IsTheSame(other).ShouldBeFalse(what);

    private static bool IsTheSame(IssueMandate request) =>
        MandateWish.Of(request, Support.Given.Case([.. Support.Given.Awaiting(), Given])).IsThatOf(Given, Written);
}
