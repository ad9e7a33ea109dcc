using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Interviews;

/// <summary>The way to the interviews of a case: over the case, and only for those who investigate it.</summary>
internal sealed class InterviewRoom(ICases<Investigation> cases, ContentKeys keys)
{
    /// <summary>Decides on one interview; see <see cref="Commands"/>. The case is held meanwhile: who leaves it decides nothing in it any more.</summary>
    public async Task<IResult> DecideAsync(
        HttpContext http, IDocumentSession session, Guid caseId, Guid interviewId, Func<Investigation, Interview, KeyRing, Decision> decide)
    {
        var (i, refused) = await EnterAsync(http, session, caseId);
        if (i is null)
        {
            return refused!;
        }

        var stream = await session.Events.FetchForWriting<Interview>(interviewId, http.RequestAborted);
        return stream.Aggregate is { } interview && interview.CaseId == caseId
            ? await session.Carry(http, stream, decide(i, interview, await keys.OfAsync(caseId, [i.FirstContent], http.RequestAborted)))
            : Problems.NotFound.ToResult();
    }

    /// <summary>The case, held until the session is saved, for somebody who may work on it; otherwise the answer.</summary>
    public async Task<(Investigation? Case, IResult? Refused)> EnterAsync(HttpContext http, IDocumentSession session, Guid caseId)
    {
        var (i, refused) = await cases.HoldAsync(http, session, caseId);
        return i?.MayWork(http.Colleague()) is { } refusal ? (null, refusal.ToResult()) : (i, refused);
    }
}

/// <summary>What each piece of content is: authenticated with it. Storage format: add, never change.</summary>
internal static class InterviewPurposes
{
    public const string Person = "interview-person";
    public const string Place = "interview-place";
    public const string Motive = "interview-motive";
    public const string Counsel = "interview-counsel";
    public const string Minutes = "interview-minutes";
    public const string Refusal = "signature-refusal";
    public const string Copy = "interview-copy";
}
