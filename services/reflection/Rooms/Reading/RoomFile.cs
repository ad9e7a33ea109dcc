using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Deidentifying;
using Zichtlijn.Reflection.Lessons;
using Zichtlijn.Reflection.Lessons.Proposing;
using Zichtlijn.Reflection.Lessons.Releasing;
using Zichtlijn.Reflection.Rooms.Answering;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Reflection.Rooms.Holding;
using Zichtlijn.Reflection.Rooms.Summarising;

namespace Zichtlijn.Reflection.Rooms.Reading;

/// <summary>What was written and said in the rooms of a case, in words. Each piece is opened when somebody asks for it who may read it.</summary>
internal sealed class RoomFile
{
    private readonly IReadOnlyList<object> _events;
    private readonly KeyRing _keys;

    private RoomFile(IReadOnlyList<object> events, KeyRing keys) => (_events, _keys) = (events, keys);

    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<RoomFile> OpenAsync(Guid caseId, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken)
    {
        object[] events = [.. (await session.Events.FetchStreamAsync(caseId, token: cancellationToken)).Select(e => e.Data)];
        return new(events, await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), cancellationToken));
    }

    public string QuestionOf(Room room) => Open(
        Purposes.Question, room.Moment == ReflectionMoment.Thematic ? _events.OfType<ThemeAsked>().Single().Question : _events.OfType<RoomAsked>().Single(e => e.Room == room.Number).Question);

    public SummaryDetail? SummaryOf(Room room) => Last<SummaryWritten>(room) is not { } written || Open(Purposes.Summary, written.Text) is not { } text ? null : new(
        written.Number, room.Summary!.State, text, written.WrittenAt, Facts(written.Found), written.Combination,
        Last<SummaryReturned>(room) is { } returned && returned.Number == written.Number ? Open(Purposes.SummaryRemark, returned.Remark) : null,
        Last<SummaryChecked>(room) is { Motive: { } motive } done && done.Number == written.Number ? Open(Purposes.SummaryMotive, motive) : null,
        DoubtsIn(text, written.Combination));

    public PreparationDetail? PreparationOf(Room room) =>
        Last<RoomPrepared>(room) is { } e ? new(e.Norms, _keys.Reveal<string[]>(Purposes.Questions, e.Questions), e.Perspectives) : null;

    public SessionDetail? SessionOf(Room room) => Last<SessionHeld>(room) is { } e && _keys.Reveal<SealedSession>(Purposes.Session, e.Text) is var said
        ? new(e.HeldAt, e.Present, said.Perspectives, said.BiasChecks, said.ImpactOnVictim, said.ImpactOnTeam)
        : null;

    public ReflectionAdviceDetail? AdviceOf(Room room) =>
        Last<AdviceIssued>(room) is { } e && _keys.Reveal<SealedAdvice>(Purposes.Advice, e.Text) is var advice ? new(advice.Text, advice.Points, e.IssuedAt, e.AnswerBy) : null;

    public AnswerDetail? AnswerOf(Room room) =>
        Last<AdviceAnswered>(room) is { } e ? new(e.Answer, e.Motive is null ? null : Open(Purposes.Answer, e.Motive), e.AnsweredAt) : null;

    public ClosingDetail? ClosingOf(Room room) => Last<RoomClosed>(room) is { } e ? new(Open(Purposes.Closing, e.Done), e.ClosedAt) : null;

    public string? StopMotiveOf(Room room) => Last<RoomStopped>(room) is { } e ? Open(Purposes.Stop, e.Motive) : null;

    public LessonProposal ProposalOf(Room room, Proposal proposal, Seat seat, long version)
    {
        var (e, lesson) = Proposed(proposal.Id);
        return new(
            e.Id, proposal.State, lesson.Title, lesson.Text, e.Theme, e.Norms, room.Part, e.ProposedAt, Facts(e.Found), e.Combination,
            proposal is { State: ProposalState.ToCheck } && proposal.Person != seat.Mark && room.IsCheckedBy(seat),
            _events.OfType<LessonReturned>().FirstOrDefault(r => r.Id == e.Id) is { } returned ? Open(Purposes.LessonRemark, returned.Remark) : null, version, DoubtsIn(lesson.Text, e.Combination));
    }

    /// <summary>As it would stand in the library.</summary>
    public LessonShared LessonOf(Room room, Guid proposalId, DateTimeOffset now, ReferenceDataSet reference)
    {
        var (e, lesson) = Proposed(proposalId);
        return new(now, lesson.Title, lesson.Text, e.Theme, e.Norms, room.Part, reference.Version);
    }

    private (LessonProposed Event, SealedLesson Lesson) Proposed(Guid id) =>
        _events.OfType<LessonProposed>().Single(p => p.Id == id) is var e ? (e, _keys.Reveal<SealedLesson>(Purposes.Lesson, e.Text)) : default;

    private TEvent? Last<TEvent>(Room room)
        where TEvent : class, IInRoom => _events.OfType<TEvent>().LastOrDefault(e => e.Room == room.Number);

    private string Open(string purpose, ProtectedContent content) => _keys.Reveal<string>(purpose, content);

    /// <summary>Looked for when there were some: nothing of the words is kept but the text itself.</summary>
    private static IReadOnlyList<string> DoubtsIn(string text, IReadOnlyList<string> combination) =>
        combination.Contains(FactKinds.Doubt, StringComparer.Ordinal) ? Deidentifier.Of(ReferenceDataSet.Current, []).DoubtsIn(text) : [];

    private static IReadOnlyList<MaskedFact> Facts(IEnumerable<FoundFact> found) => [.. found.Select(f => new MaskedFact(f.Kind, f.Count))];
}
