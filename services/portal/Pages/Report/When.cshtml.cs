using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class WhenModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts, TimeProvider clock) : StepPage(drafts)
{
    private const int MaxDigits = 20;
    private static readonly string[] Answers = ["yes", "no", "unknown"];

    public override Step Step => Step.When;

    public IReadOnlyList<Choice> Choices => [.. Answers.Select(a => new Choice(a, texts["When.Ongoing." + a]))];

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) => draft with
    {
        When = new DraftDate(Typed(form, "day", MaxDigits), Typed(form, "month", MaxDigits), Typed(form, "year", MaxDigits)),
        Ongoing = Answers.FirstOrDefault(a => a == Typed(form, "ongoing")),
    };

    protected override void Check(ReportDraft draft)
    {
        if (draft.When.IsEmpty)
        {
            return;
        }

        if (!draft.When.TryRead(out var day))
        {
            Refuse("day", texts["When.Invalid"]);
        }
        else if (day > Term.DayOf(clock.GetUtcNow()))
        {
            Refuse("day", texts["When.Future"]);
        }
    }
}
