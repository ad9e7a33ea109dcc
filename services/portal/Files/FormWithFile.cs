using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Zichtlijn.Portal.Files;

/// <summary>A form with a file, read while it comes in: first what was typed, which is little, then the file, the last of its fields.</summary>
/// <param name="Typed">Every field before the file.</param>
/// <param name="Name">Of the file; null when none was chosen.</param>
/// <param name="Content">The file as it comes.</param>
internal sealed record FormWithFile(Dictionary<string, StringValues> Typed, string? Name, Stream Content)
{
    /// <summary>Name of the field with the file.</summary>
    public const string File = "file";

    /// <summary>Characters that are typed into one form, at most; a form that brings more is none of ours.</summary>
    private const int MostTyped = 32 * 1024;

    public static bool IsOne(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="nameLength">Of a name that is longer the end is kept, with what kind of file it is.</param>
    public static async Task<FormWithFile> ReadAsync(HttpContext http, int nameLength)
    {
        var typed = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            return new(typed, Name: null, Stream.Null);
        }

        var reader = new MultipartReader(boundary, http.Request.Body);
        var room = new char[MostTyped].AsMemory();
        try
        {
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                var part = section.GetContentDispositionHeader();
                var field = HeaderUtilities.RemoveQuotes(part?.Name ?? default).Value;
                if (field == File && part is not null)
                {
                    return new(typed, NameOf(part, nameLength), section.Body);
                }

                var read = await new StreamReader(section.Body).ReadBlockAsync(room, http.RequestAborted);
                if (field is not null)
                {
                    typed[field] = StringValues.Concat(typed.GetValueOrDefault(field), room[..read].ToString());
                }

                room = room[read..];
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            // No form as browsers send it.
        }

        return new(typed, Name: null, Stream.Null);
    }

    /// <summary>From here on the request's form is what was typed: as in a form without a file, and kept over a sign-in like one.</summary>
    public void Become(HttpContext http)
    {
        http.Features.Set(this);
        http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(Typed)));
    }

    private static string? NameOf(ContentDispositionHeaderValue part, int most)
    {
        var name = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value;
        return string.IsNullOrWhiteSpace(name) ? null : name[^Math.Min(name.Length, most)..];
    }
}
