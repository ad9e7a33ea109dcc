namespace Zichtlijn.Platform.Live;

public static class LiveEndpoints
{
    /// <summary>Server-sent events named <c>changed</c>; they carry no data. Now and then one named <c>listening</c>
    /// keeps the connection open.</summary>
    public static RouteHandlerBuilder MapChangeNotifications(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/change-notifications", (ChangeNotifications changes, DateTimeOffset? since, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(changes.Listen(since, cancellationToken)))
            .WithName("listen-to-changes").WithSummary("Server-sent events named changed, without data: ask again.");
}
