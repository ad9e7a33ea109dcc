using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The social desk as a reporter meets it: nobody is signed in, a receipt code opens one report.</summary>
public sealed class ReportingApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/reporting/v1";

    public Task<ApiAnswer<SealedDraft>> ReadDraft(Guid draftId, CancellationToken cancellationToken) =>
        Get<SealedDraft>($"{Root}/drafts/{draftId}", cancellationToken);

    public Task<ApiAnswer<Nothing>> KeepDraft(Guid draftId, SealedDraft draft, CancellationToken cancellationToken) =>
        Send<Nothing>(Request(HttpMethod.Put, $"{Root}/drafts/{draftId}", draft), cancellationToken);

    public Task<ApiAnswer<Nothing>> DeleteDraft(Guid draftId, CancellationToken cancellationToken) =>
        Send<Nothing>(Request(HttpMethod.Delete, $"{Root}/drafts/{draftId}", body: null), cancellationToken);

    /// <param name="key">The same key gives the same report and the same receipt.</param>
    public Task<ApiAnswer<ReportReceipt>> Submit(SubmitReport report, Guid key, CancellationToken cancellationToken) =>
        PostOnce<ReportReceipt>($"{Root}/reports", report, key, cancellationToken);

    public Task<ApiAnswer<ReceiptSession>> OpenSession(string code, CancellationToken cancellationToken) =>
        Post<ReceiptSession>($"{Root}/receipt-sessions", new OpenReceiptSession(code), cancellationToken);

    public Task<ApiAnswer<ReceiptSession>> RenewSession(string token, CancellationToken cancellationToken) =>
        Post<ReceiptSession>($"{Root}/receipt-session-renewals", body: null, cancellationToken, token);

    /// <summary>A pass to what another service keeps for the reporter.</summary>
    public Task<ApiAnswer<ReporterPass>> GivePass(string token, string service, CancellationToken cancellationToken) =>
        Post<ReporterPass>($"{Root}/my-report/passes", new AskPass(service), cancellationToken, token);

    public Task<ApiAnswer<MyReport>> MyReport(string token, CancellationToken cancellationToken) =>
        Get<MyReport>($"{Root}/my-report", cancellationToken, token);

    public Task<ApiAnswer<AttachmentList>> Attachments(string token, CancellationToken cancellationToken) =>
        Get<AttachmentList>($"{Root}/my-report/attachments", cancellationToken, token);

    /// <param name="answersTo">The question that this answers; null when it answers none.</param>
    public Task<ApiAnswer<MessageAccepted>> Write(string token, string text, Guid? answersTo, CancellationToken cancellationToken) =>
        Post<MessageAccepted>($"{Root}/my-report/messages", new AddMessage(text, answersTo), cancellationToken, token);

    public Task<ApiAnswer<Nothing>> MarkRead(string token, Guid messageId, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/my-report/read-marks", new MarkRead(messageId), cancellationToken, token);

    public Task<ApiAnswer<Nothing>> AnswerUnmask(string token, AnswerUnmask answer, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/my-report/unmask-answers", answer, cancellationToken, token);

    public Task<ApiAnswer<Nothing>> Withdraw(string token, string? reason, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/my-report/withdrawals", new WithdrawReport(reason), cancellationToken, token);

    public Task<ApiAnswer<Nothing>> ChangeDisclosure(string token, ChangeDisclosure change, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/my-report/disclosures", change, cancellationToken, token);

    /// <param name="key">The same key gives the same report of detriment.</param>
    public Task<ApiAnswer<LinkedReport>> ReportDetriment(string token, ReportDetriment detriment, string key, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, $"{Root}/my-report/detriments", detriment, token);
        request.Headers.Add("Idempotency-Key", key);
        return Send<LinkedReport>(request, cancellationToken);
    }

    public Task<ApiAnswer<ReceiptSession>> OpenLinked(string token, Guid reportId, CancellationToken cancellationToken) =>
        Post<ReceiptSession>($"{Root}/my-report/linked-sessions", new OpenLinkedSession(reportId), cancellationToken, token);

    public Task<ApiAnswer<Nothing>> AnswerTranscript(string token, AnswerTranscript answer, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/my-report/transcript-answers", answer, cancellationToken, token);

    /// <summary>404 when no mails are offered.</summary>
    public Task<ApiAnswer<NewsByEmail>> News(string token, CancellationToken cancellationToken) =>
        Get<NewsByEmail>($"{Root}/my-report/news-by-email", cancellationToken, token);

    public Task<ApiAnswer<NewsByEmail>> AskNews(string token, AskNewsByEmail wish, CancellationToken cancellationToken) =>
        Post<NewsByEmail>($"{Root}/my-report/news-by-email", wish, cancellationToken, token);

    public Task<ApiAnswer<Nothing>> EndNews(string token, CancellationToken cancellationToken) =>
        Send<Nothing>(Request(HttpMethod.Delete, $"{Root}/my-report/news-by-email", body: null, token), cancellationToken);

    /// <summary>Nobody is signed in: what stands in the link of the mail is enough.</summary>
    public Task<ApiAnswer<Nothing>> ConfirmNews(string link, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/news-by-email/confirmations", new NewsByEmailLink(link), cancellationToken);

    /// <inheritdoc cref="ConfirmNews"/>
    public Task<ApiAnswer<Nothing>> EndNewsByLink(string link, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Root}/news-by-email/endings", new NewsByEmailLink(link), cancellationToken);
}
