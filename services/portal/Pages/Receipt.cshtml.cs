using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages;

/// <summary>The receipt code, once; and again when whoever wants to check that they kept it finds that they did not.</summary>
public sealed class ReceiptModel(ShownOnce receipts, DraftStore drafts, IStringLocalizer<ReceiptTexts> texts) : ReporterPage
{
    /// <summary>Null when the code was shown before.</summary>
    public ReportReceipt? Receipt { get; private set; }

    public IReadOnlyList<string> Groups => Receipt?.ReceiptCode.Split('-', ' ') ?? [];

    /// <summary>The last group of the code was typed rightly.</summary>
    public bool IsKept => Request.Query.ContainsKey("kept");

    /// <summary>Goes with the form that checks it.</summary>
    public string Seal => receipts.Seal(Receipt!);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Receipt = receipts.Take(HttpContext);
        if (Receipt is null)
        {
            return;
        }

        try
        {
            await drafts.Delete(HttpContext, cancellationToken);
        }
        catch (ApiUnavailableException)
        {
            // The browser's key is gone all the same; what is left is noise and expires.
        }
    }

    /// <summary>Whoever typed the last group wrongly sees the code again: better now than when it is too late.</summary>
    public IActionResult OnPost()
    {
        Receipt = receipts.Open(Request.Form["seal"]);
        if (Receipt is null)
        {
            return GoTo("/receipt");
        }

        if (Typed(Request.Form, "last") is { } typed && Meant(typed) == Meant(Groups[^1]))
        {
            return GoTo("/receipt?kept=1");
        }

        Refuse("last", texts["Check.Wrong"]);
        return Again();
    }

    /// <summary>A date that is promised from today on, by the reference data's term.</summary>
    public DateOnly Promised(string term) => ReferenceDataSet.Current.Terms[term].LastDay(Term.DayOf(Receipt!.SubmittedAt));

    /// <summary>As forgiving as the field in which the code opens the report.</summary>
    private static string Meant(string typed) => typed.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
        .Replace('I', '1').Replace('L', '1').Replace('O', '0');
}
