using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>Expected failures at the wall to criminal law.</summary>
internal static class WallErrors
{
    public static Refusal UnknownItem { get; } = new("item-unknown", StatusCodes.Status422UnprocessableEntity, "The case has no such piece.");

    /// <summary>Minutes that can still change are nobody's statement yet.</summary>
    public static Refusal NotSigned { get; } = new(
        "minutes-not-signed", StatusCodes.Status409Conflict, "Minutes go out after the signature, or after it was refused.");

    /// <summary>Nobody need incriminate themselves. Forbidden and no conflict, so that the access log notes who tried.</summary>
    public static Refusal Compelled { get; } = new(
        "compelled-statement", StatusCodes.Status403Forbidden, "A piece rests on a duty to answer: it never goes to the prosecutor, and nothing else of this request does.");
}
