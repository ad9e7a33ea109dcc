using System.Text.RegularExpressions;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>Addresses, telephone numbers, number plates, numbers of people and cases, and how old or how long in service somebody is.</summary>
internal static partial class Numbers
{
    private const int Patience = 2000;

    public static IEnumerable<Fact> In(string text) =>
        Addresses().Matches(text).Concat(Plates().Matches(text)).Concat(Telephones().Matches(text)).Concat(Codes().Matches(text)).Select(m => new Fact(FactKinds.Number, m.Index, m.Index + m.Length))
            .Concat(Years().Matches(text).Select(m => new Fact(FactKinds.Years, m.Index, m.Index + m.Length)));

    /// <summary>Mail, pages and names on social media; also a room of a chat.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(https?://|www\.)\S*\w|(?<!\w)[@#]\w+(\.\w+)*", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Addresses();

    /// <summary>Three groups of letters or digits, with hyphens (Regeling kentekens en kentekenplaten).</summary>
    [GeneratedRegex(@"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]{1,3}-[A-Za-z0-9]{2,3}-[A-Za-z0-9]{1,3}(?![\w-])", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Plates();

    [GeneratedRegex(@"(?<![\w])(\+|00)?\d{1,4}([\s-]?\d{2,}){2,}(?!\w)|(?<!\w)0\d{1,3}[\s-]\d{6,8}(?!\w)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Telephones();

    /// <summary>A number of a case, a person, a car or a postal code: five digits or more, or digits and letters together.</summary>
    [GeneratedRegex(@"(?<!\w)(\p{L}{1,6}[-/.]?\d[\w/.-]*\d|\p{L}{1,4}-?\d+|\d{4}\s?[A-Z]{2}|\d{5,}|\d+[-/.]\d{3,}([-/.]\d+)*|\d+\p{L}{1,2}\d+)(?!\w)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Codes();

    [GeneratedRegex(
        @"(?<!\w)(\d{1,2}|(\p{L}+en)?(twintig|dertig|veertig|vijftig|zestig)|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|tien|(twenty|thirty|forty|fifty|sixty)(-\p{L}+)?)([\s-]*(jaar|jaren|jr|years?|yrs?)([\s-]+(oud|in dienst|dienst|dienstjaren|ervaring|bij de politie|old|of service|in service|on the force))?|[\s-]*(jarige?|dienstjaren))(?!\w)|(?<=(?<!\w)(is|was|ben|van)\s)[2-6]\d(?=\s(en|and)\s|[,.]\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Years();
}
