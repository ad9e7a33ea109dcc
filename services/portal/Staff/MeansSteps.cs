using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>Intrusive methods: which a mandate permits, whether one may be used, and who can agree to it.</summary>
public static class MeansSteps
{
    /// <summary>Those of the mandate that applies.</summary>
    public static IReadOnlyList<string> MethodsOf(InvestigationDetail item) => [.. (InvestigationActions.MandateOf(item)?.Methods ?? []).Where(Lists.IsIntrusive)];

    /// <summary>Until when a method may be used; null when nobody permitted it for today.</summary>
    public static DateOnly? PermittedUntil(IEnumerable<MeansRequest> requests, string method, DateOnly today) => requests
        .Where(r => r.State == MeansState.Approved && r.Method == method && r.From <= today && today <= r.Until)
        .Max(r => (DateOnly?)r.Until);

    /// <summary>Never whoever asked: it takes a second person.</summary>
    public static bool MayAnswer(MeansRequest request, string viewer) => request.State == MeansState.AwaitsSecond && request.AskedBy != viewer;
}
