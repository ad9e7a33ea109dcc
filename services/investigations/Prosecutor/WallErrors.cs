using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>Expected failures at the wall to criminal law.</summary>
internal static class WallErrors
{
    public static Refusal UnknownItem { get; } = Refusal.Unprocessable("item-unknown", "The case has no such piece.");

    /// <summary>Minutes that can still change are nobody's statement yet.</summary>
    public static Refusal NotSigned { get; } = Refusal.Conflict(
        "minutes-not-signed", "Minutes go out after the signature, or after it was refused.");

    /// <summary>Nobody need incriminate themselves. Forbidden and no conflict, so that the access log notes who tried.</summary>
    public static Refusal Compelled { get; } = new(
        "compelled-statement", StatusCodes.Status403Forbidden, "A piece rests on a duty to answer: it never goes to the prosecutor, and nothing else of this request does.");
}
