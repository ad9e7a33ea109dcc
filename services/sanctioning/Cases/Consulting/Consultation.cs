using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>The consultation on one person: who sits in it, and how far it is.</summary>
public sealed record Consultation
{
    /// <summary>Null while it waits for one.</summary>
    public PanelMember? Chair { get; init; }

    /// <summary>Everybody who was ever asked, in the order of their seats.</summary>
    public ImmutableList<PanelSeat> Seats { get; init; } = [];

    /// <summary>It sat and goes on, unless somebody whom it must have left.</summary>
    public bool IsConvened { get; init; }

    /// <summary>Marks of those who voted and still sit there.</summary>
    public ImmutableList<string> Voted { get; init; } = [];

    /// <summary>Null while it was not voted to an end.</summary>
    public PanelAdvice? Advice { get; init; }

    /// <summary>What the authority was advised; null while it was not.</summary>
    public GivenAdvice? Given { get; init; }

    /// <summary>The advice went to the authority.</summary>
    [JsonIgnore]
    public bool IsAdvised => Given is not null;

    /// <summary>Whoever was asked and did not leave.</summary>
    [JsonIgnore]
    public IEnumerable<PanelSeat> Taken => Seats.Where(s => s.State is not SeatState.Left);

    /// <summary>Whoever votes: the chair, and all who sit.</summary>
    [JsonIgnore]
    public IEnumerable<string> Voters => Seats.Where(s => s.State == SeatState.Seated).Select(s => s.Member.Person).Concat(Chair is null ? [] : [Chair.Person]);

    public PanelSeat? SeatOf(string mark) => Taken.FirstOrDefault(s => s.Member.Person == mark);

    public Consultation After(object happened) => happened switch
    {
        ChairTook e => this with { Chair = new(e.Account, e.Person) },
        ChairLeft => Without(Chair?.Person),
        MemberAsked e => this with { Seats = Seats.Add(new(e.Seat, e.Kind, e.Field, new(e.Account, e.Person), e.Part, SeatState.Asked, e.InsteadOf)) },
        MemberSeated e => With(e.Seat, SeatState.Seated),
        SeatLeft e => Without(Seats.Find(s => s.Number == e.Seat)?.Member.Person),
        ConsultationConvened => this with { IsConvened = true, Voted = [] },
        VoteCast e => this with { Voted = Voted.Contains(e.Person, StringComparer.Ordinal) ? Voted : Voted.Add(e.Person) },
        VotingClosed e => this with { Advice = e.Advice },
        AdviceIssued e => this with { Given = new(e.Advice, e.Sanction) },
        _ => this,
    };

    /// <summary>
    /// Somebody leaves, for whatever reason. When they led it or sat there it stops sitting: who must be there is looked at again,
    /// and everybody votes anew. An advice that was given stays.
    /// </summary>
    public Consultation Without(string? person)
    {
        if (IsAdvised || person is null || !IsOn(person))
        {
            return this;
        }

        var left = this with
        {
            Chair = Chair?.Person == person ? null : Chair, Seats = [.. Seats.Select(s => s.Member.Person == person ? s with { State = SeatState.Left } : s)],
        };
        return Voters.Contains(person, StringComparer.Ordinal) ? left.Adjourned() : left;
    }

    /// <summary>It stops sitting: whoever is on it stays, and nothing that was voted counts. An advice that was given stays.</summary>
    public Consultation Adjourned() => IsAdvised ? this : this with { IsConvened = false, Voted = [], Advice = null };

    private bool IsOn(string person) => Chair?.Person == person || SeatOf(person) is not null;

    private Consultation With(int seat, SeatState state) => this with { Seats = [.. Seats.Select(s => s.Number == seat ? s with { State = state } : s)] };
}

/// <param name="Sanction">What it would have imposed, when it advises to impose something else; null for none.</param>
public sealed record GivenAdvice(PanelAdvice Advice, SanctionChoice? Sanction);

/// <param name="Person">Their mark.</param>
public sealed record PanelMember(string Account, string Person);

/// <param name="Field">Of which an expert knows; null for a lawyer.</param>
/// <param name="Part">Where they work; null for the whole corps.</param>
/// <param name="InsteadOf">The seat that it took over.</param>
public sealed record PanelSeat(int Number, SeatKind Kind, string? Field, PanelMember Member, string? Part, SeatState State, int? InsteadOf);
