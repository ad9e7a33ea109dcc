using CsCheck;
using Zichtlijn.Investigations.Report.Editions;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>What is masked is gone, whatever stands around it; the rest stays as it was.</summary>
public class MaskingTests
{
    private static readonly string[] FirstNames = ["Piet", "Ans", "Zoë", "Ömer", "Ó"];
    private static readonly string[] Surnames = ["van Elders", "de Chef", "Öztürk-Jansen", "O'Neill", "Bakker"];
    private static readonly string[] Words = ["zag", "hoorde", "dat", "bakkerij", "de", "kamer.", "Elderson", "en"];

    [Theory]
    [InlineData("Piet van Elders riep iets.", "█████ riep iets.")]
    [InlineData("Toen riep Van Elders iets, en Piet zweeg.", "Toen riep Van █████ iets, en █████ zweeg.")]
    [InlineData("PIET  VAN\nELDERS", "█████")]
    [InlineData("Pietje en Elderson bleven.", "Pietje en Elderson bleven.")]
    [InlineData("Met Elders' auto.", "Met █████' auto.")]
    [InlineData("Piet-Hein was erbij.", "█████-Hein was erbij.")] // rather too much than too little
    public void A_name_is_masked_in_whole_and_in_part(string text, string masked) => new Masking(["Piet van Elders"], []).In(text).ShouldBe(masked);

    [Fact]
    public void Words_are_masked_wherever_they_stand() => new Masking([], ["nachtdienst in Zuid"]).In("Na de nachtdienst in  zuid.").ShouldBe("Na de █████.");

    [Fact]
    public void Words_that_hold_a_name_go_before_it() => new Masking(["Piet van Elders"], ["Elders huis aan de kade"]).In("Bij Elders huis aan de kade.").ShouldBe("Bij █████.");

    [Fact]
    public void What_is_masked_says_of_which_kind_it_is() =>
        new Masking([new("Wim Getuigman", "getuige", IsName: true), new("Kadeweg", "ander", IsName: false)]).Of("Getuigman van de Kadeweg").Select(p => p.Words ?? p.Kind).ShouldBe(["getuige", " van de ", "ander"]);

    /// <summary>A long text of a case with many witnesses.</summary>
    [Fact]
    public void Many_names_do_not_take_long()
    {
        var masking = new Masking([.. Enumerable.Range(0, 300).Select(n => $"Voornaam{n} Achternaam{n}")], []);

        masking.In(string.Concat(Enumerable.Repeat("Dit werd gezegd door Achternaam7 en opgeschreven. ", 2_000))).ShouldNotContain("Achternaam");
    }

    [Fact]
    public void Words_that_nobody_sees_mask_nothing() => new Masking([], [" "]).In("Zo is het.").ShouldBe("Zo is het.");

    [Fact]
    public void Nothing_to_mask_masks_nothing() => new Masking([], []).Of("Zo is het.").ShouldBe([new Passage("Zo is het.")]);

    [Fact]
    public void No_name_is_left_and_nothing_else_is_taken() => Gen.Select(
        Gen.Int[0, FirstNames.Length - 1].Select(n => FirstNames[n]), Gen.Int[0, Surnames.Length - 1].Select(n => Surnames[n]), Gen.Int[0, Words.Length - 1].Select(n => Words[n]).Array[0, 12], Gen.Int[0, 12], Gen.Bool).Sample((first, last, words, at, whole) =>
        {
            var name = $"{first} {last}";
            string[] parts = [.. words.Take(at), whole ? name : last, .. words.Skip(at)];
            var pieces = new Masking([name], []).Of(string.Join(' ', parts)).ToArray();

            pieces.Count(p => p.Words is null).ShouldBe(1);
            var left = string.Concat(pieces.Select(p => p.Words));
            left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(["van", "de"]).ShouldBe(words.Except(["de"]), ignoreOrder: true, $"{name}: {left}");
        });
}
