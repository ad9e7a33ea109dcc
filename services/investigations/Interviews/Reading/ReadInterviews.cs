using System.Security.Cryptography;
using System.Text;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Interviews.Reading;

/// <summary><c>GET /cases/{id}/interviews</c>, and one of them with its minutes.</summary>
internal static class ReadInterviews
{
    public static void MapReadInterviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/interviews", List)
            .WithName("list-interviews").WithSummary("The interviews of a case, the latest on top.").Produces<Page<ListedInterview>>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/cases/{caseId:guid}/interviews/{interviewId:guid}", Read)
            .WithName("read-interview").WithSummary("An interview with its minutes.").Produces<InterviewDetail>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms, int? page, int? pageSize)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "interviews");
        if (i is null)
        {
            return refused!;
        }

        var paging = Paging.Of(page, pageSize);
        var (rows, total) = await paging.Read(session.Query<Interview>().Where(r => r.CaseId == caseId).OrderByDescending(r => r.At).ThenBy(r => r.Number), http.RequestAborted);
        var own = await keys.OfAsync(caseId, rows.Select(r => r.Scheduled.Person), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => new ListedInterview(
            r.Id, r.Number, r.Scheduled.With, PersonOf(r.Scheduled, own, pseudonyms), r.At, r.State, r.HasCopy, r.Scheduled.Investigators, r.Version))], total));
    }

    private static async Task<IResult> Read(
        Guid caseId, Guid interviewId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"interview/{interviewId:n}");
        if (i is null)
        {
            return refused!;
        }

        if (await session.LoadAsync<Interview>(interviewId, http.RequestAborted) is not { } row || row.CaseId != caseId)
        {
            return Problems.NotFound.ToResult();
        }

        var events = (await session.Events.FetchStreamAsync(interviewId, token: http.RequestAborted)).Select(e => e.Data).ToArray();
        var own = await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), http.RequestAborted);
        http.Response.SetVersion(row.Version);
        return Results.Ok(new Story(row, events, own).ToContract(PersonOf(row.Scheduled, own, pseudonyms)));
    }

    /// <summary>The reporter is called by the mark of the case, also by those who know the name.</summary>
    private static string PersonOf(InterviewScheduled scheduled, KeyRing own, Pseudonyms pseudonyms) => scheduled.Person is { } person
        ? own.Reveal<string>(InterviewPurposes.Person, person)
        : pseudonyms.OfReporter(scheduled.CaseId);

    /// <summary>An interview in words.</summary>
    private sealed class Story(Interview row, IReadOnlyList<object> events, KeyRing own)
    {
        public InterviewDetail ToContract(string person)
        {
            var held = Last<InterviewHeld>();
            var copy = Last<CopyHandedOver>();
            return new(
                row.Id, row.Number, row.Scheduled.With, person, row.At, own.Reveal<string>(InterviewPurposes.Place, Last<InterviewMoved>()?.Place ?? row.Scheduled.Place),
                held?.Present ?? row.Scheduled.Investigators, row.State, held?.HeldAt, held?.RightsRead ?? false, held?.DutyToAnswer ?? false,
                Words(InterviewPurposes.Counsel, held?.Counsel), [.. events.OfType<MinutesWritten>().Reverse().Select(Version)], Last<MinutesSigned>()?.SignedAt,
                Words(InterviewPurposes.Refusal, Last<SignatureRefused>()?.Reason), copy?.HandedOverAt, Words(InterviewPurposes.Copy, copy?.How),
                Words(InterviewPurposes.Motive, Last<InterviewCancelled>()?.Motive), row.Version);
        }

        private Minutes Version(MinutesWritten e)
        {
            var text = own.Reveal<string>(InterviewPurposes.Minutes, e.Text);
            return new(e.Number, e.WrittenAt, e.By, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }

        private TEvent? Last<TEvent>()
            where TEvent : class => events.OfType<TEvent>().LastOrDefault();

        private string? Words(string purpose, ProtectedContent? content) => content is null ? null : own.Reveal<string>(purpose, content);
    }
}
