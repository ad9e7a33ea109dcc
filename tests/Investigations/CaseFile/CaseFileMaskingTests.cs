using CsCheck;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Chronology;
using Zichtlijn.Investigations.Tests.Support;

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
    public void No_name_of_a_witness_or_of_somebody_else_is_left_in_any_place() => Gen.Select(Name, Name, Name, Gen.Int[0, 9]).Sample(
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
                text.ShouldNotContain(Unmarked(hidden), Case.Insensitive);
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

    [Fact]
    public void What_any_version_of_the_report_marks_is_masked_also_when_another_is_printed()
    {
        static string Words(string place) => place == "who is talked with" ? "Wim Getuigman" : $"De ploegchef zag {place}.";

        Files.EverythingOf(_files.Gathered(Words)).ShouldContain("ploegchef");
        Files.EverythingOf(_files.Gathered(Words, markedElsewhere: ["ploegchef"])).ShouldNotContain("ploegchef");
    }

    /// <summary>On their own page they act under an account, which the directory may not know by the name in the notice, or not any more.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(null, true)]
    public void The_account_of_somebody_it_is_about_is_treated_as_they_are(int? notice, bool isReadable)
    {
        var text = Files.EverythingOf(_files.Gathered(place => place, notice, more: keys =>
        [
            new SubjectNotified(2, Given.Now, Given.First.Account, [2], Person: null, keys.Protect(Purposes.NotifiedPerson, Happened.Other), keys.Protect(Purposes.Notice, "notice")),
            new ResponseTimeAsked(Given.Now, "qxasker", 2, keys.Protect(ReportPurposes.TimeAsked, "why")),
            new ResponseGiven(Given.Now, "qxanswerer", 2, ByThemselves: true, keys.Protect(ReportPurposes.Response, "response")),
            new CounselNamed(2, Given.Now, "qxnamer", ByThemselves: true, keys.Protect(Purposes.Counsel, "Mr. Bijstander")),
        ]));

        foreach (var account in new[] { "qxasker", "qxanswerer", "qxnamer" })
        {
            text.Contains(account, StringComparison.OrdinalIgnoreCase).ShouldBe(isReadable, account);
        }

        text.Contains("Bijstander", StringComparison.Ordinal).ShouldBe(isReadable);
        text.Contains("Raadsman", StringComparison.Ordinal).ShouldBe(notice != 2);
    }

    [Theory]
    [InlineData(InterviewWith.Witness, "Wim Getuigman", null, false)]
    [InlineData(InterviewWith.Subject, "Kees Jansen", null, true)]
    [InlineData(InterviewWith.Subject, "jansen", 1, true)]
    [InlineData(InterviewWith.Subject, Happened.Other, 1, false)]
    public void Where_a_talk_was_how_its_copy_went_and_who_assists_are_told_of_those_whose_file_it_is(InterviewWith with, string person, int? notice, bool isTold)
    {
        static string PlaceOf(string place) => $"Hier {place}.";
        var text = Files.EverythingOf(_files.Gathered(place => place == "who is talked with" ? person : PlaceOf(place), notice, with: with));

        foreach (var place in new[] { "other place", "how the copy went", "who assists them" })
        {
            text.Contains(PlaceOf(place), StringComparison.Ordinal).ShouldBe(isTold, place);
        }

        text.Contains("Ja, niet met naam", StringComparison.Ordinal).ShouldBe(!isTold);
    }

    public void Dispose() => _files.Dispose();

    /// <summary>
    /// As people type names: in capitals, over a line end, with a letter in two pieces or without its marks, with an s, in the name of a file, with a
    /// hyphen, or with what cannot be seen between.
    /// </summary>
    private static string Typed(string whole, (string First, string Last) name, int how) => how switch
    {
        0 => whole,
        1 => whole.ToUpperInvariant(),
        2 => $"{name.First}\n{name.Last}",
        3 => whole.Normalize(System.Text.NormalizationForm.FormD),
        4 => Unmarked(whole),
        5 => $"{name.First}'s {name.Last}s",
        6 => $"{name.First}\u2011{name.Last}",
        7 => $"Verklaring{name.Last}.pdf",
        8 => $"{name.Last}Verklaring2.pdf",
        _ => $"{name.First[..3]}\u00AD{name.First[3..]} \u200B{name.Last}",
    };

    private static string Unmarked(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii));
}
