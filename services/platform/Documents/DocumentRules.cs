namespace Zichtlijn.Platform.Documents;

/// <summary>What makes a document one that can be read aloud. A service that breaks these is wrong, whatever was written.</summary>
internal static class DocumentRules
{
    public static void Check(Document document)
    {
        if (string.IsNullOrWhiteSpace(document.Title) || string.IsNullOrWhiteSpace(document.Language))
        {
            throw new ArgumentException("A document has a title and a language.", nameof(document));
        }

        var level = 0;
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading && (heading.Level is < 1 or > 3 || heading.Level > level + 1))
            {
                throw new ArgumentException($"A heading of level {heading.Level} cannot follow one of level {level}.", nameof(document));
            }

            if (block is Table table && (table.Columns.Count == 0 || table.Rows.Any(r => r.Count != table.Columns.Count)))
            {
                throw new ArgumentException($"A table has columns, and every row has a cell for each of the {table.Columns.Count}.", nameof(document));
            }

            level = block is Heading last ? last.Level : level;
        }
    }
}
