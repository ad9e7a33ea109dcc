using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Files;

/// <summary>The files of a report as a page shows them.</summary>
/// <param name="Files">Null when they cannot be listed now.</param>
/// <param name="At">From the language on: where files are sent and fetched.</param>
/// <param name="Error">What went wrong with the last one.</param>
/// <param name="IsSent">The last one was taken in.</param>
/// <param name="MayAdd">A form to add one stands under the list.</param>
/// <param name="Key">Of the form: sent twice it is one file.</param>
public sealed record FileList(AttachmentList? Files, string At, string? Error, bool IsSent, bool MayAdd, Guid Key)
{
    private const double Megabyte = 1024 * 1024;

    public string AddressOf(Attachment file) => Site.To($"{At}/{file.AttachmentId}");

    public static FileList Of(AttachmentList? files, string at, HttpRequest request, IStringLocalizer<FileTexts> texts, bool mayAdd, DateTimeOffset now) => new(
        files, at, ErrorOf(request, texts), request.Query[FileEndpoints.Outcome] == FileEndpoints.Sent, mayAdd, Guid.CreateVersion7(now));

    /// <summary>What the address says went wrong, in words; null when it says nothing.</summary>
    public static string? ErrorOf(HttpRequest request, IStringLocalizer<FileTexts> texts) => request.Query[FileEndpoints.Outcome].ToString() switch
    {
        "" or FileEndpoints.Sent => null,
        var code when texts[$"Error.{code}", FileForm.FileBytes / Megabyte] is { ResourceNotFound: false } known => known.Value,
        _ => texts["Error.failed"].Value,
    };

    /// <summary>1,4 MB; 12 kB.</summary>
    public static string Size(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.CurrentCulture, $"{bytes / Megabyte:0.0} MB")
        : string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1024)} kB");

    public static string Kind(string type) => ReferenceDataSet.Current.AttachmentTypes.Find(type)?.Name(Site.Language) ?? type;
}
