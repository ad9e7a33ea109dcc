using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reporting.Attachments.Adding;
using Zichtlijn.Reporting.Attachments.Screening;
using Zichtlijn.Reporting.Attachments.Serving;
using Zichtlijn.Reporting.Attachments.Storing;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>The wiring of files that belong to a report.</summary>
internal static class AttachmentSetup
{
    /// <summary>Where the malware scanner is, as <c>host:port</c>; without it files are given unscanned, and say so.</summary>
    private const string ClamdSetting = "Zichtlijn:Attachments:Clamd";

    /// <exception cref="InvalidOperationException">The scanner's address cannot be read.</exception>
    public static void AddAttachments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddKeptRows<AttachmentFiles>();
        services.AddSingleton<SealedFiles>().AddSingleton<ChunkStore>(s => s.GetRequiredService<SealedFiles>()).AddSingleton<SealedContent>();
        services.AddSingleton<EarlierUploads>().AddSingleton<Upload>();
        services.AddSingleton<ScreeningQueue>().AddSingleton<ScreeningSignal>().AddSingleton<CleanCopies>().AddSingleton<ScreenAttachment>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<LeftoverSweep>(s, FileLimits.Leftovers));
        services.AddHostedService<ScreeningWorker>().AddHostedService(s => s.GetRequiredService<LeftoverSweep>());
        if (builder.Configuration[ClamdSetting] is { Length: > 0 } address)
        {
            if (!Uri.TryCreate($"tcp://{address}", UriKind.Absolute, out var clamd) || clamd.Port < 1)
            {
                throw new InvalidOperationException($"{ClamdSetting} is not host:port.");
            }

            services.AddSingleton(s => new ClamdScanner(clamd.Host, clamd.Port, s.GetRequiredService<TimeProvider>()));
            services.AddHealthChecks().AddCheck<ScannerCheck>("scanner", HealthStatus.Degraded, ["ready"], TimeSpan.FromSeconds(3));
        }
    }

    public static void StoreAttachments(this StoreOptions store)
    {
        store.Storage.ExtendedSchemaObjects.AddRange(AttachmentTables.All);
        store.Events.MapEventType<AttachmentAdded>("attachment_added");
        store.Events.MapEventType<AttachmentCleaned>("attachment_cleaned");
        store.Events.MapEventType<AttachmentFoundUnsafe>("attachment_found_unsafe");
        store.Events.MapEventType<AttachmentUnreadable>("attachment_unreadable");
    }

    /// <summary>Nobody else is told of files.</summary>
    public static ContractMap KeepAttachmentsInside(this ContractMap map) => map
        .KeepInside<AttachmentAdded>()
        .KeepInside<AttachmentCleaned>()
        .KeepInside<AttachmentFoundUnsafe>()
        .KeepInside<AttachmentUnreadable>();

    public static void MapAttachmentEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapAddAttachment();
        routes.MapAttachments();
    }
}
