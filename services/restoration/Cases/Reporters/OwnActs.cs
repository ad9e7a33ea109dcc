using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Restoration.Cases.Reporters;

/// <summary>What somebody does on a page of their own: the reporter, the other person of a conversation, whoever was wrongly accused.</summary>
internal static class OwnActs
{
    /// <summary>See <see cref="Commands.DecideInTurn"/>. The answer names no version: who asks twice could see from it that another did something meanwhile.</summary>
    public static async Task<IResult> DecideOwnAsync(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<RestorationCase, bool> mayKnow, Func<RestorationCase, ValueTask<Decision>> decide)
    {
        var answer = await session.DecideInTurn(http, caseId, mayKnow, decide);
        http.Response.GetTypedHeaders().ETag = null;
        return answer;
    }
}
