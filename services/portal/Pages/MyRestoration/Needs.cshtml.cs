using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>The reporter says what would help, in their own words.</summary>
public sealed class NeedsModel(ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationForm(reporting, restoration, sessions, texts)
{
    public string? Text { get; private set; }

    protected override bool IsForNow => Mine.MayPropose;

    protected override string Done => "told#needs";

    protected override void Read() => Text = Words(3, WholeText, "Needs.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken) => Api.Tell(Pass, new(Text), cancellationToken);
}
