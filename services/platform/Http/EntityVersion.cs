using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Zichtlijn.Platform.Http;

/// <summary>The version of a case on the wire: <c>ETag</c> of a read, <c>If-Match</c> of a command.</summary>
public static class EntityVersion
{
    /// <summary>Reads <c>If-Match</c>; null when it is absent, -1 when it can match nothing.</summary>
    public static long? ExpectedVersion(this HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return null;
        }

        var tags = request.GetTypedHeaders().IfMatch;
        return tags is [var tag] && !tag.IsWeak
            && long.TryParse(tag.Tag.Value?.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : -1;
    }

    public static void SetVersion(this HttpResponse response, long version) =>
        response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
}
