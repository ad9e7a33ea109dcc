namespace Zichtlijn.Portal.Security;

/// <summary>
/// Refuses forms that a page of another site sent. The gateway does the same; the portal does not lean on it.
/// Browsers say where a request comes from; our cookies are <c>SameSite=Strict</c> besides.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var from = http.Request.Headers["Sec-Fetch-Site"].ToString();
        if (HttpMethods.IsPost(http.Request.Method) && from is ("cross-site" or "same-site"))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
