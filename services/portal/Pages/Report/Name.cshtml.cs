using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class NameModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    private static readonly string[] Answers = ["anonymous", "confidential", "identified"];

    public override Step Step => Step.Name;

    public IReadOnlyList<Choice> Choices => [.. Answers.Select(a => new Choice(a, texts["Name." + a], texts[$"Name.{a}.Help"]))];

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form)
    {
        var read = draft with { Disclosure = Answers.FirstOrDefault(a => a == Typed(form, "disclosure")) };

        // Who chooses to stay unknown leaves nothing behind that was typed before.
        return read.IsAnonymous ? read with { Contact = new DraftContact(null, null, null, null) } : read;
    }

    protected override void Check(ReportDraft draft)
    {
        if (draft.Disclosure is null)
        {
            Refuse("disclosure", texts["Name.Missing"]);
        }
    }
}
