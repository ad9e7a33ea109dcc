using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Platform.Tests.Documents;

public sealed class DocumentRulesTests
{
    [Fact]
    public void Headings_skip_no_level() => Refused(new Heading(1, "Een"), new Heading(3, "Drie"));

    [Fact]
    public void The_first_heading_is_of_level_1() => Refused(new Heading(2, "Twee"));

    [Fact]
    public void There_are_three_levels() => Refused(new Heading(1, "Een"), new Heading(2, "Twee"), new Heading(3, "Drie"), new Heading(4, "Vier"));

    [Fact]
    public void Headings_may_go_back_any_number_of_levels() =>
        AccessiblePdf.Write(Samples.Of(new Heading(1, "Een"), new Heading(2, "Twee"), new Heading(3, "Drie"), new Heading(1, "Een"))).ShouldNotBeEmpty();

    [Fact]
    public void A_row_has_a_cell_for_each_column() => Refused(new Heading(1, "Een"), new Table("Lijst", ["a", "b"], [["x"]]));

    [Fact]
    public void A_table_has_columns() => Refused(new Heading(1, "Een"), new Table("Lijst", [], []));

    [Fact]
    public void A_document_has_a_title_and_a_language()
    {
        Should.Throw<ArgumentException>(() => AccessiblePdf.Write(Samples.Of() with { Title = " " }));
        Should.Throw<ArgumentException>(() => AccessiblePdf.Write(Samples.Of() with { Language = "" }));
    }

    [Fact]
    public void What_holds_nothing_leaves_no_tag()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(new Heading(1, "Een"), new KeyValues([]), new Bullets([]), new PageBreak())));

        file.Tags.Select(t => t.Role).ShouldBe(["Document", "H1"]);
    }

    private static void Refused(params IEnumerable<Block> blocks) => Should.Throw<ArgumentException>(() => AccessiblePdf.Write(Samples.Of(blocks)));
}
