using Zichtlijn.Platform.Store;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>A published ruling as decisions and lists need it; its words stay in its stream.</summary>
/// <param name="Id">Follows from the ECLI (<see cref="Comparators.Ecli.IdOf"/>).</param>
/// <param name="Sha256">Of the file that was taken in last.</param>
public sealed record CourtRuling(Guid Id, RulingHeader Header, string Sha256)
{
    /// <summary>The newest; null while no lawyer said what it is about.</summary>
    public RulingCoding? Coding { get; init; }

    // In columns of their own (SanctioningStore): lists are found, sorted and counted by these.

    public string Ecli => Header.Ecli;

    public DateOnly Date => Header.Date;

    public bool IsCoded => Coding is not null;

    public string? Category => Coding?.Category;

    public string? Outcome => Coding?.Outcome;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with its stream in one transaction, so an import or a coding is seen at once.</summary>
public sealed class CourtRulingProjection : RowProjection<CourtRuling>
{
    public CourtRulingProjection()
    {
        Name = "court-ruling";
        BeginsWith<CourtRulingImported>(e => new(e.StreamId, e.Data.Header, e.Data.Sha256));
        ChangesWith<CourtRulingImported>((e, ruling) => ruling with { Header = e.Header, Sha256 = e.Sha256 });
        ChangesWith<CourtRulingCoded>((e, ruling) => ruling with { Coding = e.Coding });
    }
}
