using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter tells of detriment since the report, after reading who handles that and who never does.</summary>
public sealed class MyReportDetrimentModel(
    ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<DialogueTexts> texts, IStringLocalizer<ReportTexts> reportTexts)
    : OwnReportPage(reporting, sessions)
{
    private static readonly string[] Answers = ["yes", "no", "unknown"];

    public IReadOnlyList<Choice> Choices => [.. Answers.Select(a => new Choice(a, reportTexts["When.Ongoing." + a]))];

    public string? Narrative { get; private set; }

    public string? Name { get; private set; }

    public string? Part { get; private set; }

    public string? Ongoing { get; private set; }

    /// <summary>The version at which the form was opened: sent twice it is one report of detriment.</summary>
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var elsewhere = await Load(cancellationToken);
        Key = Report?.Version.ToString(CultureInfo.InvariantCulture) ?? "";
        return elsewhere ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Narrative = Typed(Request.Form, "narrative")?.ReplaceLineEndings("\n");
        Name = Typed(Request.Form, "person", DraftLimits.ShortText + 1);
        Part = Lists.Parts.FirstOrDefault(p => p.Value == Typed(Request.Form, "part"))?.Value;
        Ongoing = Answers.FirstOrDefault(a => a == Typed(Request.Form, "ongoing"));
        Key = long.TryParse(Typed(Request.Form, "key"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version.ToString(CultureInfo.InvariantCulture)
            : Report.Version.ToString(CultureInfo.InvariantCulture);
        Check();
        if (Errors.Count > 0 || await Session(cancellationToken) is not { } session)
        {
            return Errors.Count > 0 ? Again() : AskCode();
        }

        var answer = await Reporting.ReportDetriment(session.AccessToken, new ReportDetriment(
            Narrative, OccurredOn: null, Ongoing switch { "yes" => true, "no" => false, _ => null },
            Name is null ? [] : [new NamedPerson("subject", Name, Part)]), $"form-{Key}", cancellationToken);
        if (answer.Problem?.Code == "idempotency-key-reused")
        {
            // The form was sent before with other words: it is opened anew for what is told now.
            Key = Report.Version.ToString(CultureInfo.InvariantCulture);
            Refuse("narrative", texts["Detriment.SentBefore"]);
            return Again();
        }

        return Decided(answer.WithoutValue, "detriment");
    }

    /// <summary>In every state of the report.</summary>
    protected override bool IsOpen(MyReport report) => true;

    private void Check()
    {
        if (Narrative is null)
        {
            Refuse("narrative", texts["Detriment.Narrative.Missing"]);
        }
        else if (Narrative.Length > DraftLimits.Narrative)
        {
            Refuse("narrative", texts["Detriment.Narrative.TooLong"]);
        }

        if (Name?.Length > DraftLimits.ShortText)
        {
            Refuse("person", texts["Identity.TooLong"]);
        }
    }
}
