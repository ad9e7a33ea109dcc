using System.Globalization;

namespace Zichtlijn.Platform.Time;

/// <summary>The moment at which a request is decided.</summary>
public static class RequestTime
{
    /// <summary>Development only: a request may say when it happens, so that a year of synthetic cases can be made
    /// through the ordinary commands.</summary>
    public const string DevelopmentHeader = "Development-Time";

    public static DateTimeOffset Now(this HttpContext http)
    {
        var services = http.RequestServices;
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            && DateTimeOffset.TryParse(http.Request.Headers[DevelopmentHeader], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var told)
            ? told.ToUniversalTime()
            : services.GetRequiredService<TimeProvider>().GetUtcNow();
    }
}
