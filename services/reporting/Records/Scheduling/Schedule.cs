using System.Collections.Immutable;
using JasperFx.Events;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Scheduling;

/// <summary>The confirmations of the retention schedule, all that ever were.</summary>
public sealed record Schedule(Guid Id, ImmutableList<Confirmation> Confirmations)
{
    /// <summary>There is one schedule.</summary>
    public static readonly Guid StreamId = Guid.Parse("00000000-0000-7000-8000-00005c4ed01e");

    public static Schedule Empty { get; } = new(StreamId, []);

    /// <summary>Set by the event store.</summary>
    public long Version { get; set; }

    public static Schedule Create(IEvent<RetentionConfirmed> e) => Empty.Apply(e.Data);

    public Schedule Apply(RetentionConfirmed e) => this with { Confirmations = Confirmations.Add(new Confirmation(e, WithdrawnAt: null)) };

    public Schedule Apply(RetentionWithdrawn e) =>
        Current(e.Rule) is { } current ? this with { Confirmations = Confirmations.Replace(current, current with { WithdrawnAt = e.WithdrawnAt }) } : this;

    /// <summary>What holds for a rule; null while nothing is confirmed.</summary>
    public Confirmation? Current(string rule) =>
        Confirmations.LastOrDefault(c => c.Event.Rule == rule) is { WithdrawnAt: null } confirmed ? confirmed : null;

    public int NextNumber(string rule) => Confirmations.Count(c => c.Event.Rule == rule) + 1;

    /// <summary>The first content, under whose key more is written.</summary>
    public ProtectedContent? FirstContent => Confirmations.FirstOrDefault()?.Event.Grounds;
}

public sealed record Confirmation(RetentionConfirmed Event, DateTimeOffset? WithdrawnAt)
{
    public Period Period => Period.Parse(Event.Period);
}

/// <summary>Why a period applies, in words.</summary>
public sealed record Grounds(string Source, string Motive);
