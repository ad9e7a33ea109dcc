using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>The reference data's limits on files, in the units that the code counts in.</summary>
internal static class FileLimits
{
    private const long Megabyte = 1024 * 1024;

    public static long FileBytes => Value("fileMegabytes") * Megabyte;

    public static int ReportFiles => Value("reportFiles");

    public static long ReportBytes => Value("reportMegabytes") * Megabyte;

    public static long StoreBytes => Value("storeMegabytes") * Megabyte;

    public static int NameLength => Value("nameLength");

    public static TimeSpan Upload => TimeSpan.FromMinutes(Value("uploadMinutes"));

    public static TimeSpan Leftovers => TimeSpan.FromMinutes(Value("leftoverMinutes"));

    public static TimeSpan Scan => TimeSpan.FromSeconds(Value("scanSeconds"));

    public static TimeSpan ScanRetry => TimeSpan.FromSeconds(Value("scanRetrySeconds"));

    public static TimeSpan Cleaning => TimeSpan.FromSeconds(Value("cleaningSeconds"));

    public static long CleaningBytes => Value("cleaningMegabytes") * Megabyte;

    public static int CleaningAttempts => Value("cleaningAttempts");

    public static long CleanBytes => Value("cleanMegabytes") * Megabyte;

    public static long Pixels => Value("megapixels") * 1_000_000L;

    public static int PdfPages => Value("pdfPages");

    public static IReadOnlyList<string> Types => [.. ReferenceDataSet.Current.AttachmentTypes.Entries.Select(e => e.Code)];

    private static int Value(string code) =>
        ReferenceDataSet.Current.AttachmentLimits[code].Value ?? throw new InvalidOperationException($"The limit '{code}' has no value.");
}
