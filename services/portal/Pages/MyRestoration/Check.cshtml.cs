using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>Whether something happened to the reporter because of the report. It makes no report by itself: that is for them to decide.</summary>
public sealed class CheckModel(ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationForm(reporting, restoration, sessions, texts)
{
    public string? Answer { get; private set; }

    public string? Text { get; private set; }

    protected override bool IsForNow => Mine.Checks.Any(c => c.Number == InRoute("number") && c.Answer is null or DetrimentAnswer.NotReached);

    protected override string Done => Answer!;

    protected override string Field => "answer";

    protected override void Read()
    {
        Answer = Typed(Request.Form, "answer") is "nothing" or "something" ? Typed(Request.Form, "answer") : null;
        if (Answer is null)
        {
            Refuse("answer", Texts["Check.Missing"]);
        }

        Text = Words(Answer == "something" ? 1 : 0, WholeText, "Check.Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken) =>
        Api.AnswerCheck(Pass, new(InRoute("number"), Answer == "something" ? DetrimentAnswer.Something : DetrimentAnswer.Nothing, Text), cancellationToken);
}
