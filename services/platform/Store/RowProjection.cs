using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Zichtlijn.Platform.Store;

/// <summary>
/// A row for each stream, that begins with one event and is changed by others. What comes when there is no row makes none:
/// a case may be destroyed, and its row gone, while an event of it is still on its way. By Marten's own convention
/// (methods named Apply) such an event is applied to a row without any value, which cannot be stored, and the projection
/// stands still for all cases.
/// </summary>
public abstract class RowProjection<TRow> : SingleStreamProjection<TRow, Guid>
    where TRow : class
{
    private readonly Dictionary<Type, Func<IEvent, TRow>> _begins = [];
    private readonly List<(Type Type, Func<object, TRow, TRow> Change)> _changes = [];

    public override TRow? Evolve(TRow? snapshot, Guid id, IEvent e) => snapshot is null
        ? _begins.GetValueOrDefault(e.EventType)?.Invoke(e)
        : _changes.Find(c => c.Type.IsInstanceOfType(e.Data)).Change?.Invoke(e.Data, snapshot) ?? snapshot;

    protected void BeginsWith<TEvent>(Func<IEvent<TEvent>, TRow> begin)
        where TEvent : class
    {
        IncludeType<TEvent>();
        _begins.Add(typeof(TEvent), e => begin((IEvent<TEvent>)e));
    }

    /// <summary>The first that fits an event is the one that counts.</summary>
    /// <typeparam name="TEvent">The type of an event, or an interface of several.</typeparam>
    protected void ChangesWith<TEvent>(Func<TEvent, TRow, TRow> change)
        where TEvent : class
    {
        IncludeType<TEvent>();
        _changes.Add((typeof(TEvent), (e, row) => change((TEvent)e, row)));
    }

    /// <summary>The version of the row moves on with the event, nothing else does.</summary>
    protected void CountsOnly<TEvent>()
        where TEvent : class => ChangesWith<TEvent>((_, row) => row);
}
