using System.Text;
using CsCheck;
using Zichtlijn.Reporting.Receipts;

namespace Zichtlijn.Reporting.Tests.Receipts;

public class ReceiptCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_code_has_a_hundred_bits_in_five_groups_of_four()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => ReceiptCode.New()).ToArray();

        codes.ShouldAllBe(c => c.Characters.Length == 20 && c.Characters.All(x => Alphabet.Contains(x)));
        codes.ShouldAllBe(c => c.ToString().Split('-').Length == 5 && c.ToString().Length == 24);
        codes.Select(c => c.Characters).Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Length);
        (20 * Math.Log2(Alphabet.Length)).ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public void Every_character_of_the_alphabet_is_drawn_about_equally_often()
    {
        var drawn = Enumerable.Range(0, 5_000).SelectMany(_ => ReceiptCode.New().Characters).CountBy(c => c).ToDictionary();

        drawn.Count.ShouldBe(Alphabet.Length);
        drawn.Values.ShouldAllBe(count => count > 2_700 && count < 3_550, "expected 3,125; the bounds are over seven standard deviations away");
    }

    [Fact]
    public void What_a_person_types_leads_to_the_same_code() =>
        Gen.Select(Gen.Char[Alphabet].Array[20], Gen.Int.Array[20]).Sample((characters, habits) =>
        {
            var typed = new StringBuilder();
            foreach (var (c, habit) in characters.Zip(habits))
            {
                typed.Append(LookAlike(c, habit)).Append(Between(habit));
            }

            return ReceiptCode.TryRead(typed.ToString(), out var code) && code.Characters == new string(characters);
        });

    [Fact]
    public void What_is_shown_is_read_back() =>
        Gen.Const(0).Select(_ => ReceiptCode.New()).Sample(code => ReceiptCode.TryRead(code.ToString(), out var read) && read == code);

    [Fact]
    public void Whatever_is_typed_nothing_is_thrown() =>
        Gen.OneOf(Gen.String, Gen.Char.Array[0, 60].Select(c => new string(c))).Sample(text =>
        {
            var read = ReceiptCode.TryRead(text, out var code);
            return !read || code.Characters.All(c => Alphabet.Contains(c));
        });

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_cannot_be_a_code_is_refused(string text) => ReceiptCode.TryRead(text, out _).ShouldBeFalse();

    [Fact]
    public void Nothing_at_all_is_refused() => ReceiptCode.TryRead(null, out _).ShouldBeFalse();

    public static TheoryData<string> Malformed =>
    [
        "",
        " ",
        "-",
        new string('A', 19),
        new string('A', 21),
        new string('A', 10_000),
        new string('-', 10_000),
        new string('U', 20), // no look-alike in Crockford's alphabet
        "0123-4567-89AB-CDEF-GHJ\0",
        "0123-4567-89AB-CDEF-GH\uD83D\uDE00",
        "0123-4567-89AB-CDEF-GHJ\uD83D",
        "0123-4567-89AB-CDEF-GHJ\u0130",
        "0123-4567-89AB-CDEF-GHJ٣",
        "0123_4567_89AB_CDEF_GHJK",
        "0123-4567-89AB-CDEF-GHJK\n",
    ];

    private static string LookAlike(char c, int habit) => (c, Math.Abs(habit % 4)) switch
    {
        ('1', 1) => "I",
        ('1', 2) => "l",
        ('1', 3) => "i",
        ('0', 1) => "o",
        ('0', 2) => "O",
        (_, 1 or 3) => c.ToString().ToLowerInvariant(),
        _ => c.ToString(),
    };

    private static string Between(int habit) => Math.Abs(habit % 5) switch
    {
        0 => "-",
        1 => " ",
        2 => " - ",
        _ => "",
    };
}
