using System.Globalization;
using System.Text;
using CsCheck;
using Zichtlijn.Platform.Masking;

namespace Zichtlijn.Platform.Tests.Masking;

/// <summary>What is masked is gone, whatever stands around it; the rest stays as it was.</summary>
public class NameMaskingTests
{
    private static readonly string[] FirstNames = ["Piet", "Ans", "Zoë", "Ömer", "Ó", "Wei"];
    private static readonly string[] Surnames = ["van Elders", "de Chef", "Öztürk-Jansen", "O'Neill", "Bakker", "Yıldız", "Celik", "Łukasz", "de Wit", "Li"];
    private static readonly string[] Words = ["zag", "hoorde", "dat", "bakkerij", "de", "kamer.", "Elderson", "en", "liggen", "li", "witte", "Van", "is"];

    /// <summary>As people write a name.</summary>
    private static readonly Func<string, string>[] Ways =
    [
        name => name, name => name.ToUpperInvariant(), name => name + "s", name => name + "'s", name => name + "’s", Unmarked, name => name.Normalize(NormalizationForm.FormD),
        name => name.Replace('-', '\u2010'), name => name.Replace('-', '\u2011'), name => $"Verklaring{Capital(name)}.pdf", name => $"20231104_{Capital(name)}2.pdf",
        name => string.Join("\u200B", name.ToCharArray()), name => name.Replace('\'', '’'),
    ];

    [Theory]
    [InlineData("Piet van Elders riep iets.", "█████ riep iets.")]
    [InlineData("Toen riep Van Elders iets, en Piet zweeg.", "Toen riep Van █████ iets, en █████ zweeg.")]
    [InlineData("PIET  VAN\nELDERS", "█████")]
    [InlineData("Pietje en Elderson bleven.", "Pietje en Elderson bleven.")]
    [InlineData("Met Elders' auto.", "Met █████' auto.")]
    [InlineData("Piets laptop, Piet's laptop en Piet’s laptop.", "█████ laptop, █████ laptop en █████ laptop.")]
    [InlineData("VerklaringElders.pdf, EldersonPiet2.docx en verklaring_elders.pdf", "Verklaring█████.pdf, Elderson█████2.docx en verklaring_█████.pdf")]
    [InlineData("Vanelders, VanElders en PietVerklaring", "█████, █████ en █████Verklaring")]
    [InlineData("Piet-Hein was erbij.", "█████-Hein was erbij.")] // rather too much than too little
    public void A_name_is_masked_in_whole_and_in_part(string text, string masked) => new NameMasking(["Piet van Elders"], []).In(text).ShouldBe(masked);

    [Theory]
    [InlineData("Elif Yıldız", "Mevrouw Yildiz, YILDIZ en Yıldız.", "Mevrouw █████, █████ en █████.")]
    [InlineData("Elif Yildiz", "Mevrouw Yıldız en YILDIZ, ook YİLDİZ.", "Mevrouw █████ en █████, ook █████.")]
    [InlineData("José Çelik", "Jose, José en Jose\u0301 Celik.", "█████, █████ en █████.")]
    [InlineData("Jose Celik", "José zag Çeliks auto.", "█████ zag █████ auto.")]
    [InlineData("Søren Großmann", "Soren en Grossmann.", "█████ en █████.")]
    [InlineData("Karim El-Amrani", "Amrani, El Amrani, ElAmrani, El\u2011Amrani en Amrani's.", "█████, █████, █████, █████ en █████.")]
    [InlineData("Anna Jansen-Bakker", "Bakkers verklaring over Jansen\u2010Bakker en Jansen – Bakker.", "█████ verklaring over █████ en █████.")]
    [InlineData("Jan\u2011Piet Bakker", "Jan-Piet en Piet.", "█████ en █████.")]
    [InlineData("Wei Li", "Mevrouw Li, MEVROUW LI, Li's fiets en Wei.", "Mevrouw █████, MEVROUW █████, █████ fiets en █████.")]
    [InlineData("Thi Le", "Mevrouw Le zag le en la.", "Mevrouw █████ zag le en la.")]
    [InlineData("Jansen, Kees", "Jansen en Kees.", "█████ en █████.")]
    [InlineData("Siobhan O'Neill", "O’Neill en O`Neill.", "█████ en █████.")]
    public void A_name_is_found_however_it_is_written(string name, string text, string masked) => new NameMasking([name], []).In(text).ShouldBe(masked);

    [Theory]
    [InlineData("Jan de Wit", "De man die de deur dicht deed, zag Johan en de witte auto.")]
    [InlineData("Wei Li", "Hij bleef liggen in de limousine, si li, LIGGEN, Lissabon, olie en weinig.")]
    [InlineData("Bo El-Amrani", "El Salvador, el, boven, bos, bod.")]
    [InlineData("J. van den Berg", "J. ging van den ene naar den andere bergweg, het Bergen aan zee en herberg.")]
    [InlineData("Piet In 't Veld", "In de kamer, 't was laat, in veldhoven en Veldhoven.")]
    [InlineData("Linda Bakker", "De bakkerij, Bakkerse, Lindagsel, kalinda.")]
    public void Ordinary_words_stay(string name, string text) => new NameMasking([name], []).In(text).ShouldBe(text);

    [Fact]
    public void What_stays_is_as_it_was_written() =>
        new NameMasking(["Piet van Elders"], []).In("Cafe\u0301 ‘Zoë’ – soft\u00ADhyphen, ½ ﬁlm: Elders… \uD83D\uDE00\uFFFE").ShouldBe("Cafe\u0301 ‘Zoë’ – soft\u00ADhyphen, ½ ﬁlm: █████… \uD83D\uDE00\uFFFE");

    [Fact]
    public void Nothing_of_a_letter_stays_behind() => new NameMasking(["Jose"], ["Cafe"]).In("Jose\u0301! Cafe\u0301\u200B.").ShouldBe("█████! █████.");

    [Fact]
    public void Words_are_masked_wherever_they_stand() => new NameMasking([], ["nachtdienst in Zuid"]).In("Na de nachtdienst in  zuid.").ShouldBe("Na de █████.");

    [Fact]
    public void Words_that_hold_a_name_go_before_it() => new NameMasking(["Piet van Elders"], ["Elders huis aan de kade"]).In("Bij Elders huis aan de kade.").ShouldBe("Bij █████.");

    [Fact]
    public void What_is_masked_says_of_which_kind_it_is() =>
        new NameMasking([new("Wim Getuigman", "getuige", IsName: true), new("Kadeweg", "ander", IsName: false)]).Of("Getuigman van de Kadeweg").Select(p => p.Words ?? p.Kind).ShouldBe(["getuige", " van de ", "ander"]);

    /// <summary>A long text of a case with many witnesses.</summary>
    [Fact]
    public void Many_names_do_not_take_long()
    {
        var masking = new NameMasking([.. Enumerable.Range(0, 300).Select(n => $"Voornaam{n} Achternaam{n}")], []);

        masking.In(string.Concat(Enumerable.Repeat("Dit werd gezegd door Achternaam7 en opgeschreven. ", 2_000))).ShouldNotContain("Achternaam");
    }

    [Fact]
    public void Words_that_nobody_sees_mask_nothing() => new NameMasking([], [" "]).In("Zo is het.").ShouldBe("Zo is het.");

    [Fact]
    public void Nothing_to_mask_masks_nothing() => new NameMasking([], []).Of("Zo is het.").ShouldBe([new Passage("Zo is het.")]);

    [Fact]
    public void No_name_is_left_and_nothing_else_is_taken() => Gen.Select(
        Gen.Int[0, FirstNames.Length - 1].Select(n => FirstNames[n]), Gen.Int[0, Surnames.Length - 1].Select(n => Surnames[n]), Gen.Int[0, Words.Length - 1].Select(n => Words[n]).Array[0, 12], Gen.Int[0, 12], Gen.Bool, Gen.Int[0, Ways.Length - 1]).Sample((first, last, words, at, whole, way) =>
        {
            var name = $"{first} {last}";
            string[] parts = [.. words.Take(at), Ways[way](whole ? name : last), .. words.Skip(at)];
            var pieces = new NameMasking([name], []).Of(string.Join(' ', parts)).ToArray();

            pieces.ShouldContain(p => p.Words == null, name);
            var left = string.Concat(pieces.Select(p => p.Words));
            left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !IsAround(w)).ShouldBe(words.Where(w => !IsAround(w)), ignoreOrder: true, $"{name}: {left}");
        });

    /// <summary>Particles of a name that is written without its first name stay, and so does what a file is called beside it.</summary>
    private static bool IsAround(string word) => Unmarked(word).Replace("\u200B", "").Replace("Verklaring", "").Replace("20231104_", "").Replace("2.pdf", "").Replace(".pdf", "").ToUpperInvariant() is "VAN" or "DE" or "";

    private static string Unmarked(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('ı', 'i').Replace('Ł', 'L');

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
