using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages;

/// <summary>Something failed: on our side, or a service that is away for a moment.</summary>
[ResponseCache(NoStore = true)]
public sealed class FaultModel(ILogger<FaultModel> log) : ReporterPage
{
    public bool IsAway { get; private set; }

    public string? Trace { get; } = Activity.Current?.TraceId.ToString();

    public void OnGet() => Show();

    public void OnPost() => Show();

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
