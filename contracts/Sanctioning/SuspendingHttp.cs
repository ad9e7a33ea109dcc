namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>Suspends somebody while a case runs: no sanction, but to keep order (Barp art. 84).</summary>
/// <param name="Ground">A code of the reference data.</param>
/// <param name="From">The first day: today or later.</param>
/// <param name="Until">The last day: six months after it at most.</param>
/// <param name="Withheld">Hundredths of the pay that are withheld (Barp art. 85); 0 when it is in the interest of the service.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
public sealed record ImposeSuspension(string? Ground, DateOnly? From, DateOnly? Until, int? Withheld, string? Reasons);

/// <summary>Makes a suspension longer, once.</summary>
/// <param name="Until">The last day: three months later at most.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
public sealed record ExtendSuspension(DateOnly? Until, string? Reasons);

/// <summary>Changes what is withheld: more than a third only after six weeks.</summary>
/// <param name="Withheld">Hundredths of the pay.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
public sealed record ChangeSuspensionPay(int? Withheld, string? Reasons);

/// <summary>Ends a suspension before its last day.</summary>
/// <param name="Reasons">20 to 20,000 characters.</param>
public sealed record EndSuspension(string? Reasons);

/// <param name="Until">Its last day as it is now.</param>
/// <param name="Longest">The last day that the law allows.</param>
/// <param name="EndedOn">When it was ended, or ended by itself; null while it runs.</param>
public sealed record SuspensionDetail(
    string Ground, DateOnly From, DateOnly Until, DateOnly Longest, int Withheld, bool IsExtended, DateOnly? EndedOn, string Reasons, string By, DateTimeOffset At);

/// <summary>The last suspension of the caller in a case: theirs to read from the moment it is imposed, and nothing else of the case with it.</summary>
/// <param name="Matter">The number of what is weighed for them.</param>
public sealed record OwnSuspension(Guid CaseId, int Matter, string CaseNumber, SuspensionDetail Suspension);

/// <summary>Says that somebody broke the condition of a sanction, so that it is carried out after all (Barp art. 78).</summary>
/// <param name="On">The day on which they did: inside the probation.</param>
/// <param name="What">What they did; 50 to 20,000 characters.</param>
/// <param name="Views">What they say to it; 20 to 20,000 characters, null when they want to say nothing.</param>
public sealed record InvokeCondition(DateOnly? On, string? What, string? Views);

/// <summary>How a conditional sanction stands.</summary>
public enum ProbationState
{
    Running,

    /// <summary>It passed and the condition was kept: nothing is carried out any more.</summary>
    Lapsed,

    /// <summary>The condition was broken: the sanction is carried out.</summary>
    Invoked,
}

public sealed record ProbationDetail(ProbationState State, DateOnly From, DateOnly Until, DateOnly? InvokedOn, string? What, string? Views);

/// <summary>Notes what somebody from outside advises before it is decided.</summary>
/// <param name="From">Who; 2 to 200 characters.</param>
/// <param name="Text">50 to 20,000 characters.</param>
public sealed record NoteExternalAdvice(string? From, string? Text);

public sealed record ExternalAdviceDetail(string From, string Text, DateTimeOffset At);

/// <summary>Gives somebody more time for their views, once.</summary>
/// <param name="Days">From 1 to 14.</param>
/// <param name="Motive">20 to 5,000 characters.</param>
public sealed record ExtendViews(int? Days, string? Motive);
