using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>A question that is answered with yes or no.</summary>
public static class YesNo
{
    public const string Yes = "yes";
    private const string No = "no";

    public static string? Of(bool? answer) => answer switch
    {
        true => Yes,
        false => No,
        null => null,
    };

    public static bool Knows(string answer) => answer is Yes or No;

    public static IReadOnlyList<Choice> Choices(string yes, string no) => [new(Yes, yes), new(No, no)];
}
