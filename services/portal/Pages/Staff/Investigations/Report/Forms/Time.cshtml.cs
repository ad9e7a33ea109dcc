using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>Both sides get longer to respond to the draft, whether or not somebody asked for it.</summary>
public sealed class TimeModel(
    InvestigationsApi investigations, InvestigationReportApi reports, RightsApi rights, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts, TimeProvider clock)
    : ReportForm(investigations, reports, names, texts)
{
    private const int MinMotive = 10;
    private IReadOnlyList<ChargeNotice>? _notices;

    public string? Until { get; private set; }

    public string? Motive { get; private set; }

    /// <summary>The last day is over.</summary>
    public bool IsLate => Report.RespondBy < Today;

    /// <summary>The new last day is later than the present one, and still has to come.</summary>
    public DateOnly After => IsLate ? Today.AddDays(-1) : Report.RespondBy ?? default;

    public ReportHearing Hearing => Report.Hearing!;

    protected override bool IsOpen => MayWork && Case.State == InvestigationState.HearingBothSides && Report.Hearing is not null;

    protected override string Next => $"{Address}?done=longer";

    public string Side(int notice) => ReportWords.Side(notice, Case, _notices, Names, Texts);

    private DateOnly Today => Term.DayOf(clock.GetUtcNow());

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Report.Hearing is null)
        {
            return GoTo(Address);
        }

        _notices = Hearing.Requests.Any(r => r.IsOpen) ? (await rights.Notices(caseId, cancellationToken)).Value?.Notices : null;
        return null;
    }

    protected override void Read()
    {
        Until = Typed(Request.Form, "until", 20);
        if (FormRows.DayOf(Until) is not { } day || day <= After || day > Hearing.LatestRespondBy)
        {
            Refuse("until", Texts["Time.Until.Wrong", Languages.Dates.Full(After), Languages.Dates.Full(Hearing.LatestRespondBy)]);
        }

        Motive = Worded("motive", MinMotive, ShortText, "Time.Why.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.GiveTime(caseId, new ExtendResponseTime(FormRows.DayOf(Until), Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "until";
}
