using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Welfare.Forms;

/// <summary>Somebody was asked how they are doing.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class NoteModel(InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<WelfareTexts> texts, TimeProvider clock)
    : InvestigationForm(investigations, texts)
{
    /// <summary>The answer that it was the reporter; the others are numbers of notices.</summary>
    public const string Reporter = "reporter";
    private const string Yes = "yes";
    private const int MinText = 10;
    private readonly DateOnly _today = Term.DayOf(clock.GetUtcNow());
    private IReadOnlyList<ChargeNotice> _notices = [];

    public string? Who { get; private set; }

    /// <summary>The day, as it was typed.</summary>
    public string? On { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? NeedsHelp { get; private set; }

    public string? Written { get; private set; }

    public IReadOnlyList<Choice> People =>
    [
        new(Reporter, texts["Reporter", Case.ReporterMark], texts["Note.Reporter.Help"]),
        .. _notices.Select(n => new Choice(n.Number.ToString(CultureInfo.InvariantCulture), names.NameOf(n.Person))),
    ];

    public IReadOnlyList<Choice> Answers => [new(Yes, texts["Note.Help.yes"]), new("no", texts["Note.Help.no"])];

    public override (string Address, string Name)? Above => ($"{CasePage}/welfare-checks", texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account());

    protected override string Next => $"{CasePage}/welfare-checks?done=noted";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await rights.Notices(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Investigates ? Elsewhere(answer.Status) : GoTo(CasePage);
        }

        _notices = answer.Value.Notices;
        return null;
    }

    protected override void Begin()
    {
        var asked = Request.Query["notice"].ToString();
        (Who, On) = (People.FirstOrDefault(p => p.Value == asked)?.Value, FormRows.Written(_today));
    }

    protected override void Read()
    {
        Who = One("who", w => People.Any(p => p.Value == w), "Note.Who.Missing");
        On = DayGone("on", _today, since: null, "Note.On.Wrong");
        NeedsHelp = One("help", h => Answers.Any(a => a.Value == h), "Note.Help.Missing");
        Written = Worded("text", MinText, LongText, "Note.Text.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        rights.Note(caseId, new NoteWelfareCheck(FormRows.NumberOf(Who), FormRows.DayOf(On), NeedsHelp == Yes, Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "invalid-input" ? "text" : "who";
}
