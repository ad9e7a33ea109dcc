using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Interviews;

// Stored in the stream of the interview; names (InterviewSetup) and members are storage format: add, never rename.

/// <param name="Number">Of the case: 1 for the first.</param>
/// <param name="Person">Whom it is with, sealed; null for the reporter, whom nobody here names.</param>
/// <param name="Mark">Of whoever it is with, when they are in the directory; null for the reporter. Whoever it is about reads their own minutes.</param>
public sealed record InterviewScheduled(
    Guid CaseId, int Number, DateTimeOffset ScheduledAt, string By, InterviewWith With, ProtectedContent? Person, DateTimeOffset At, ProtectedContent Place,
    IReadOnlyList<string> Investigators, string? Mark = null) : IHoldsPersons<InterviewScheduled>
{
    public InterviewScheduled WithoutPersons() => this with
    {
        By = "", Person = Person is null ? null : ProtectedContent.Destroyed, Place = ProtectedContent.Destroyed, Investigators = [], Mark = null,
    };
}

public sealed record InterviewMoved(DateTimeOffset MovedAt, string By, DateTimeOffset At, ProtectedContent Place, ProtectedContent Motive) : IHoldsPersons<InterviewMoved>
{
    public InterviewMoved WithoutPersons() => this with { By = "", Place = ProtectedContent.Destroyed, Motive = ProtectedContent.Destroyed };
}

public sealed record InterviewCancelled(DateTimeOffset CancelledAt, string By, ProtectedContent Motive) : IHoldsPersons<InterviewCancelled>
{
    public InterviewCancelled WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <param name="NotedAt">When it was noted; <paramref name="HeldAt"/> is when it took place.</param>
/// <param name="DutyToAnswer">The person had to answer: nobody need incriminate themselves, so what was said stays on this side of the wall.</param>
public sealed record InterviewHeld(
    DateTimeOffset NotedAt, string By, DateTimeOffset HeldAt, IReadOnlyList<string> Present, bool RightsRead, bool DutyToAnswer, ProtectedContent? Counsel)
    : IHoldsPersons<InterviewHeld>
{
    public InterviewHeld WithoutPersons() => this with { By = "", Present = [], Counsel = Counsel is null ? null : ProtectedContent.Destroyed };
}

/// <summary>A version of the minutes; none is ever changed.</summary>
public sealed record MinutesWritten(DateTimeOffset WrittenAt, string By, int Number, ProtectedContent Text) : IHoldsPersons<MinutesWritten>
{
    public MinutesWritten WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Signed by the person, as the investigator saw it (Barp art. 79 as model).</summary>
/// <param name="Number">The version that was signed.</param>
public sealed record MinutesSigned(DateTimeOffset SignedAt, string By, int Number) : IHoldsPersons<MinutesSigned>
{
    public MinutesSigned WithoutPersons() => this with { By = "" };
}

public sealed record SignatureRefused(DateTimeOffset RefusedAt, string By, int Number, ProtectedContent Reason) : IHoldsPersons<SignatureRefused>
{
    public SignatureRefused WithoutPersons() => this with { By = "", Reason = ProtectedContent.Destroyed };
}

public sealed record CopyHandedOver(DateTimeOffset HandedOverAt, string By, ProtectedContent How) : IHoldsPersons<CopyHandedOver>
{
    public CopyHandedOver WithoutPersons() => this with { By = "", How = ProtectedContent.Destroyed };
}
