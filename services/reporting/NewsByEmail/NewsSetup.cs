using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.NewsByEmail.Choosing;
using Zichtlijn.Reporting.NewsByEmail.Confirming;
using Zichtlijn.Reporting.NewsByEmail.Ending;
using Zichtlijn.Reporting.NewsByEmail.Keeping;
using Zichtlijn.Reporting.NewsByEmail.Mailing;
using Zichtlijn.Reporting.NewsByEmail.Noticing;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>The wiring of mails that say that there is news.</summary>
internal static class NewsSetup
{
    /// <summary><c>false</c> leaves sending to other instances, or to whoever asks it by hand.</summary>
    private const string SendSetting = $"{MailSettings.Section}:Send";

    /// <summary>To be called before the event store: what is destroyed again at the start needs the tables.</summary>
    /// <exception cref="InvalidOperationException">The settings of the mail server do not hold.</exception>
    public static void AddNewsByEmail(this WebApplicationBuilder builder)
    {
        var (services, offer) = (builder.Services, NewsOffer.Of(builder.Configuration));
        services.AddSingleton(offer);
        services.AddSingleton<NewsDatabase>().AddSingleton<NewsSecrets>().AddSingleton<NewsAddresses>();
        services.AddSingleton<MailQueue>().AddSingleton<SmtpPost>().AddSingleton<NewsPost>().AddSingleton<SeenNews>();
        if (!offer.IsKept)
        {
            return;
        }

        if (builder.Environment.IsDevelopment())
        {
            services.AddHostedService<TableSetup>();
        }

        builder.AddKeptRows<AddressRows>();
        if (offer.IsOffered)
        {
            // Each reader of events costs every report a little: where no mails are sent there is none.
            services.ConfigureMarten((provider, store) => store.Events.Subscribe(new NewsFollower(
                provider.GetRequiredService<NewsAddresses>(), provider.GetRequiredService<MailQueue>(), provider.GetRequiredService<NewsSecrets>(),
                provider.GetRequiredService<TimeProvider>())));
        }

        if (builder.Configuration.GetValue(SendSetting, defaultValue: true))
        {
            services.AddHostedService<MailWorker>();
        }
    }

    public static void MapNewsByEmail(this IEndpointRouteBuilder api)
    {
        api.MapChooseNews();
        api.MapConfirmAddress();
        api.MapEndByLink();
    }

    private sealed class TableSetup(NewsDatabase database) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => database.CreateAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
