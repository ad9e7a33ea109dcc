using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary>A measure as decisions need it.</summary>
/// <param name="Consents">Of those who have to agree; nobody's when it does not take place, so that nothing shows who did.</param>
public sealed record CaseMeasure(MeasureProposed Proposed, ImmutableList<ConsentParty> Consents)
{
    public OtherAsked? Other { get; init; }

    public MeasureCarriedOut? Done { get; init; }

    public Evaluated? Evaluation { get; init; }

    /// <summary>When everybody who has to agree did.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    public bool IsNotHeld { get; init; }

    [JsonIgnore]
    public int Number => Proposed.Number;

    [JsonIgnore]
    public MeasureState State => this switch
    {
        { IsNotHeld: true } => MeasureState.NotHeld,
        { Evaluation: not null } => MeasureState.Evaluated,
        { Done: not null } => MeasureState.CarriedOut,
        { AgreedAt: not null } => MeasureState.Agreed,
        _ => MeasureState.Proposed,
    };

    /// <summary>It was proposed or agreed, and is neither done nor off.</summary>
    [JsonIgnore]
    public bool IsOpen => State is MeasureState.Proposed or MeasureState.Agreed;

    public static CaseMeasure Of(MeasureProposed e) => new(e, [e.Party]);

    public CaseMeasure After(object happened) => happened switch
    {
        OtherAsked e => this with { Other = e },
        ConsentGiven e => Agreed(Consents.Add(e.Party), e.GivenAt),
        MeasureNotHeld => this with { Consents = [], AgreedAt = null, IsNotHeld = true },
        MeasureCarriedOut e => this with { Done = e },
        Evaluated e => this with { Evaluation = e },
        _ => this,
    };

    private CaseMeasure Agreed(ImmutableList<ConsentParty> consents, DateTimeOffset at) =>
        this with { Consents = consents, AgreedAt = consents.Count == (Proposed.WithOther ? 3 : 2) ? at : null };
}
