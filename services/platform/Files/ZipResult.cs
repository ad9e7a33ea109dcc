using System.IO.Compression;
using System.Text;

namespace Zichtlijn.Platform.Files;

/// <summary>A zip that is written while it goes out.</summary>
/// <param name="name">Of the file; without words of the case.</param>
public sealed class ZipResult(string name, Func<Stream, CancellationToken, Task> write) : IResult
{
    public const string ContentType = "application/zip";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";

        // The end of an entry is written synchronously by the framework (10.0), which the body itself does not allow.
        return write(httpContext.Response.BodyWriter.AsStream(leaveOpen: true), httpContext.RequestAborted);
    }
}

public static class ZipEntries
{
    public static Task AddAsync(this ZipArchive zip, string name, string text, CancellationToken cancellationToken) =>
        zip.AddAsync(name, Encoding.UTF8.GetBytes(text), cancellationToken);

    public static async Task AddAsync(this ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }
}
