using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Files;

/// <summary>A page whose form brings a file of evidence.</summary>
internal sealed class TakesEvidenceAttribute : TakesFileAttribute
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Boundaries and fields around the file, at most.</summary>
    public const long Around = Megabyte;

    /// <summary>The largest file that the service takes, in bytes.</summary>
    public static long FileBytes => Limit("fileMegabytes") * Megabyte;

    protected override long MostBytes => FileBytes + (20 * Megabyte);

    protected override int NameLength => Limit("nameLength");

    private static int Limit(string code) => ReferenceDataSet.Current.EvidenceLimits[code].Value!.Value;
}
