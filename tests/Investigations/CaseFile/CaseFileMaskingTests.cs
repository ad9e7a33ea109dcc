using CsCheck;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>Whoever is no party to it cannot be read in the file, wherever somebody wrote the name.</summary>
public sealed class CaseFileMaskingTests : IDisposable
{
    private static readonly string[] Letters = ["a", "e", "o", "ö", "é", "m", "r", "s", "z", "x", "q", "w"];
    private readonly Files _files = new();

    /// <summary>Made of letters that no word of the document holds in this order.</summary>
    private static readonly Gen<string> Part = Gen.Int[0, Letters.Length - 1].Select(n => Letters[n]).Array[4, 9].Select(letters => "Qx" + string.Concat(letters));

    private static readonly Gen<(string First, string Last)> Name = Gen.Select(Part, Part);

    [Fact]
    public void No_name_of_a_witness_or_of_somebody_else_is_left_in_any_place() => Gen.Select(Name, Name, Name, Gen.Int[0, 4]).Sample(
        (witness, other, marked, how) =>
        {
            var (whole, named, word) = ($"{witness.First} {witness.Last}", $"{other.First} {other.Last}", $"{marked.First}{marked.Last}");
            var file = _files.Gathered(
                place => place == "who is talked with" ? whole : $"Hier staat {Typed(whole, witness, how)} en {Typed(named, other, how)} en {word} en ook {witness.Last}; {place} van Kees Jansen.",
                masks: [named], marked: [word]);

            var text = Files.EverythingOf(file);

            foreach (var hidden in new[] { witness.First, witness.Last, other.First, other.Last, marked.First + marked.Last })
            {
                text.ShouldNotContain(hidden, Case.Insensitive);
            }

            text.ShouldContain("Jansen");
        }, iter: 30, threads: 1);

    [Fact]
    public void Those_whom_it_is_about_and_officials_stay_readable_and_the_rest_is_counted()
    {
        var text = Files.EverythingOf(_files.Gathered(place => place == "who is talked with" ? "Wim Getuigman" : $"Getuigman zei dat van {place}."));

        foreach (var readable in new[] { "Kees Jansen", "investigator.ams", "unit-head.ams", "hr-lawyer" })
        {
            text.ShouldContain(readable);
        }

        text.ShouldSatisfyAllConditions(t => t.ShouldContain("11. Wat is weggelaten"), t => t.ShouldContain("Plaatsen waar iets is weggelaten"), t => t.ShouldNotContain("Getuigman"));
    }

    [Fact]
    public void In_the_procedure_of_one_the_others_it_is_about_are_masked()
    {
        static string Words(string place) => place == "who is talked with" ? "Wim Getuigman" : $"Ook Elderveld deed mee aan {place}.";

        Files.EverythingOf(_files.Gathered(Words)).ShouldSatisfyAllConditions(t => t.ShouldContain("Elderveld"), t => t.ShouldContain("Jansen"));
        Files.EverythingOf(_files.Gathered(Words, notice: 1)).ShouldSatisfyAllConditions(t => t.ShouldNotContain("Elderveld", Case.Insensitive), t => t.ShouldContain("Jansen"));
    }

    public void Dispose() => _files.Dispose();

    /// <summary>As people type names: in capitals, over a line end, with a letter in two pieces, or with what cannot be seen between.</summary>
    private static string Typed(string whole, (string First, string Last) name, int how) => how switch
    {
        0 => whole,
        1 => whole.ToUpperInvariant(),
        2 => $"{name.First}\n{name.Last}",
        3 => whole.Normalize(System.Text.NormalizationForm.FormD),
        _ => $"{name.First[..3]}\u00AD{name.First[3..]} \u200B{name.Last}",
    };
}
