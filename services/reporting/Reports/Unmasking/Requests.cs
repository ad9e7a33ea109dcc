using System.Collections.Immutable;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>
/// All requests to know who the reporter of a case is. They follow from the report's events, and so does their end:
/// a request or a grant of somebody who does not handle the case any more is over for good.
/// </summary>
public sealed record Requests(ImmutableList<Request> All)
{
    public static Requests None { get; } = new(ImmutableList<Request>.Empty);

    public Request? Find(Guid requestId) => All.Find(r => r.Asked.RequestId == requestId);

    /// <summary>The grant of this person that holds now.</summary>
    /// <param name="mark">The person's mark.</param>
    public Request? GrantOf(string mark, DateTimeOffset now) => All.Find(r => r.Asked.Person == mark && r.IsActive(now));

    public Requests After(UnmaskRequested e) => new(All.Add(new Request(e, RequestState.Open, Answer: null, Grant: null)));

    public Requests After(UnmaskAnswered e) => With(e.RequestId, r => r with { Answer = e });

    public Requests After(UnmaskGranted e) => With(e.RequestId, r => r with { State = RequestState.Granted, Grant = e });

    public Requests After(UnmaskRefused e) => With(e.RequestId, r => r with { State = RequestState.Refused });

    public Requests After(UnmaskWithdrawn e) => With(e.RequestId, r => r with { State = r.IsOpen ? RequestState.Withdrawn : RequestState.Ended });

    /// <summary>What is left when access changed.</summary>
    public Requests Within(ReportAccess access) => new([.. All.Select(r => access.IsOpenToTriage(r.Asked.Person) ? r : Over(r))]);

    /// <summary>The case needs no assessment any more, so nobody needs the name for it.</summary>
    public Requests Closed() => new([.. All.Select(Over)]);

    private static Request Over(Request request) => request.State switch
    {
        RequestState.Open => request with { State = RequestState.Lapsed },
        RequestState.Granted => request with { State = RequestState.Ended },
        _ => request,
    };

    private Requests With(Guid requestId, Func<Request, Request> change) =>
        new([.. All.Select(r => r.Asked.RequestId == requestId ? change(r) : r)]);
}
