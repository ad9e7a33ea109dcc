using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Zichtlijn.Investigations.Report;

/// <summary>How far the report of an investigation is.</summary>
/// <param name="Draft">The version that both sides got; 0 before.</param>
/// <param name="RespondBy">The last day to respond to it.</param>
/// <param name="Responded">Numbers of the notices of those who did since the last day that holds was set; <see cref="Reporter"/> for the reporter.</param>
public sealed record ReportStage(long Draft, DateOnly RespondBy, ImmutableList<int> Responded)
{
    /// <summary>Where others have the number of a notice.</summary>
    public const int Reporter = 0;

    public static ReportStage None { get; } = new(Draft: 0, default, []);

    /// <summary>How often both sides got longer to respond.</summary>
    public int Extensions { get; init; }

    /// <summary>Numbers of the notices of those who asked for longer and have not got it.</summary>
    public ImmutableList<int> AskedForTime { get; init; } = [];

    public Reviewer? Reviewer { get; init; }

    public bool IsFinal { get; init; }

    [JsonIgnore]
    public bool IsSubmitted => Draft > 0;

    public ReportStage After(object happened) => happened switch
    {
        DraftSubmitted e => new(e.Draft, e.RespondBy, []),

        // Whoever responded before may want to say more in the time that they were promised: it is not over because they did.
        ResponseTimeExtended e => this with { Responded = [], RespondBy = e.Until, Extensions = Extensions + 1, AskedForTime = [] },
        ResponseTimeAsked e => this with { AskedForTime = AskedForTime.Add(e.Notice) },
        ResponseGiven e => this with { Responded = Responded.Remove(e.Notice ?? Reporter).Add(e.Notice ?? Reporter) },
        ReviewAsked e => this with { Reviewer = new(e.Account, e.Person, e.Part, e.Draft, Reviewer is { Declared: true } before && before.Person == e.Person) },
        ReviewerDeclared => this with { Reviewer = Reviewer! with { Declared = true } },
        ReviewGiven e => this with { Reviewer = Reviewer! with { Agrees = e.Agrees } },
        ReportFinalised => this with { IsFinal = true },
        _ => this,
    };
}

/// <summary>Somebody of another desk who looks at the report.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Draft">The version that they look at.</param>
/// <param name="Declared">They said to have no interest in the case.</param>
/// <param name="Agrees">Null while they have not answered.</param>
public sealed record Reviewer(string Account, string Person, string? Part, long Draft, bool Declared = false, bool? Agrees = null);
