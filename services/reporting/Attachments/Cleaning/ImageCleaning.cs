using ImageMagick;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>
/// Draws an image anew: only its pixels go on, upright and in the common colours, without place, device, time, comment,
/// thumbnail or anything behind its end. Of a moving image the first picture.
/// </summary>
internal static class ImageCleaning
{
    private const uint Quality = 90;
    private const uint MaxSide = 30_000;

    public static void Clean(string type, MemoryFile file, Stream output)
    {
        Limit();

        // Told what it is, the library never guesses: a drawing script is not run because a file says it is one.
        var settings = new MagickReadSettings { Format = FormatOf(type), FrameIndex = 0, FrameCount = 1 };
        var info = new MagickImageInfo(file.Path, settings);
        if ((long)info.Width * info.Height > FileLimits.Pixels)
        {
            throw new InvalidDataException("The image has more pixels than may be.");
        }

        using var image = new MagickImage(file.Path, settings);
        image.AutoOrient();
        if (image.GetColorProfile() is not null)
        {
            image.TransformColorSpace(ColorProfiles.SRGB);
        }
        else if (image.ColorSpace == ColorSpace.CMYK)
        {
            image.ColorSpace = ColorSpace.sRGB;
        }

        image.Strip();
        foreach (var name in image.AttributeNames.ToArray())
        {
            image.RemoveAttribute(name);
        }

        image.Quality = Quality;
        image.Write(output, FormatOf(FileTypes.CleanTypeOf(type)));
    }

    private static void Limit()
    {
        ResourceLimits.Memory = ResourceLimits.Area = ResourceLimits.MaxMemoryRequest = (ulong)FileLimits.CleaningBytes;
        ResourceLimits.Disk = 0;
        ResourceLimits.Width = ResourceLimits.Height = MaxSide;
        ResourceLimits.Thread = 1;
        ResourceLimits.Time = (ulong)FileLimits.Cleaning.TotalSeconds;
    }

    private static MagickFormat FormatOf(string type) => type switch
    {
        FileTypes.Jpeg => MagickFormat.Jpeg,
        FileTypes.Png => MagickFormat.Png,
        FileTypes.WebP => MagickFormat.WebP,
        FileTypes.Gif => MagickFormat.Gif,
        FileTypes.Heic => MagickFormat.Heic,
        _ => throw new InvalidDataException("This is no type of an image."),
    };
}
