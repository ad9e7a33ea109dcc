using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Pages;

/// <summary>Something failed: on our side, or a service that is away for a moment.</summary>
[ResponseCache(NoStore = true)]
public sealed class FaultModel(KeptForms forms, ILogger<FaultModel> log) : ReporterPage
{
    public bool IsAway { get; private set; }

    /// <summary>What a member of staff typed, sealed: only this page holds it.</summary>
    public string? Kept { get; private set; }

    public string? Trace { get; } = Activity.Current?.TraceId.ToString();

    public void OnGet() => Show();

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (Site.IsForStaff(LanguageOfPath.OriginalPath(HttpContext)) && KeptForms.CanKeep(Request))
        {
            Kept = forms.Seal(Request, await Request.ReadFormAsync(cancellationToken));
        }

        Show();
    }

    private void Show()
    {
        IsAway = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is ApiUnavailableException;
        Response.StatusCode = IsAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (IsAway)
        {
            log.LogWarning("A service is away: {Fault}", HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.Message);
            Response.Headers.RetryAfter = "5";
        }
    }
}
