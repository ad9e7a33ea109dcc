using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Suspending;

/// <summary>A form of the authority on a suspension to keep order, which is no sanction.</summary>
public abstract class SuspensionForm(SanctioningApi sanctioning, SuspendingApi suspending, SanctionWords words, IStringLocalizer<SuspensionTexts> texts, TimeProvider clock)
    : AuthorityForm(sanctioning, words, texts)
{
    private const int MinReasons = 50;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public string? Reasons { get; private set; }

    /// <summary>The one that runs; null when there is none.</summary>
    public SuspensionDetail? Suspension => Matter.Suspended(Today);

    protected SuspendingApi Api => suspending;

    protected override bool IsOpen => Suspension is not null;

    protected void ReadReasons(int min = MinReasons) => Reasons = Worded("reasons", min, WholeText, "Reasons.Wrong");

    /// <summary>A day in a range, as it was typed.</summary>
    /// <param name="most">Null for no last day.</param>
    protected string? Day(string field, DateOnly least, DateOnly? most, string wrong)
    {
        var typed = Typed(Request.Form, field);
        if (FormRows.DayOf(typed) is not { } day || day < least || day > most)
        {
            Refuse(field, wrong);
        }

        return typed;
    }

    /// <summary>A part of the pay, as it was typed: nothing is a part as well.</summary>
    protected string? Share(string field)
    {
        var typed = Typed(Request.Form, field);
        if (ShareOf(typed) is null)
        {
            Refuse(field, Texts["Withheld.Wrong"]);
        }

        return typed;
    }

    protected static int? ShareOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var share) && share <= 100 ? share : null;
}
