namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>The terms of a case: reading them, and what may be done with them.</summary>
internal static class TimingEndpoints
{
    public static void MapTiming(this IEndpointRouteBuilder routes)
    {
        routes.MapReadTerms();
        routes.MapExtendTerm();
        routes.MapSuspendTerms();
        routes.MapMeetTerm();
        routes.MapInvolveCommittee();
    }
}
