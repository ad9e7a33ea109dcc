using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Investigations.Report.Weighing;

/// <summary>Told by the service that weighs sanctions: a lawyer weighs the case, or does so no more. It may be heard before the report is final.</summary>
/// <param name="SanctioningVersion">Version of the case there that this is about.</param>
/// <param name="Person">The mark of the lawyer.</param>
/// <param name="Reads">They read the final report.</param>
public sealed record ReportReaderHeard(long SanctioningVersion, string Person, bool Reads) : IHoldsPersons<ReportReaderHeard>
{
    public ReportReaderHeard WithoutPersons() => this with { Person = "" };
}

/// <summary>A lawyer who weighs the case.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Version">What was heard of them last.</param>
public sealed record ReportReader(string Person, long Version, bool Reads);
