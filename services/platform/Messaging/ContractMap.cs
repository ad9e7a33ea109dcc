using System.Diagnostics.CodeAnalysis;
using JasperFx.Events;

namespace Zichtlijn.Platform.Messaging;

/// <summary>
/// Says of every stored event of a service which contract it becomes, or that it stays inside. A test proves that no
/// event is forgotten.
/// </summary>
public sealed class ContractMap
{
    private readonly Dictionary<Type, Func<IEvent, object?>> _published = [];
    private readonly HashSet<Type> _internal = [];

    public IReadOnlyCollection<Type> PublishedEvents => _published.Keys;

    public IReadOnlyCollection<Type> InternalEvents => _internal;

    /// <summary>The event is told to other services as the contract that <paramref name="toContract"/> makes of it.</summary>
    /// <param name="toContract">Gives null when this one concerns nobody else.</param>
    public ContractMap Publish<TEvent>(Func<IEvent<TEvent>, object?> toContract)
        where TEvent : class
    {
        _published.Add(typeof(TEvent), e => toContract((IEvent<TEvent>)e));
        return this;
    }

    /// <summary>The event is nobody else's business.</summary>
    public ContractMap KeepInside<TEvent>()
        where TEvent : class
    {
        _internal.Add(typeof(TEvent));
        return this;
    }

    public bool TryMap(IEvent e, [NotNullWhen(true)] out object? contract)
    {
        contract = _published.TryGetValue(e.EventType, out var toContract) ? toContract(e) : null;
        return contract is not null;
    }
}
