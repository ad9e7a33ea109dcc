using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Rights;

/// <summary>Expected failures around those whose conduct is investigated.</summary>
internal static class RightsErrors
{
    /// <summary>An inquiry finds out whether there is anything to investigate.</summary>
    public static Refusal NoneInInquiry { get; } = Refusal.Conflict("no-notice-in-inquiry", "In an exploratory inquiry nobody is accused: there is nothing to tell.");

    public static Refusal OfSeveral { get; } = Refusal.Unprocessable("charges-of-several", "These charges are not all about the same person.");

    public static Refusal AlreadyTold { get; } = Refusal.Conflict("charge-told", "Somebody was told of one of these charges already.");

    /// <summary>Who was told of a charge stays the one whom it is about: nobody else would hear of theirs.</summary>
    public static Refusal AboutSomebodyElse { get; } = Refusal.Unprocessable(
        "charge-told", "Somebody was told of this charge: what is about somebody else is a charge of its own.");

    public static Refusal NothingDropped { get; } = Refusal.Conflict("nothing-dropped", "Everything that this person was told of is investigated still, or they know that it is not.");

    public static Refusal UnknownNotice { get; } = Refusal.Unprocessable("notice-unknown", "There is no such notice in this case.");
}
