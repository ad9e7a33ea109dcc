using System.Text.RegularExpressions;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>Days, dates, times and holidays, in Dutch and English. "Last week" stays: it says little without the day on which it was written.</summary>
internal static partial class Moments
{
    private const int Patience = 2000;
    private const string Month = @"(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|febr|mrt|apr|aug|sept|sep|okt|nov|dec|january|february|march|may|june|july|august|october)";

    public static IEnumerable<Fact> In(string text) =>
        new[] { Dates(), Days(), Times(), Holidays(), LoneMonths(), LoneYears() }
            .SelectMany(r => r.Matches(text)).Select(m => new Fact(FactKinds.Moment, m.Index, m.Index + m.Length));

    [GeneratedRegex(
        @"(?<!\w)(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?'?\d{2,4}|\d{1,2}[-/]\d{1,2}|(the\s)?\d{1,2}(e|de|ste|st|nd|rd|th)?(\sof|\svan)?\s" + Month + @"(\.(?=\s?(?-i:[\p{Ll}\d,])))?(\s'?\d{2,4})?|" + Month + @"\.?\s\d{1,2}(st|nd|rd|th)?(,?\s\d{4})?|" + Month + @"\.?\s'?(\d{4}|\d{2})|(week|wk|kw)\.?\s?\d{1,2}|(de|the)\s\d{1,2}(e|de|ste|st|nd|rd|th))(?![\w])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"(?<!\w)(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(s|en)?(ochtend|morgen|middag|avond|nacht)?(en|s)?(?!\w)|(?<!\w)(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(\s(morning|afternoon|evening|night))?(?!\w)|(?<!\w)(ma|di|wo|do|vr|za|zo)\.?\s(?=\d)|(?<!\w)(ma|di|wo|do|vr|za|zo)(ochtend|middag|avond|nacht|dienst)(?!\w)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"(?<!\w)(\d{1,2}[:.]\d{2}(\s?(uur|u|h|hrs|hours|am|pm))?|\d{1,2}\s?(uur|u|h|am|pm|o'clock)|\d{4}\s?(hrs|hours|uur)|(half|kwart\s(voor|over)|\p{L}+\s(voor|over))\s(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|half\s\p{L}+)|(half\spast|quarter\s(to|past))\s\p{L}+|(?<=(om|rond|tot|vanaf)\s)(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\suur|middernacht|midnight)(?!\w)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Times();

    [GeneratedRegex(
        @"(?<!\w)(koningsdag|koninginnedag|koningsnacht|oud\s?(en|&|-)\s?(op\s)?nieuw|oudjaar\p{L}*|nieuwjaar\p{L}*|jaarwisseling|(eerste|tweede|1e|2e)?\s?(kerst|paas|pinkster)(dag|avond|nacht|borrel|diner|vakantie)?(en)?|kerst\p{L}*|pasen|pinksteren|hemelvaart\p{L}*|goede vrijdag|bevrijdingsdag|dodenherdenking|sinterklaas\p{L}*|pakjesavond|carnaval\p{L}*|suikerfeest|offerfeest|ramadan|keti koti|moederdag|vaderdag|valentijnsdag|vierdaagse\p{L}*|pride|prinsjesdag|king's day|christmas\p{L}*(\s(eve|day|party|dinner))?|new year\p{L}*('s)?(\s(eve|day))?|easter|whitsun|liberation day|remembrance day|eid|halloween)(?!\w)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Holidays();

    /// <summary>A month without a day. English months that are also other words count when they are written as a name.</summary>
    [GeneratedRegex(
        @"(?<!\w)(?i:begin|eind|medio|half|in|sinds|van|tot|since|early|late|mid|until|from)?\s?(?<!\w)((?i:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|january|february|june|july|august|october)|(?<=(?i:in|sinds|van|tot|begin|eind|medio|half|en|of)\s)mei|(?<=[a-z,]\s)(May|March))(?!\w)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex LoneMonths();

    [GeneratedRegex(@"(?<![\w-])((19|20)\d{2}(/\d{2})?|'\d{2})(?![\w-])", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex LoneYears();
}
