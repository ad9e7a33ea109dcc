using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>How a measure was, one of a joint track, or all of it together.</summary>
public sealed class EvaluationModel(ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationForm(reporting, restoration, sessions, texts)
{
    public string? Level { get; private set; }

    public string? Text { get; private set; }

    /// <summary>A code of the reference data; null for all of it together.</summary>
    public string? Kind => IsOfTrack ? Together?.Kind : MeasureOf(InRoute("measure"))?.Kind;

    protected override bool IsForNow => IsOfTrack ? Together?.Done is not null : IsWhole ? Mine.MayEvaluate : MeasureOf(InRoute("measure"))?.MayEvaluate == true;

    protected override string Done => "evaluated";

    protected override string Field => "satisfaction";

    private bool IsWhole => InRoute("measure") == 0;

    private bool IsOfTrack => InRoute("track") > 0;

    private TrackMeasure? Together => Mine.Tracks.FirstOrDefault(t => t.Number == InRoute("track"))?.Measures.FirstOrDefault(m => m.Number == InRoute("measure"));

    protected override void Read()
    {
        Level = Lists.SatisfactionLevels.FirstOrDefault(l => l.Value == Typed(Request.Form, "satisfaction"))?.Value;
        if (Level is null)
        {
            Refuse("satisfaction", Texts["Evaluate.Missing"]);
        }

        Text = Words(0, LongText, "Evaluate.TooLong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(CancellationToken cancellationToken)
    {
        var level = int.Parse(Level!, CultureInfo.InvariantCulture);
        return IsOfTrack
            ? Api.EvaluateTogether(Pass, new(InRoute("track"), InRoute("measure"), level, Text), cancellationToken)
            : Api.Evaluate(Pass, new(IsWhole ? null : InRoute("measure"), level, Text), cancellationToken);
    }
}
