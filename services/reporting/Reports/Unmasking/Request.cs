using Zichtlijn.Platform.Protection;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>Where a request stands by what happened; that time ran out is seen when it is read.</summary>
public enum RequestState
{
    Open,
    Granted,
    Refused,
    Withdrawn,

    /// <summary>Whoever asked left the case, or it closed, before it was decided.</summary>
    Lapsed,

    /// <summary>Granted, and ended before its time.</summary>
    Ended,
}

/// <summary>One request to know who the reporter is.</summary>
/// <param name="Asked">How it began.</param>
/// <param name="Answer">The reporter's last answer.</param>
public sealed record Request(UnmaskRequested Asked, RequestState State, UnmaskAnswered? Answer, UnmaskGranted? Grant)
{
    public bool IsOpen => State == RequestState.Open;

    public bool InformsReporter => Asked.AnswerBy is not null;

    /// <summary>Whether the person who asked may know who the reporter is.</summary>
    public bool IsActive(DateTimeOffset now) => State == RequestState.Granted && now < Grant!.Until;

    /// <summary>The first day on which it can be granted; null when that is any day.</summary>
    public DateOnly? MayGrantFrom => Answer is { Agrees: true } ? null : Asked.AnswerBy?.AddDays(1);

    /// <summary>Whether the reporter knows of it: from the start, or when a grant without notice is over.</summary>
    public bool IsTold(DateTimeOffset now) => InformsReporter || now >= Grant?.ToldFrom;

    public Wire.UnmaskState StateAt(DateTimeOffset now) => State switch
    {
        RequestState.Open => Wire.UnmaskState.Open,
        RequestState.Granted => IsActive(now) ? Wire.UnmaskState.Granted : Wire.UnmaskState.Ended,
        RequestState.Ended => Wire.UnmaskState.Ended,
        RequestState.Withdrawn => Wire.UnmaskState.Withdrawn,
        _ => Wire.UnmaskState.NotGranted,
    };

    /// <summary>What was written about it.</summary>
    public IEnumerable<ProtectedContent?> Contents => [Asked.Motive, Asked.WhyNot, Answer?.Text, Grant?.Motive];
}
