namespace Zichtlijn.Platform.Destruction;

/// <summary>Destruction that stays, in a service with an event store.</summary>
public static class DestructionSetup
{
    private const string Setting = "Zichtlijn:Destruction:Ledger";
    private const string FolderBesideTheKeys = "destruction-ledger";

    /// <summary>
    /// To be called after the event store and before messaging: no message and no request may come before what a restored
    /// backup brought back is gone.
    /// </summary>
    /// <param name="service">The name of the service and of its queue.</param>
    public static void AddDestruction<TStory>(this WebApplicationBuilder builder, string service)
        where TStory : class, IDestructionStory
    {
        builder.Services.AddSingleton(new DestructionLedger(FolderOf(builder.Configuration), service));
        builder.Services.AddSingleton<EventMasking>().AddSingleton<IDestructionStory, TStory>().AddSingleton<Destroyer>();
        builder.Services.AddSingleton<IDestructionStep, BeginStory>().AddSingleton<IDestructionStep, DestroyKeys>()
            .AddSingleton<IDestructionStep, MaskEvents>().AddSingleton<IDestructionStep, RemoveRows>();
        var broker = new Uri(builder.Configuration.GetConnectionString(Messaging.MessagingSetup.ConnectionName)
            ?? throw new InvalidOperationException("Without a broker nobody would hear of a destruction."));
        builder.Services.AddSingleton<IDestructionStep>(_ => new FailedMessages(broker, service));
        builder.Services.AddSingleton<IDestructionStep, EndStory>();
        builder.Services.AddHostedService<DestructionWorker>();
    }

    /// <summary>Rows or files that go with their subject.</summary>
    public static void AddKeptRows<TRows>(this WebApplicationBuilder builder)
        where TRows : class, IKeptRows =>
        builder.Services.AddSingleton<IKeptRows, TRows>();

    /// <summary>Where the ledgers lie: as configured, otherwise beside the keys.</summary>
    private static string FolderOf(ConfigurationManager configuration) =>
        configuration[Setting] ?? Path.Combine(configuration["Zichtlijn:Keys:Folder"] ?? throw new InvalidOperationException($"{Setting} is not set."), FolderBesideTheKeys);
}
