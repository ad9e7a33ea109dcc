using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>Seats of one kind that are free in a consultation, and who can be asked for them.</summary>
/// <param name="Needed">How many are free.</param>
/// <param name="Asked">How many were asked for it and did not answer yet.</param>
public sealed record Opening(MissingSeat Seat, int Needed, int Asked, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>Enough were asked: now they answer.</summary>
    public bool Waits => Asked >= Needed;

    public static IReadOnlyList<Opening> Of(ConsultationDetail item, IReadOnlyList<Candidate> candidates) =>
    [
        .. item.Missing.Where(s => s.Kind != SeatKind.Chair).GroupBy(s => s).Select(free => new Opening(
            free.Key, free.Count(),
            item.Seats.Count(s => s.State == SeatState.Asked && s.Kind == free.Key.Kind && s.Field == free.Key.Field),
            [.. candidates.Where(c => c.Kind == free.Key.Kind && c.Field == free.Key.Field)])),
    ];
}
