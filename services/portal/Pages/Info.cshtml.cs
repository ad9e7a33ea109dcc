using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>A short page of text; its headings and lines stand in the resources under the topic's name.</summary>
public sealed class InfoModel(IStringLocalizer<InfoTexts> texts) : ReporterPage
{
    private string _topic = "";

    public string Title => texts[$"{_topic}.Title"];

    public string Lead => texts[$"{_topic}.Lead"];

    /// <summary>Headings, each with its lines.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Sections =>
        Numbered(_topic).Select(s => (s.Text, (IReadOnlyList<string>)[.. Numbered(s.Key).Select(l => l.Text)]));

    public void OnGet(string topic) => _topic = topic.Replace("-", "", StringComparison.Ordinal);

    private IEnumerable<(string Key, string Text)> Numbered(string prefix) => Enumerable.Range(1, 20)
        .Select(i => texts[$"{prefix}.{i}"])
        .TakeWhile(t => !t.ResourceNotFound)
        .Select(t => (t.Name, t.Value));
}
