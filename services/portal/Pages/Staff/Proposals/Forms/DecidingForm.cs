using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>A form of the authority on what it intended and decides on one person.</summary>
public abstract class DecidingForm(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : AuthorityForm(sanctioning, words, texts)
{
    protected const int MinReasons = 50;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    protected DecidingApi Api => deciding;
}
