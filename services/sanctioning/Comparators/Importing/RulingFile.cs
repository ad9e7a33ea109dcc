using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Sanctioning.Comparators.Importing;

/// <summary>A ruling as the case-law register gives it (Open Data van de Rechtspraak; described in docs/court-rulings.md).</summary>
internal static class RulingFile
{
    private const string Earlier = "http://psi.rechtspraak.nl/eerdereAanleg";
    private const int Deepest = 64;
    private const int MostOfAKind = 20;
    private const int LongestWords = 300;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Psi = "http://psi.rechtspraak.nl/";
    private static readonly XNamespace EcliTerms = "https://e-justice.europa.eu/ecli";

    /// <summary>A file that somebody sends must not make us read other files, nor blow up.</summary>
    private static readonly XmlReaderSettings Safely = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ApiSetup.MaxBodyBytes, IgnoreComments = true,
    };

    /// <summary>Everything that is wrong with it is told in <paramref name="check"/>; null then.</summary>
    public static (RulingHeader Header, RulingText Text)? Read(byte[] file, Validation check)
    {
        var root = Parse(file);
        check
            .Check(root is not null, "xml", "This is no XML, or none that can be read safely.")
            .Check(root is null or { Name.LocalName: "open-rechtspraak" }, "file", "This is no ruling as the case-law register gives it.");
        if (root is null || check.Failed)
        {
            return null;
        }

        // The first description is of the ruling, the second of its page.
        var about = root.Element(Rdf + "RDF")?.Element(Rdf + "Description") ?? new XElement(Rdf + "Description");
        var ecli = Words(about.Element(Terms + "identifier")) ?? "";
        var date = about.Element(Terms + "date").ReadDate("yyyy-MM-dd");
        var modified = about.Element(Terms + "modified").ReadDate("yyyy-MM-ddTHH:mm:ss");
        var parts = new[] { root.Part("inhoudsindicatie"), root.Part("uitspraak") };
        string[] procedures = [.. about.Elements(Psi + "procedure").Select(Words).OfType<string>()];
        string[] earlier = [.. about.Elements(Terms + "relation").Where(r => (string?)r.Attribute(Psi + "aanleg") == Earlier)
            .Select(r => (string?)r.Attribute(EcliTerms + "resourceIdentifier")).OfType<string>().Where(Ecli.IsOne)];
        var (court, place, subject) = (Words(about.Element(Terms + "creator")), Words(about.Element(Terms + "spatial")), Words(about.Element(Terms + "subject")));
        check
            .Check(Ecli.IsOne(ecli), "identifier", "The file names no ruling of a Dutch court by its ECLI.")
            .Check(parts.All(p => (string?)p?.Attribute("id") is not { } id || id.StartsWith($"{ecli}:", StringComparison.Ordinal)), "identifier", "A part of the file belongs to another ruling.")
            .Check(date is not null, "date", "The file does not say when the court ruled.")
            .Check(modified is not null, "modified", "The file does not say when the register changed it last.")
            .Check(court is not null, "creator", "The file does not say which court ruled.")
            .Check(parts[1] is not null, "uitspraak", "The file holds no ruling: perhaps a conclusion, or the register keeps the words to itself.")
            .Check(
                Math.Max(procedures.Length, earlier.Length) <= MostOfAKind && procedures.Append(court).Append(place).Append(subject).All(w => w is not { Length: > LongestWords }),
                "file", "What the file says about the ruling is longer than any of the register.");
        return check.Failed
            ? null
            : (new(ecli, DateOnly.FromDateTime(date!.Value), modified!.Value, court!, place, subject, procedures, earlier), new(parts[0]?.PlainText(), parts[1]!.PlainText()));
    }

    private static XElement? Parse(byte[] file)
    {
        try
        {
            // Looked at before anything is built of it: what is nested without end would exhaust whoever walks it.
            using (var look = XmlReader.Create(new MemoryStream(file), Safely))
            {
                while (look.Read())
                {
                    if (look.Depth > Deepest)
                    {
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(file), Safely);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>By its name alone: older files have it in no namespace.</summary>
    private static XElement? Part(this XElement root, string name) => root.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Words(XElement? element) => element?.Value.OneLine() is { Length: > 0 } words ? words : null;

    private static DateTime? ReadDate(this XElement? element, string form) =>
        DateTime.TryParseExact(Words(element), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
