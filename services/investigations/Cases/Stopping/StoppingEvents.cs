using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Stopping;

// Stored in the stream of the case; names (InvestigationsStore) and members are storage format: add, never rename.

/// <summary>The competent authority stopped the investigation before there was a report.</summary>
/// <param name="Kind">What it was then.</param>
public sealed record InvestigationStopped(DateTimeOffset StoppedAt, string By, InvestigationKind Kind, StopReason Because, ProtectedContent Motive)
    : IHoldsPersons<InvestigationStopped>
{
    public InvestigationStopped WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}
