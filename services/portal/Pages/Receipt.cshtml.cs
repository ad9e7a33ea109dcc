using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages;

/// <summary>The receipt code, once.</summary>
public sealed class ReceiptModel(ShownOnce receipts, DraftStore drafts) : ReporterPage
{
    /// <summary>Null when the code was shown before.</summary>
    public ReportReceipt? Receipt { get; private set; }

    public IReadOnlyList<string> Groups => Receipt?.ReceiptCode.Split('-', ' ') ?? [];

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

    /// <summary>A date that is promised from today on, by the reference data's term.</summary>
    public DateOnly Promised(string term) => ReferenceDataSet.Current.Terms[term].LastDay(Term.DayOf(Receipt!.SubmittedAt));
}
