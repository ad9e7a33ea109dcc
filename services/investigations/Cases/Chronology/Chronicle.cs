using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Chronology;

/// <summary>
/// How stored events are told: each kind of event is one entry of the chronology, or is left out with the reason. One event is
/// one entry, so that a page of the chronology is a page of the store.
/// </summary>
internal sealed class Chronicle
{
    private readonly Dictionary<Type, (ChronologyKind Kind, Func<object, Scene, Line> Tell)> _told = [];
    private readonly Dictionary<Type, string> _leftOut = [];

    /// <summary>Of everything that an investigation stores.</summary>
    public static Chronicle OfInvestigations { get; } = new Chronicle()
        .TellMandating().TellStaffing().TellPlanning().TellRights().TellReport().TellTerms()
        .TellEvidence().TellInterviews().TellMeans().TellProsecutor().TellExports()
        .LeaveOutTheRest();

    public IReadOnlyCollection<Type> Told => _told.Keys;

    /// <summary>With the reason.</summary>
    public IReadOnlyDictionary<Type, string> LeftOut => _leftOut;

    public Chronicle Tell<TEvent>(ChronologyKind kind, Func<TEvent, Line> tell)
        where TEvent : class => Tell<TEvent>(kind, (e, _) => tell(e));

    public Chronicle Tell<TEvent>(ChronologyKind kind, Func<TEvent, Scene, Line> tell)
        where TEvent : class
    {
        _told.Add(typeof(TEvent), (kind, (e, scene) => tell((TEvent)e, scene)));
        return this;
    }

    public Chronicle LeaveOut<TEvent>(string because)
        where TEvent : class
    {
        _leftOut.Add(typeof(TEvent), because);
        return this;
    }

    /// <param name="kind">Null for all.</param>
    public Type[] TypesOf(ChronologyKind? kind) => [.. _told.Where(t => kind is null || t.Value.Kind == kind).Select(t => t.Key)];

    /// <param name="happened">Of a type that is told.</param>
    public ChronologyEntry EntryOf(object happened, Scene scene)
    {
        var (kind, tell) = _told[happened.GetType()];
        var line = tell(happened, scene);
        return new(line.At, kind, line.What, line.By, line.Whom, line.Piece, line.PieceId, line.Code, line.Day, line.Text);
    }
}

/// <summary>An event in words.</summary>
internal sealed record Line(Happening What, DateTimeOffset At, string? By)
{
    public string? Whom { get; init; }

    public string? Piece { get; init; }

    public Guid? PieceId { get; init; }

    public string? Code { get; init; }

    public DateOnly? Day { get; init; }

    public string? Text { get; init; }
}

/// <summary>What an event itself does not say.</summary>
/// <param name="Keys">Of the case.</param>
/// <param name="StreamId">Where it is stored.</param>
/// <param name="Interview">The number of the interview, for what is stored in the stream of one.</param>
internal sealed record Scene(KeyRing Keys, Guid StreamId, int? Interview)
{
    public string? Words(string purpose, ProtectedContent? content) => content is null ? null : Keys.Reveal<string>(purpose, content);
}
