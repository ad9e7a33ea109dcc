using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Yarp.ReverseProxy.Model;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Gateway;

/// <summary>
/// How much may be sent. No address is stored or logged. Reports are never limited by address, since a whole office may
/// share one: only how many requests are under way at once is. Wrong codes are counted apart (<see cref="Guessing.Guesses"/>).
/// </summary>
internal static class Limits
{
    private const int MaxHeaderBytes = 32 * 1024;
    private const long MaxDrainedBytes = 64 * 1024 * 1024;

    /// <summary>A route's metadata: what it takes of a body, where that is more than an ordinary call needs.</summary>
    private const string BodyMegabytes = "BodyMegabytes";

    /// <summary>Who sends a file from a train is silent for a while; who is silent longer, or sends drops, is cut off.</summary>
    private static readonly MinDataRate SlowPhone = new(bytesPerSecond: 1_024, gracePeriod: TimeSpan.FromSeconds(60));

    public static void AddGatewayLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Read far enough to refuse oversized headers with a problem instead of a torn connection.
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * 1024 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 3 * 1024 * 1024;

            // The services refuse what is too large; a caller who still sends must be able to hear it.
            kestrel.Limits.MaxRequestBodySize = MaxDrainedBytes;
        });
        builder.Services.AddSingleton<Guessing.Guesses>();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(5);
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
                await SpentGuesses.TooMany.ToResult().ExecuteAsync(context.HttpContext);
            };
            limiter.AddConcurrencyLimiter("ordinary", o =>
            {
                o.PermitLimit = 500;
                o.QueueLimit = 1_000;
            });

            // Files take minutes: they have places of their own, so that many slow ones hold up nobody who reports.
            limiter.AddConcurrencyLimiter("uploads", o =>
            {
                o.PermitLimit = 100;
                o.QueueLimit = 100;
            });
        });
    }

    public static void UseGatewayLimits(this WebApplication app) => app.Use(async (http, next) =>
    {
        var most = ApiSetup.MaxBodyBytes;
        if (http.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?.GetValueOrDefault(BodyMegabytes) is { } megabytes)
        {
            most = long.Parse(megabytes, CultureInfo.InvariantCulture) * 1024 * 1024;
            if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            {
                rate.MinDataRate = SlowPhone;
            }

            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = Math.Max(MaxDrainedBytes, 2 * most);
            }
        }

        if (http.Request.ContentLength > most)
        {
            await Problems.TooLarge.ToResult().ExecuteAsync(http);
            return;
        }

        if (http.Request.Headers.Sum(h => h.Key.Length + h.Value.Sum(v => v?.Length ?? 0)) > MaxHeaderBytes)
        {
            await HeadersTooLarge.ToResult().ExecuteAsync(http);
            return;
        }

        http.Request.Body = new BodyLimit(http.Request.Body, most);
        await next(http);
    });

    private static Refusal HeadersTooLarge { get; } = new(
        "headers-too-large", StatusCodes.Status400BadRequest, "The headers of the request are too large.");
}
