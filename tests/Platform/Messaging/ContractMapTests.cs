using JasperFx.Events;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Platform.Tests.Messaging;

public class ContractMapTests
{
    private static readonly ContractMap Map = new ContractMap()
        .Publish<Told>(e => new Contract(e.StreamId, e.Data.Code, e.Version))
        .KeepInside<Kept>();

    [Fact]
    public void A_told_event_becomes_its_contract()
    {
        var e = new Event<Told>(new Told("x")) { StreamId = Guid.NewGuid(), Version = 7 };

        Map.TryMap(e, out var contract).ShouldBeTrue();
        contract.ShouldBe(new Contract(e.StreamId, "x", 7));
    }

    [Fact]
    public void What_is_kept_inside_and_what_is_not_known_becomes_nothing()
    {
        Map.TryMap(new Event<Kept>(new Kept()), out _).ShouldBeFalse();
        Map.TryMap(new Event<Contract>(new Contract(Guid.Empty, "", 0)), out _).ShouldBeFalse();
        Map.PublishedEvents.ShouldBe([typeof(Told)]);
        Map.InternalEvents.ShouldBe([typeof(Kept)]);
    }

    [Fact]
    public void An_event_has_one_contract() =>
        Should.Throw<ArgumentException>(() => new ContractMap().Publish<Told>(e => e.Data).Publish<Told>(e => e.Data));

    private sealed record Told(string Code);

    private sealed record Kept;

    private sealed record Contract(Guid CaseId, string Code, long Version);
}
