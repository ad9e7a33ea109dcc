using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The social desk as staff meet it, with their own token.</summary>
public sealed class DeskApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/reporting/v1/reports";

    public Task<ApiAnswer<Page<DeskReport>>> List(string? state, string? caseNumber, int? page, CancellationToken cancellationToken) =>
        Get<Page<DeskReport>>(WithQuery(Root, ("state", state), ("caseNumber", caseNumber), ("page", page)), cancellationToken);

    /// <summary>Reading a report is recorded by the service, and counted for the reporter.</summary>
    public Task<ApiAnswer<ReportDetail>> Read(Guid reportId, CancellationToken cancellationToken) =>
        Get<ReportDetail>($"{Root}/{reportId}", cancellationToken);

    /// <summary>The report as the worklist shows it.</summary>
    public Task<ApiAnswer<DeskReport>> Summary(Guid reportId, CancellationToken cancellationToken) =>
        Get<DeskReport>($"{Root}/{reportId}/summary", cancellationToken);

    /// <summary>Only the names in a report; reading them is recorded as well.</summary>
    public Task<ApiAnswer<ReportPersons>> Persons(Guid reportId, CancellationToken cancellationToken) =>
        Get<ReportPersons>($"{Root}/{reportId}/persons", cancellationToken);

    /// <summary>The files of a report; that they were listed is recorded by the service.</summary>
    public Task<ApiAnswer<AttachmentList>> Attachments(Guid reportId, CancellationToken cancellationToken) =>
        Get<AttachmentList>($"{Root}/{reportId}/attachments", cancellationToken);

    public Task<ApiAnswer<Nothing>> Declare(Guid reportId, Interest interest, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{reportId}/conflict-declarations", new DeclareConflict(interest), cancellationToken, ifMatch: version);

    /// <param name="isQuestion">The reporter is asked something.</param>
    public Task<ApiAnswer<MessageAccepted>> Write(Guid reportId, string text, bool isQuestion, CancellationToken cancellationToken) =>
        Post<MessageAccepted>($"{Root}/{reportId}/messages", new AddMessage(text, IsQuestion: isQuestion), cancellationToken);

    /// <summary>Of triage: the reporter reads the question with the code, and the answer comes with the report.</summary>
    public Task<ApiAnswer<MessageAccepted>> Ask(Guid reportId, string text, CancellationToken cancellationToken) =>
        Post<MessageAccepted>($"{Root}/{reportId}/questions", new AskReporter(text), cancellationToken);

    /// <param name="text">What the reporter reads with it; null for nothing.</param>
    public Task<ApiAnswer<Nothing>> Acknowledge(Guid reportId, string? text, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{reportId}/acknowledgements", new AcknowledgeReport(text), cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> GiveFeedback(Guid reportId, GiveFeedback feedback, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/{reportId}/feedback", feedback, cancellationToken, ifMatch: version);

    /// <summary>A report that somebody told the desk. The same key gives the same report and the same receipt.</summary>
    public Task<ApiAnswer<ReportReceipt>> TakeDown(TakeDownReport report, Guid key, CancellationToken cancellationToken) =>
        PostOnce<ReportReceipt>("/api/reporting/v1/transcripts", report, key, cancellationToken);

    /// <summary>Texts to begin a letter with.</summary>
    public Task<ApiAnswer<IReadOnlyList<LetterDraft>>> LetterDrafts(Guid reportId, CancellationToken cancellationToken) =>
        Get<IReadOnlyList<LetterDraft>>($"{Root}/{reportId}/letter-drafts", cancellationToken);

    /// <summary>The access log of the social desk, for those who watch over privacy.</summary>
    public Task<ApiAnswer<Page<AccessLogLine>>> AccessLog(Guid? caseId, int? page, CancellationToken cancellationToken) =>
        Get<Page<AccessLogLine>>(WithQuery("/api/reporting/v1/access-log", ("caseId", caseId), ("page", page)), cancellationToken);
}
