using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next with an interview.</summary>
public enum InterviewStep
{
    Hold,
    WriteMinutes,
    Sign,
    HandOverCopy,
    None,
}

/// <summary>An interview goes one way: held, minutes written, signed or refused, a copy handed over.</summary>
public static class InterviewSteps
{
    public static InterviewStep Of(InterviewState state, bool hasCopy) => state switch
    {
        InterviewState.Planned => InterviewStep.Hold,
        InterviewState.Held => InterviewStep.WriteMinutes,
        InterviewState.MinutesWritten => InterviewStep.Sign,
        InterviewState.SignatureGiven or InterviewState.SignatureRefused when !hasCopy => InterviewStep.HandOverCopy,
        _ => InterviewStep.None,
    };

    public static InterviewStep Of(InterviewDetail interview) => Of(interview.State, interview.CopyHandedOverAt is not null);

    /// <summary>Its page below the interview; null when there is none.</summary>
    public static string? PageOf(InterviewStep step) => step switch
    {
        InterviewStep.Hold => "/holding",
        InterviewStep.WriteMinutes => "/minutes",
        InterviewStep.Sign => "/signature",
        InterviewStep.HandOverCopy => "/copy",
        _ => null,
    };
}
