using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>What one side said of the draft in another way than on a page of their own.</summary>
public sealed class ResponseModel(
    InvestigationsApi investigations, InvestigationReportApi reports, RightsApi rights, StaffNames names, IStringLocalizer<InvestigationReportTexts> texts)
    : ReportForm(investigations, reports, names, texts)
{
    private const string Reporter = "reporter";
    private IReadOnlyList<ChargeNotice> _notices = [];

    /// <summary><c>reporter</c>, or the number of a notice.</summary>
    public string? Who { get; private set; }

    public string? Said { get; private set; }

    public IReadOnlyList<Choice> Choices =>
    [
        new(Reporter, ReportWords.Side(notice: null, Case, _notices, Names, Texts)),
        .. _notices.Select(n => new Choice(n.Number.ToString(CultureInfo.InvariantCulture), ReportWords.Side(n.Number, Case, _notices, Names, Texts))),
    ];

    protected override bool IsOpen => MayWork && Report.SubmittedAt is not null;

    protected override string Next => $"{Address}?done=noted";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        _notices = IsOpen ? (await rights.Notices(caseId, cancellationToken)).Value?.Notices ?? [] : [];
        return null;
    }

    protected override void Read()
    {
        Who = One("who", w => Choices.Any(c => c.Value == w), "Who.Missing");
        Said = Worded("text", 1, TypedReport.MostText, "Response.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Note(caseId, new NoteResponse(FormRows.NumberOf(Who), Said), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "who";
}
