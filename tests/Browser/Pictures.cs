using System.Text.RegularExpressions;

namespace Zichtlijn.Browser.Tests;

/// <summary>
/// Pictures of every page that is looked at, for docs and for whoever wants to see them all: set
/// <c>ZICHTLIJN_PICTURES</c> to a folder and run the tests.
/// </summary>
internal static partial class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ZICHTLIJN_PICTURES");

    public static async Task TakeAsync(Visitor visitor)
    {
        if (Folder is not { Length: > 0 })
        {
            return;
        }

        var page = Ids().Replace(new Uri(visitor.Page.Url).AbsolutePath, "id").Trim('/').Replace('/', '-');
        var size = visitor.Page.ViewportSize!.Width;
        var number = Directory.CreateDirectory(Folder).EnumerateFiles($"{page}.{size}.*.png").Count() + 1;
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{page}.{size}.{number}.png"), FullPage = true });
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
