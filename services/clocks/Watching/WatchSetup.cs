using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Zichtlijn.Clocks.Watching;

public static class WatchSetup
{
    /// <summary><c>false</c> leaves the watch to other instances, or to whoever asks it by hand.</summary>
    public const string Setting = "Zichtlijn:Clock:Watch";

    public static void AddDueWatch<TCase, TDueCases>(this WebApplicationBuilder builder)
        where TCase : class, IKeepsClocks
        where TDueCases : class, IDueCases
    {
        builder.Services.AddSingleton<IDueCases, TDueCases>();
        builder.Services.AddSingleton<DueWatch<TCase>>();
        if (builder.Configuration.GetValue(Setting, defaultValue: true))
        {
            builder.Services.AddHostedService(s => s.GetRequiredService<DueWatch<TCase>>());
        }
    }
}
