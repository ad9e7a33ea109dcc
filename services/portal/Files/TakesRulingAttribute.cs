using Zichtlijn.Platform.Http;

namespace Zichtlijn.Portal.Files;

/// <summary>A page whose form brings a published ruling, as the case-law register gives it.</summary>
internal sealed class TakesRulingAttribute : TakesFileAttribute
{
    /// <summary>The largest file that the service takes, in bytes.</summary>
    public const long FileBytes = ApiSetup.MaxBodyBytes;

    protected override long MostBytes => 20 * 1024 * 1024;

    protected override int NameLength => 200;

    /// <summary>The whole file; null when it is larger than may be.</summary>
    public static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = new byte[FileBytes + 1];
        var read = await content.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, cancellationToken);
        return read < file.Length ? file[..read] : null;
    }
}
