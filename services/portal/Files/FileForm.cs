using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Zichtlijn.Portal.Apis;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Files;

/// <summary>Reads the form with a file as it comes in and passes the file on while it is read.</summary>
internal static class FileForm
{
    /// <summary>Names of its fields.</summary>
    public const string File = "file";
    public const string Key = "key";

    /// <summary>No file was chosen.</summary>
    public const string Missing = "missing";
    public const string TooLarge = "attachment-too-large";

    private const int MaxKey = 100;

    /// <summary>Boundaries and headers around the file.</summary>
    private const long AroundIt = 1024 * 1024;

    /// <summary>The largest file that the service takes, in bytes.</summary>
    public static long FileBytes => Limit("fileMegabytes") * 1024L * 1024L;

    /// <returns>How sending ended.</returns>
    public static async Task<SentFile> PassOnAsync(HttpContext http, Func<Stream, string, string, Task<SentFile>> send)
    {
        var sent = http.Request.ContentLength > FileBytes + AroundIt ? new SentFile(TooLarge) : await ReadAsync(http, send);

        // A browser that still sends would not see the answer.
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        return sent;
    }

    private static async Task<SentFile> ReadAsync(HttpContext http, Func<Stream, string, string, Task<SentFile>> send)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            return new SentFile(Missing);
        }

        var reader = new MultipartReader(boundary, http.Request.Body);
        var key = "";
        try
        {
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                var part = section.GetContentDispositionHeader();
                switch (part?.Name.Value?.Trim('"'))
                {
                    case Key:
                        var typed = new char[MaxKey];
                        key = new string(typed, 0, await new StreamReader(section.Body).ReadBlockAsync(typed, http.RequestAborted));
                        break;
                    case File when NameOf(part) is { } name:
                        return await send(section.Body, name, key);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            // No form as browsers send it.
        }

        return new SentFile(Missing);
    }

    /// <summary>Null when no file was chosen. A name that is too long keeps its end, with what kind of file it is.</summary>
    private static string? NameOf(ContentDispositionHeaderValue part)
    {
        var name = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value;
        return string.IsNullOrWhiteSpace(name) ? null : name[^Math.Min(name.Length, Limit("nameLength"))..];
    }

    private static int Limit(string code) => ReferenceDataSet.Current.AttachmentLimits[code].Value
        ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The limit '{code}' has no value."));
}
