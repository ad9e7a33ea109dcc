using Microsoft.Net.Http.Headers;

namespace Zichtlijn.Platform.Files;

/// <summary>A file as bytes that a browser saves and never shows.</summary>
public sealed class SavedFileResult(IAsyncEnumerable<byte[]> pieces, string name, long size) : IResult
{
    public const string ContentType = "application/octet-stream";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        var response = httpContext.Response;
        var isFirst = true;
        await foreach (var piece in pieces)
        {
            // What cannot be opened at all is a fault with an answer; only later pieces break the connection.
            if (isFirst)
            {
                response.ContentType = ContentType;
                response.ContentLength = size;
                response.Headers.ContentDisposition = disposition.ToString();
                isFirst = false;
            }

            await response.Body.WriteAsync(piece, httpContext.RequestAborted);
        }
    }
}
