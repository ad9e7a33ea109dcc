using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
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
        });
    }

    public static void UseGatewayLimits(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.Request.ContentLength > ApiSetup.MaxBodyBytes)
        {
            await Problems.TooLarge.ToResult().ExecuteAsync(http);
            return;
        }

        if (http.Request.Headers.Sum(h => h.Key.Length + h.Value.Sum(v => v?.Length ?? 0)) > MaxHeaderBytes)
        {
            await HeadersTooLarge.ToResult().ExecuteAsync(http);
            return;
        }

        http.Request.Body = new BodyLimit(http.Request.Body);
        await next(http);
    });

    private static Refusal HeadersTooLarge { get; } = new(
        "headers-too-large", StatusCodes.Status400BadRequest, "The headers of the request are too large.");
}
