using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>What was said, as the minutes have it last, and whether it was signed.</summary>
internal static class InterviewParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "5. Gesprekken"),
        .. words.File.Interviews.Count == 0 ? [new Paragraph("Er zijn geen gesprekken gepland of gevoerd.")] : words.File.Interviews.SelectMany(i => Interview(words, i)),
    ];

    private static IEnumerable<Block> Interview(FileWords words, InterviewDetail interview)
    {
        // Where a witness or a reporter sat, and how they got a copy, tells who they are.
        var isTheirs = interview.With == InterviewWith.Subject && words.File.People.IsOfTheirFile(interview.Person);
        yield return new Heading(3, $"{PieceName.OfMinutes(interview.Number)}: {FileWords.Day(interview.At)}");
        yield return new KeyValues(
        [
            new("Wie", FileWords.Of(interview.With)),
            new("Met", interview.With == InterviewWith.Reporter ? interview.Person : Written.Of(words.File.People.NameOf(interview.Person))),
            .. isTheirs ? [new KeyValue("Plaats", Written.Of(interview.Place))] : Array.Empty<KeyValue>(),
            new("Onderzoekers", new([.. interview.Investigators.SelectMany((a, n) => n == 0 ? words.Official(a).Runs : [new Words(", "), .. words.Official(a).Runs])])),
            new("Rechten voorgelezen", FileWords.YesNo(interview.RightsRead)),
            new("Plicht tot antwoorden", interview.DutyToAnswer ? "Ja: alleen voor de bestuursrechtelijke procedure" : "Nee"),
            .. interview.Counsel is { } counsel ? [new KeyValue("Bijgestaan door", isTheirs ? Written.Of(counsel) : FileWords.Unnamed)] : Array.Empty<KeyValue>(),
            new("Ondertekening", Signature(interview)),
            .. interview is { CopyHow: { } how, CopyHandedOverAt: { } given }
                ? [new KeyValue("Afschrift gegeven", isTheirs ? new Text([new Words($"{FileWords.Day(given)}: "), new Written(how)]) : FileWords.Day(given))] : Array.Empty<KeyValue>(),
            .. interview.CancelledBecause is { } why ? [new KeyValue("Afgezegd", Written.Of(why))] : Array.Empty<KeyValue>(),
        ]);
        if (interview.Minutes is not [var last, ..])
        {
            yield return new Paragraph("Er is geen verslag.");
            yield break;
        }

        yield return new Paragraph($"Verslag, versie {last.Number} van {interview.Minutes.Count}, geschreven op {FileWords.Moment(last.WrittenAt)}:");
        foreach (var block in Written.Prose(last.Text))
        {
            yield return block;
        }
    }

    private static Text Signature(InterviewDetail interview) => interview switch
    {
        { SignedAt: { } at } => $"Ondertekend op {FileWords.Day(at)}",
        { RefusalReason: { } reason } => new Text([new Words("Geweigerd: "), new Written(reason)]),
        _ => "Nog niet ondertekend",
    };
}
