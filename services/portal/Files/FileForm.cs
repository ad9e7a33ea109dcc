using System.Globalization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Files;

/// <summary>Reads the form with a file as it comes in and passes the file on while it is read.</summary>
internal static class FileForm
{
    /// <summary>Names of its fields.</summary>
    public const string File = FormWithFile.File;
    public const string Key = "key";

    /// <summary>No file was chosen.</summary>
    public const string Missing = "missing";
    public const string TooLarge = "attachment-too-large";

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
        var form = await FormWithFile.ReadAsync(http, Limit("nameLength"));
        try
        {
            return form.Name is { } name ? await send(form.Content, name, form.Typed.GetValueOrDefault(Key).ToString()) : new SentFile(Missing);
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            // It broke off.
            return new SentFile(Missing);
        }
    }

    private static int Limit(string code) => ReferenceDataSet.Current.AttachmentLimits[code].Value
        ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The limit '{code}' has no value."));
}
