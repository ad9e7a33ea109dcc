using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records;

/// <summary>Why somebody holds or destroys, in words. It can name people, so it goes with the case.</summary>
internal static class Motives
{
    public static async ValueTask<ProtectedContent> MotiveOf(this ContentKeys keys, Report report, string motive, HttpContext http) =>
        (await keys.OfAsync(report.Id, [report.Told?.Content], http.RequestAborted)).Protect(Purpose.Motive, motive.Trim());
}
