using System.Text;
using CsCheck;
using Zichtlijn.Platform.Http;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Comparators.Importing;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Comparators;

public class RulingFileTests
{
    [Fact]
    public void A_ruling_of_the_register_is_read_with_what_is_said_about_it()
    {
        var (header, _) = Read(Rulings.Xml(metadata: Rulings.Earlier("ECLI:NL:RBDHA:2022:7") + Rulings.Earlier("see the file")));

        header.ShouldBeEquivalentTo(new RulingHeader(
            Rulings.First, new(2023, 5, 30), new(2023, 6, 1, 12, 9, 11), "Rechtbank Midden-Nederland", "Utrecht", "Bestuursrecht; Ambtenarenrecht",
            new[] { "Eerste aanleg - meervoudig" }, new[] { "ECLI:NL:RBDHA:2022:7" }));
    }

    [Fact]
    public void Its_words_are_lines_without_mark_up()
    {
        var (_, text) = Read(Rulings.Xml());

        text.Summary.ShouldBe("Verzonnen uitspraak. Strafontslag van een politieambtenaar.");
        text.Text.Split('\n').ShouldBe(
        [
            "RECHTBANK MIDDEN-NEDERLAND", "uitspraak van de meervoudige kamer", "in de zaak tussen", "[eiser], te [woonplaats]", "1 Overwegingen",
            "1.1 [eiser] plaatste herhaald berichten in een groep.", "Beslissing", "verklaart het beroep ongegrond.",
        ]);
    }

    [Theory]
    [InlineData("ECLI:NL:CRVB:2023:2493", true)]
    [InlineData("ECLI:NL:CBB:2003:AM7774", true)]
    [InlineData("ECLI:NL:HR:2021:1.2", true)]
    [InlineData("ECLI:NL:CRVB:2023:", false)]
    [InlineData("ECLI:NL:CRVB:23:2493", false)]
    [InlineData("ECLI:DE:BVERWG:2023:1", false)]
    [InlineData("ecli:nl:crvb:2023:2493", false)]
    [InlineData("ECLI:NL:CRVB:2023:2493\n", false)]
    [InlineData("ECLI:NL:CRVBUTRECHT:2023:2493", false)]
    [InlineData("ECLI:NL:CRVB:2023:12345678901234567890123456", false)]
    [InlineData(null, false)]
    public void An_ecli_has_country_court_year_and_number(string? ecli, bool isOne) => Ecli.IsOne(ecli).ShouldBe(isOne);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_xml_that_can_be_read_safely_is_not_read(string what, byte[] file) =>
        Errors(file).ShouldBe(["xml"], what);

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "nothing", [] },
        { "no XML", "zebra".Bytes() },
        { "half of it", Rulings.Xml()[..900].Bytes() },
        { "another file", Declared("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>", "&x;") },
        { "another server", Declared("<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/zebra.dtd'>", "") },
        { "an entity of entities", Declared("<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>", "&b;") },
        { "nested without end", $"<open-rechtspraak>{string.Concat(Enumerable.Repeat("<a>", 200_000))}{string.Concat(Enumerable.Repeat("</a>", 200_000))}</open-rechtspraak>".Bytes() },
        { "a character that no XML holds", Rulings.Xml(verdict: "&#0;").Bytes() },
        { "an encoding that nobody knows", Rulings.Xml().Replace("utf-8", "zebra-8").Bytes() },
    };

    [Fact]
    public void A_file_in_another_encoding_is_read_as_it_says() =>
        Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Rulings.Xml(verdict: "dééd").Replace("utf-8", "utf-16"))).ToArray()).Text.Text.ShouldContain("dééd");

    [Fact]
    public void All_that_a_file_lacks_is_told_at_once()
    {
        Errors("<uitspraak id='ECLI:NL:HR:2021:1:DOC'/>".Bytes()).ShouldBe(["file"]);
        Errors("<open-rechtspraak/>".Bytes()).ShouldBe(["creator", "date", "identifier", "modified", "uitspraak"]);
        Errors(Rulings.Xml(ecli: "LJN:AM7774").Bytes()).ShouldBe(["identifier"]);
        Errors(Rulings.Xml(part: "ECLI:NL:RBMNE:2023:9002").Bytes()).ShouldBe(["identifier"]);
        Errors(Rulings.Xml(modified: "gisteren").Bytes()).ShouldBe(["modified"]);
        Errors(Rulings.Xml().Replace("<uitspraak ", "<conclusie ").Replace("</uitspraak>", "</conclusie>").Bytes()).ShouldBe(["uitspraak"]);
        Errors(Rulings.Xml(metadata: $"<psi:procedure>{new string('x', 301)}</psi:procedure>").Bytes()).ShouldBe(["file"]);
        Errors(Rulings.Xml(metadata: string.Concat(Enumerable.Repeat("<psi:procedure>Verzet</psi:procedure>", 20))).Bytes()).ShouldBe(["file"]);
    }

    [Fact]
    public void Whatever_happened_to_a_file_on_its_way_it_is_read_or_refused_and_nothing_breaks()
    {
        var whole = Rulings.Xml(metadata: Rulings.Earlier("ECLI:NL:RBDHA:2022:7")).Bytes();

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            damage =>
            {
                byte[] file = [.. whole];
                foreach (var (place, value) in damage)
                {
                    file[place] = value;
                }

                var check = new Validation();
                (RulingFile.Read(file, check) is null).ShouldBe(check.Failed);
            },
            iter: 5_000);
    }

    private static (RulingHeader Header, RulingText Text) Read(string xml) => Read(xml.Bytes());

    private static (RulingHeader Header, RulingText Text) Read(byte[] file)
    {
        var check = new Validation();
        var read = RulingFile.Read(file, check);
        check.Errors.ShouldBeEmpty();
        return read.ShouldNotBeNull();
    }

    private static IEnumerable<string> Errors(byte[] file)
    {
        var check = new Validation();
        RulingFile.Read(file, check).ShouldBeNull();
        return check.Errors.Keys.Order();
    }

    private static byte[] Declared(string type, string verdict) => Rulings.Xml(verdict: verdict).Replace("<open-rechtspraak>", $"{type}<open-rechtspraak>").Bytes();
}
