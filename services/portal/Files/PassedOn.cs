using Zichtlijn.Platform.Http;

namespace Zichtlijn.Portal.Files;

/// <summary>A file that a service answered with, on its way to the browser, which saves it and never shows it.</summary>
internal static class PassedOn
{
    /// <summary>Whether it is a file to save at all.</summary>
    public static bool IsFile(HttpResponseMessage answer) => answer.IsSuccessStatusCode && answer.Content.Headers.ContentDisposition?.DispositionType == "attachment";

    public static async Task CopyAsync(HttpResponseMessage answer, HttpContext http)
    {
        var response = http.Response;
        response.ContentType = answer.Content.Headers.ContentType?.MediaType == "application/zip" ? "application/zip" : "application/octet-stream";
        response.ContentLength = answer.Content.Headers.ContentLength;
        response.Headers.ContentDisposition = answer.Content.Headers.GetValues("Content-Disposition").Single();
        response.Headers.ContentSecurityPolicy = StrictResponses.NoPage;
        await answer.Content.CopyToAsync(response.Body, http.RequestAborted);
    }
}
