using System.Text;
using System.Xml.Linq;

namespace Zichtlijn.Sanctioning.Comparators.Importing;

/// <summary>The words of a ruling without its mark-up: a line for each paragraph and heading.</summary>
internal static class RulingWords
{
    /// <summary>Elements after which a line ends; all others, such as numbers and emphasis, stand within one.</summary>
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal) { "para", "title", "bridgehead", "entry" };

    public static string PlainText(this XElement part)
    {
        var text = new StringBuilder();
        Write(part, text);
        return string.Join('\n', text.ToString().Split('\n').Select(OneLine).Where(line => line.Length > 0));
    }

    /// <summary>Spaces and line ends of the mark-up mean nothing.</summary>
    public static string OneLine(this string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value.Replace('\n', ' '));
                    break;
                case XProcessingInstruction { Target: "linebreak" }:
                    text.Append('\n');
                    break;
                case XElement child:
                    Write(child, text);
                    text.Append(Lines.Contains(child.Name.LocalName) ? '\n' : ' ');
                    break;
            }
        }
    }
}
