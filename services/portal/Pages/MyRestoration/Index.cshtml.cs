using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.MyRestoration;

/// <summary>Recognition and restoration for the reporter: the offer, what would help, what is done for them, and whether they are asked of detriment.</summary>
public sealed class IndexModel(
    ReportingApi reporting, ReporterRestorationApi restoration, ReceiptSessions sessions, IStringLocalizer<MyRestorationTexts> texts)
    : MyRestorationPage(reporting, restoration, sessions, texts)
{
    private const string Offer = "offer";
    private const string Joint = "tracks";
    private static readonly string[] Outcomes = ["accepted", "declined", "told", "agreed", "ended", "evaluated", "nothing", "something", "noted", "joined", "left"];

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public DetrimentCheck? OpenCheck => Mine.Checks.FirstOrDefault(c => c.Answer is null);

    /// <summary>They want it and it is not closed.</summary>
    public bool GoesOn => Mine.Answer?.Accepted == true && Mine.State != RestorationState.Closed;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAll(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        if (await LoadAll(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var accepts = Typed(Request.Form, "accepts") == "yes";
        return await Said(await Api.Answer(Pass, new(accepts), cancellationToken), $"{Here}?done={(accepts ? "accepted" : "declined")}", Offer, cancellationToken);
    }

    public async Task<IActionResult> OnPostTrackAsync(CancellationToken cancellationToken)
    {
        if (await LoadAll(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var takesPart = Typed(Request.Form, "takesPart") == "yes";
        var number = int.TryParse(Typed(Request.Form, "track"), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        return await Said(await Api.AnswerTrack(Pass, new(number, takesPart), cancellationToken), $"{Here}?done={(takesPart ? "joined" : "left")}#tracks", Joint, cancellationToken);
    }
}
