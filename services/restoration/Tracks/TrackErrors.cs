using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Restoration.Tracks;

/// <summary>Expected failures of joint tracks.</summary>
public static class TrackErrors
{
    public static Refusal TooFewCases { get; } = Refusal.Unprocessable("too-few-cases", "A joint track needs more cases.");

    public static Refusal TooFewMembers { get; } = Refusal.Conflict("too-few-members", "Too few reporters take part to do something together.");

    public static Refusal Ended { get; } = Refusal.Conflict("track-ended", "The joint track has ended.");

    public static Refusal NotAMember { get; } = Refusal.Conflict("not-taking-part", "The reporter does not take part in this joint track.");
}
