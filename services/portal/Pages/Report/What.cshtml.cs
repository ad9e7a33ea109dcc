using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class WhatModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    public override Step Step => Step.What;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) =>
        draft with { Narrative = Typed(form, "narrative")?.ReplaceLineEndings("\n") };

    protected override void Check(ReportDraft draft)
    {
        if (draft.Narrative is null)
        {
            Refuse("narrative", texts["What.Missing"]);
        }
        else if (draft.Narrative.Length > DraftLimits.Narrative)
        {
            Refuse("narrative", texts["What.TooLong"]);
        }
    }
}
