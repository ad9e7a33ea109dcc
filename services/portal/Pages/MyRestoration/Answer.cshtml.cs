using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>The reporter agrees with a measure, or ends it: at every moment before it was done, and nobody is told who did.</summary>
public sealed class AnswerModel(ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationForm(reporting, restoration, sessions, texts)
{
    private bool _agrees;

    /// <summary>Null when it is gone, or was never there.</summary>
    public Measure? Item => MeasureOf(InRoute("measure"));

    protected override bool IsForNow => Item is { MayAnswer: true } or { MayEnd: true };

    protected override string Done => (_agrees ? "agreed" : "ended") + "#measures";

    protected override string Field => "agrees";

    protected override void Read() => _agrees = Typed(Request.Form, "agrees") == "yes";

    protected override Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken) => Api.AnswerMeasure(Pass, new(InRoute("measure"), _agrees), cancellationToken);
}
