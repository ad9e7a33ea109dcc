namespace Zichtlijn.Platform.Live;

public static class LiveEndpoints
{
    private const string Path = "/change-notifications";

    /// <summary>Server-sent events named <c>changed</c>; they carry no data. Now and then one named <c>listening</c>
    /// keeps the connection open.</summary>
    public static RouteHandlerBuilder MapChangeNotifications(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (ChangeNotifications changes, DateTimeOffset? since, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(changes.Listen(since, cancellationToken))).AsListening();

    /// <summary>The same, and with <c>caseId</c> and <c>version</c> for a page that shows one case in that version: it hears of no other.</summary>
    /// <param name="versionOf">The version of a case for the caller; null when they may not know of it, as when there is none.</param>
    public static RouteHandlerBuilder MapChangeNotifications(this IEndpointRouteBuilder routes, Func<HttpContext, Guid, Task<long?>> versionOf) =>
        routes.MapGet(Path, (HttpContext http, ChangeNotifications changes, DateTimeOffset? since, Guid? caseId, long? version, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(caseId is { } id
                ? changes.ListenTo(version, () => versionOf(http, id), cancellationToken)
                : changes.Listen(since, cancellationToken))).AsListening();

    private static RouteHandlerBuilder AsListening(this RouteHandlerBuilder route) =>
        route.WithName("listen-to-changes").WithSummary("Server-sent events named changed, without data: ask again.");
}
