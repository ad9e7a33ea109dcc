using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>How much time is left, in words and with the look that goes with it.</summary>
public sealed record TimeLeft(string Words, string Look)
{
    private const int Soon = 3;

    /// <param name="workingDays">Working days left; negative when late, null when the term stands still.</param>
    public static TimeLeft Of(int? workingDays, IStringLocalizer<StaffTexts> texts) => workingDays switch
    {
        null => new(texts["Left.Still"], "still"),
        < -1 => new(texts["Late.Many", -workingDays.Value], "late"),
        -1 => new(texts["Late.One"], "late"),
        0 => new(texts["Left.Today"], "soon"),
        1 => new(texts["Left.One"], "soon"),
        { } days => new(texts["Left.Many", days], days <= Soon ? "soon" : "ahead"),
    };
}

/// <summary>One mark on the line of a case's deadlines.</summary>
/// <param name="Day">Null while it stands still.</param>
/// <param name="Look"><c>met</c>, <c>soon</c>, <c>late</c>, <c>today</c>, <c>still</c> or <c>ahead</c>.</param>
public sealed record Clock(DateOnly? Day, string What, string? Left, string? Source, string Look);
