using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>Who was told of what, in which words, and who assists them.</summary>
internal static class RightsParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "4. Mededelingen en rechten"),
        .. words.File.Notices.Count == 0 ? [new Paragraph("Er is nog niets meegedeeld aan degene om wie het gaat.")] : words.File.Notices.SelectMany(n => Notice(words, n)),
    ];

    private static IEnumerable<Block> Notice(FileWords words, Exporting.FiledNotice notice)
    {
        var isTheirs = words.File.Wish.Notice is not { } wished || wished == notice.Number;
        yield return new Heading(3, new([new Words($"Mededeling {notice.Number}: "), new Written(words.File.People.NameOf(notice.Person))]));
        yield return new KeyValues([new("Bijgestaan door", notice.Counsel is not { } counsel ? "Niemand opgegeven" : isTheirs ? Written.Of(counsel) : FileWords.Unnamed)]);
        foreach (var text in notice.Texts.Reverse())
        {
            yield return new Paragraph(new([new Words($"Op {FileWords.Moment(text.NotifiedAt)} door "), .. words.Official(text.By).Runs, new Words($", {(text.AreDropped ? "niet meer onderzocht" : "over")} verwijt {string.Join(", ", text.Charges)}:")]));
            foreach (var block in Written.Prose(text.Text))
            {
                yield return block;
            }
        }
    }
}
