// Each of these breaks a rule on purpose, so that the rule is seen to find it. Nothing else uses them.
using JasperFx.Events;
using Marten;
using MassTransit;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Architecture.Tests.Violations;

internal sealed class SanctionLevel;

#pragma warning disable CA1852 // not sealed on purpose
internal class ChangeableContract
{
    public string Code { get; set; } = "";

    public List<string> Grounds { get; init; } = [];

    public int Version = 1;
}
#pragma warning restore CA1852

internal sealed record Opened(string Code);

internal sealed record Hidden(string Code);

internal sealed record ShyAggregate(string Code)
{
    public static ShyAggregate Create(IEvent<Opened> e) => new(e.Data.Code);

    private ShyAggregate Apply(Hidden e) => this with { Code = e.Code };

    public ShyAggregate Use(Hidden e) => Apply(e);
}

internal sealed class ClockReader
{
    public static DateTime[] Moments() => [DateTime.Now, DateTime.UtcNow, DateTimeOffset.Now.DateTime, DateTimeOffset.UtcNow.DateTime];

    public static async Task<Guid> LaterAsync()
    {
        await Task.Yield();
        return new Func<Guid>(() => Guid.NewGuid())();
    }

    public static void Nap() => Thread.Sleep(0);
}

internal sealed class SavingConsumer : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.SaveChangesAsync(cancellationToken);
}

internal sealed class TellingConsumer(IPublishEndpoint others) : IContractConsumer<TriageStarted>
{
    public Task Consume(TriageStarted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        others.Publish(contract, cancellationToken);
}

internal static class Neighbour
{
    public static Type Aggregate => typeof(Reporting.Reports.Report);
}

internal sealed record Talked(string Officer, DateTimeOffset At, Platform.Protection.ProtectedContent Words);

internal sealed record HalfMasked(string Officer, string Person) : Platform.Destruction.IHoldsPersons<HalfMasked>
{
    public HalfMasked WithoutPersons() => this with { Officer = "" };
}

internal sealed record DeeplyKept(IReadOnlyList<Talked> All) : Platform.Destruction.IHoldsPersons<DeeplyKept>
{
    public DeeplyKept WithoutPersons() => this;
}
