using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Transforms;
using Zichtlijn.Gateway.Session;
using Zichtlijn.Platform.Http;
using Zichtlijn.Gateway.Guessing;

namespace Zichtlijn.Gateway;

/// <summary>The routes are data (appsettings.json); each names its authorization and its rate limit.</summary>
internal static class Routes
{
    public static void AddRoutes(this WebApplicationBuilder builder) =>
        builder.Services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .AddConfigFilter<ServiceAddresses>()
            .AddTransforms(context =>
            {
                // The address of whoever calls stays here: no service needs it, and none can keep it.
                context.UseDefaultForwarders = false;
                context.AddRequestHeaderRemove("X-Forwarded-For");
                context.AddRequestHeaderRemove("X-Real-IP");
                context.AddRequestHeaderRemove("Forwarded");
                context.AddXForwardedProto();
                context.AddXForwardedHost();
                context.AddRequestTransform(request =>
                {
                    SessionExchange.DropCookies(request.ProxyRequest.Headers);
                    return ValueTask.CompletedTask;
                });
            });

    public static void MapRoutes(this WebApplication app) =>
        app.MapReverseProxy(proxy =>
        {
            proxy.Use(GuessingGuard.Watch);
            proxy.Use(AnswerWhenAway);
        });

    /// <summary>A service that is away or just restarts is a matter of seconds: say so, and when to come back.</summary>
    private static async Task AnswerWhenAway(HttpContext http, Func<Task> next)
    {
        await next();
        if (http.GetForwarderErrorFeature() is { Error: not ForwarderError.None } failure && !http.Response.HasStarted)
        {
            var tooLarge = BodyTooLargeException.IsBehind(failure.Exception);
            http.Response.Clear();
            if (!tooLarge)
            {
                http.Response.Headers.RetryAfter = "5";
            }

            await (tooLarge ? Problems.TooLarge : Problems.Unavailable).ToResult().ExecuteAsync(http);
        }
    }

    /// <summary>Addresses come from <c>Zichtlijn:Services</c>, the same setting that every process reads.</summary>
    private sealed class ServiceAddresses(IConfiguration configuration) : IProxyConfigFilter
    {
        public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel)
        {
            var address = configuration[$"Zichtlijn:Services:{cluster.ClusterId}"]
                ?? throw new InvalidOperationException($"Zichtlijn:Services:{cluster.ClusterId} is not set.");
            return ValueTask.FromResult(cluster with
            {
                Destinations = new Dictionary<string, DestinationConfig>(StringComparer.Ordinal) { ["one"] = new() { Address = address } },
            });
        }

        public ValueTask<RouteConfig> ConfigureRouteAsync(RouteConfig route, ClusterConfig? cluster, CancellationToken cancel) =>
            ValueTask.FromResult(route);
    }
}
