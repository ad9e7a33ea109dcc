using Microsoft.AspNetCore.Routing;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary>
/// The terms of a case: reading them, and what may be done with them. Every service that keeps clocks has these; it
/// registers an <c>ICases</c> and an <see cref="ITermsOf{TCase}"/>.
/// </summary>
public static class TermEndpoints
{
    /// <summary>What motives are: authenticated with them, so that none can pass for other content. Storage format.</summary>
    public const string Purpose = "term-motive";

    public static void MapTerms<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks, IHasContent
    {
        routes.MapReadTerms<TCase>();
        routes.MapExtendTerm<TCase>();
        routes.MapSuspendTerms<TCase>();
        routes.MapMeetTerm<TCase>();
        routes.MapInvolveCommittee<TCase>();
    }
}
