using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages;

/// <summary>The reporter lets more people know who they are, after reading that this cannot be taken back.</summary>
public sealed class MyReportIdentityModel(ReportingApi reporting, ReceiptSessions sessions, IStringLocalizer<DialogueTexts> texts)
    : OwnReportPage(reporting, sessions)
{
    private static readonly Disclosure[] Known = [Disclosure.Confidential, Disclosure.Identified];

    /// <summary>Nobody knows the name yet, so it is asked for.</summary>
    public bool IsAnonymous => Report.Report.Disclosure == Disclosure.Anonymous;

    public IReadOnlyList<Choice> Choices => [.. Known.Where(d => d > Report.Report.Disclosure)
        .Select(Words.Code).Select(c => new Choice(c, texts["Identity." + c], texts[$"Identity.{c}.Help"]))];

    public string? Chosen { get; private set; }

    public ReporterContact Contact { get; private set; } = new(null, null, null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Load(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Chosen = Typed(Request.Form, "disclosure");
        Contact = new ReporterContact(
            Typed(Request.Form, "name", DraftLimits.ShortText + 1), Typed(Request.Form, "email", DraftLimits.ShortText + 1),
            Typed(Request.Form, "phone", DraftLimits.ShortText + 1), Typed(Request.Form, "safeTimes")?.ReplaceLineEndings("\n"));
        if (Check() is not { } disclosure)
        {
            return Again();
        }

        return await Session(cancellationToken) is { } session
            ? Decided(await Reporting.ChangeDisclosure(session.AccessToken, new ChangeDisclosure(disclosure, IsAnonymous ? Contact : null), cancellationToken), "identity")
            : AskCode();
    }

    protected override bool IsOpen(MyReport report) => !report.IsClosed && report.Report.Disclosure < Disclosure.Identified;

    /// <summary>What was chosen, when all of it holds.</summary>
    private Disclosure? Check()
    {
        var chosen = Known.Where(d => d > Report.Report.Disclosure && Words.Code(d) == Chosen).Cast<Disclosure?>().FirstOrDefault();
        if (chosen is null)
        {
            Refuse("disclosure", texts["Identity.Missing"]);
        }

        if (IsAnonymous)
        {
            if (Contact.Name is null)
            {
                Refuse("name", texts["Identity.Name.Missing"]);
            }

            if (Contact.Email is { } email && !email.Contains('@', StringComparison.Ordinal))
            {
                Refuse("email", texts["Identity.Email.Invalid"]);
            }

            Fits("name", Contact.Name, DraftLimits.ShortText);
            Fits("phone", Contact.Phone, DraftLimits.ShortText);
            Fits("email", Contact.Email, DraftLimits.ShortText);
            Fits("safeTimes", Contact.SafeTimes, DraftLimits.SafeTimes);
        }

        return Errors.Count == 0 ? chosen : null;
    }

    private void Fits(string field, string? text, int length)
    {
        if (text?.Length > length)
        {
            Refuse(field, texts["Identity.TooLong"]);
        }
    }
}
