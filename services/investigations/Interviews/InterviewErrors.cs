using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Interviews;

/// <summary>Expected failures of interviews.</summary>
internal static class InterviewErrors
{
    public static Refusal MethodNotPermitted { get; } = Refusal.Unprocessable("method-not-permitted", "The mandate does not permit interviews.");

    public static Refusal NotThere { get; } = Refusal.Unprocessable("investigator-unknown", "Only people who investigate the case conduct its interviews.");

    /// <summary>Nobody need incriminate themselves, and who does not know that cannot choose.</summary>
    public static Refusal RightsNotRead { get; } = Refusal.Unprocessable("rights-not-read", "Whoever it is about must be read their rights before the first question.");

    public static Refusal NotPlanned { get; } = Refusal.Conflict("interview-not-planned", "The interview took place already, or does not.");

    public static Refusal NotHeld { get; } = Refusal.Conflict("interview-not-held", "The interview has not taken place.");

    public static Refusal NoMinutes { get; } = Refusal.Conflict("minutes-missing", "There are no minutes yet.");

    public static Refusal MinutesAreSigned { get; } = Refusal.Conflict("minutes-signed", "The signature was given or refused: the minutes do not change any more.");

    public static Refusal NotSigned { get; } = Refusal.Conflict("minutes-not-signed", "A copy is handed over after the signature, or after it was refused.");
}
