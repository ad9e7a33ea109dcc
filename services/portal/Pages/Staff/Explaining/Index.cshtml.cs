using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Explaining;

/// <summary>How a decision on one person came about, up to a day: what happened, by which rules, which terms ran, and who had seen it.</summary>
public sealed class IndexModel(
    SanctioningApi sanctioning, StaffNames names, SanctionWords words, IStringLocalizer<ExplanationTexts> texts, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : ExplainedPage(sanctioning, words, clock)
{
    public string NameOf(string account) => names.NameOf(account);

    /// <summary>What the operation of an interface shows, in words.</summary>
    public string SeenBy(ExplainedReader reader) => Known("Seen." + reader.What, "Seen.other");

    public string WhatOf(ExplainedMoment moment) => Known("What." + moment.What, "What.other");

    /// <summary>What was to be imposed by then, as far as it had come: the name of its text, and the sanction.</summary>
    public (string Text, SanctionChoice? Sanction)? Imposing => Explained.Matter switch
    {
        { Course.Decision: { } decision } => ("Stood.decided", decision.Imposed()),
        { } matter when matter.Intended() is { } intended => ("Stood.intended", intended.Sanction),
        { } matter when MatterRange.Proposed(matter) is { } proposed => ("Stood.proposed", proposed.Sanction),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, [FromQuery] string? day, CancellationToken cancellationToken)
    {
        if (await Load(caseId, number, day, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!Moment.IsWrong)
        {
            return Page();
        }

        Refuse("day", texts["Day.Wrong"]);
        return Again();
    }

    private string Known(string name, string otherwise)
    {
        var text = texts[name];
        return text.ResourceNotFound ? texts[otherwise] : text;
    }
}
