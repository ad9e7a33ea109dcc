using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary>Expected failures of intrusive means.</summary>
internal static class MeansErrors
{
    public static Refusal MethodNotPermitted { get; } = Refusal.Unprocessable("method-not-permitted", "The mandate does not permit this method.");

    public static Refusal NotIntrusive { get; } = Refusal.Unprocessable("method-not-intrusive", "This method needs nobody's approval.");

    public static Refusal Unknown { get; } = Refusal.Unprocessable("means-unknown", "There is no such request in this case.");

    public static Refusal AwaitsLawyer { get; } = Refusal.Conflict("lawyer-missing", "A lawyer must say first whether it is proportionate.");

    public static Refusal Closed { get; } = Refusal.Conflict("means-answered", "This request was answered.");

    public static Refusal SamePerson { get; } = Refusal.Unprocessable("second-person-required", "Somebody else must agree than whoever asks.");
}
