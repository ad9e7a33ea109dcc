using System.Collections.Immutable;
using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Tracks;

/// <summary>A joint track: what is done for several reporters together, none of whom learns of another.</summary>
public sealed record JointTrack(Guid Id, TrackStarted Started) : IHasContent
{
    public ImmutableList<JointMeasure> Measures { get; init; } = [];

    public bool HasEnded { get; init; }

    /// <summary>The part whose workers know of it.</summary>
    public string Part => Started.Part;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }

    [JsonIgnore]
    public ProtectedContent FirstContent => Started.Text;

    public JointTrack After(object happened) => happened switch
    {
        TrackMeasureAgreed e => this with { Measures = Measures.Add(new(e)) },
        TrackMeasureCarriedOut e => this with { Measures = Measures.ConvertAll(m => m.Agreed.Number == e.Number ? m with { Done = e } : m) },
        TrackEnded => this with { HasEnded = true },
        _ => this,
    };
}

/// <param name="Done">Null while it was not carried out.</param>
public sealed record JointMeasure(TrackMeasureAgreed Agreed, TrackMeasureCarriedOut? Done = null)
{
    [JsonIgnore]
    public MeasureState State => Done is null ? MeasureState.Agreed : MeasureState.CarriedOut;
}

/// <summary>Decisions are made on it and lists show it; it changes with its events in one transaction.</summary>
public sealed class JointTrackProjection : SingleStreamProjection<JointTrack, Guid>
{
    public JointTrackProjection() => Name = "joint-track";

    public override JointTrack? Evolve(JointTrack? snapshot, Guid id, IEvent e) => e.Data is TrackStarted started ? new(id, started) : snapshot?.After(e.Data);
}
