using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Restoration.Tracks;

// Stored in the stream of a joint track; names (RestorationStore) and members are storage format: add, never rename. Nothing in it says who
// takes part: that is kept with each case (Cases/Joining).

/// <summary>Reporters of several cases are asked to do something together, each on their own.</summary>
/// <param name="Part">The part whose people handle the cases.</param>
/// <param name="Text">To everybody who is asked.</param>
public sealed record TrackStarted(DateTimeOffset StartedAt, string By, string Part, ProtectedContent Text) : IHoldsPersons<TrackStarted>
{
    public TrackStarted WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Something is done for all who take part.</summary>
/// <param name="Kind">A code of the reference data.</param>
public sealed record TrackMeasureAgreed(DateTimeOffset AgreedAt, string By, int Number, string Kind, ProtectedContent Text) : IHoldsPersons<TrackMeasureAgreed>
{
    public TrackMeasureAgreed WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <param name="ByRole">Who did it, by role: a code of the reference data.</param>
public sealed record TrackMeasureCarriedOut(DateTimeOffset NotedAt, string By, int Number, DateOnly On, string ByRole, ProtectedContent Text) : IHoldsPersons<TrackMeasureCarriedOut>
{
    public TrackMeasureCarriedOut WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>Nothing more is done together.</summary>
public sealed record TrackEnded(DateTimeOffset EndedAt, string By) : IHoldsPersons<TrackEnded>
{
    public TrackEnded WithoutPersons() => this with { By = "" };
}
