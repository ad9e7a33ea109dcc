using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages;

/// <summary>
/// The reporter chooses a mail when there is news, after reading what it says and what not, and ends it again. The address
/// that was given is never shown: somebody may look along.
/// </summary>
public sealed class MyReportNewsModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<NewsTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    /// <summary>Longer than any address; what is beyond cannot be one.</summary>
    private const int MaxAddress = 300;

    private const string Here = "/my-report/news";

    public static int PauseHours => Hours("pause");

    public static int ConfirmHours => Hours("confirmWithin");

    public static int DaysAfterClosing => Hours("afterClosing") / 24;

    public NewsByEmailState News { get; private set; }

    /// <summary>What was typed and is not right.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAll(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Address = Typed(Request.Form, "address", MaxAddress);
        if (await Session(cancellationToken) is not { } session)
        {
            return AskCode();
        }

        if (Address is null)
        {
            Refuse("address", texts["Address.Missing"]);
            return await LoadAll(cancellationToken) ?? Again();
        }

        var answer = await Reporting.AskNews(session.AccessToken, new AskNewsByEmail(Address, Site.Language), cancellationToken);
        switch (answer.Status)
        {
            case HttpStatusCode.Accepted:
                return GoTo(Here);
            case HttpStatusCode.BadRequest:
                Refuse("address", texts["Address.Wrong"]);
                return await LoadAll(cancellationToken) ?? Again();
            case HttpStatusCode.Conflict:
                // Asked for too often; or closed in this moment, which the page then says instead of showing the form.
                Refuse("address", texts["Address.TooMany"]);
                return await LoadAll(cancellationToken) ?? Again();
            case HttpStatusCode.Unauthorized:
                return AskCode();
            case HttpStatusCode.NotFound:
                return GoTo(Home);
            default:
                throw new ApiUnavailableException($"An address was not accepted: {(int)answer.Status}.");
        }
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) =>
        await Session(cancellationToken) is { } session
            ? Decided(await Reporting.EndNews(session.AccessToken, cancellationToken), "ended")
            : AskCode();

    protected override bool IsOpen(MyReport report) => true;

    private static int Hours(string code) => (int)ReferenceDataSet.Current.NewsByEmail.Minutes(code).TotalHours;

    /// <summary>Null when the page can be shown: mails are offered, or some are still to be ended.</summary>
    private async Task<IActionResult?> LoadAll(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var session = await Session(cancellationToken);
        var news = session is null ? null : (await Reporting.News(session.AccessToken, cancellationToken)).Value;
        if (news is null || (Report.IsClosed && news.State == NewsByEmailState.None))
        {
            return GoTo(Home);
        }

        News = news.State;
        return null;
    }
}
