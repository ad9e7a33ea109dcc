using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Appealing;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Sanctioning.Cases.Weighing;

namespace Zichtlijn.Sanctioning.Cases.Reading;

/// <summary>What was answered, weighed, proposed and advised, in words, for those who may read it.</summary>
internal sealed class WeighedFile
{
    private readonly IReadOnlyList<object> _events;
    private readonly KeyRing _keys;
    private readonly Func<string, string> _look;

    private WeighedFile(IReadOnlyList<object> events, KeyRing keys, Func<string, string> look) => (_events, _keys, _look) = (events, keys, look);

    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<WeighedFile> OpenAsync(Guid caseId, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken) =>
        await OfAsync(caseId, await session.EventsOfAsync(caseId, cancellationToken), keys, cancellationToken);

    /// <param name="events">Of the case, as far as they are to be read.</param>
    public static async Task<WeighedFile> OfAsync(Guid caseId, IReadOnlyList<object> events, ContentKeys keys, CancellationToken cancellationToken) =>
        new(events, await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), cancellationToken), text => text);

    /// <summary>The same file for a reader who is not told who anybody is.</summary>
    public WeighedFile Without(HiddenNames names) => new(_events, _keys, names.In);

    /// <summary>What is theirs to read: what is intended, the advice on it, and what came of it; a decision once it was made known to them.</summary>
    public (IReadOnlyList<IntentionDetail> Intentions, AdviceDetail? Advice, CourseDetail? Course) OwnOf(SanctionCase c, Matter m, StaffDirectory staff)
    {
        var course = CourseOf(c, m);
        return (IntentionsOf(m, staff), AdviceOf(m), course is null ? null : course with { Decision = m.Taken?.NotifiedOn is null ? null : Known(m, course.Decision!), SignedLetters = m.OwnSignedLetters() });
    }

    /// <summary>What the answers of a motivation are about, also what does not count any more.</summary>
    public IReadOnlyList<AnsweredFactor> AnsweredIn(Matter m, IntentionDetail intention)
    {
        int[] answered = [.. (intention.Deviation?.Factors ?? []).Select(f => f.Factor)];
        return [.. InMatter<FactorRecorded>(m).Where(e => answered.Contains(e.Number)).Select(e => new AnsweredFactor(e.Number, e.Code))];
    }

    /// <param name="staff">Null for a reader who is not told who anybody is.</param>
    public MatterDetail Of(SanctionCase c, Matter m, StaffDirectory? staff) => new(
        m.Number, m.Charges, [.. FairSanctioning.Steps.Select(step => StepOf(m, step, staff))], WeightOf(m, staff), FactorsOf(m, staff), staff?.WithMark(m.Person)?.Account,
        ProposalsOf(m, staff), AdviceOf(m), staff is null ? [] : IntentionsOf(m, staff), ComparatorsOf(m, staff), staff is null ? null : CourseOf(c, m),
        staff is null ? null : SuspensionOf(m));

    /// <summary>The last vote of everybody who leads it or sits there now.</summary>
    public IReadOnlyList<SealedVote> VotesOf(Matter m) =>
        [.. m.Consultation.Voters.Select(person => VoteOf(m, person)).OfType<SealedVote>()];

    /// <summary>Null when they did not vote.</summary>
    public SealedVote? VoteOf(Matter m, string person) =>
        m.Consultation.Voted.Contains(person, StringComparer.Ordinal) && InMatter<VoteCast>(m).LastOrDefault(v => v.Person == person) is { } vote
            ? _keys.Reveal<SealedVote>(Purposes.Vote, vote.Text)
            : null;

    /// <summary>Null while the voting is open.</summary>
    public VotingOutcome? OutcomeOf(Matter m) => m.Consultation.Advice is not null && InMatter<VotingClosed>(m).LastOrDefault() is { } e
        ? new(e.Advice, e.Tally, [.. e.Dissents.Select(d => Read(Purposes.Dissent, d))])
        : null;

    /// <summary>The last one; null when there was none.</summary>
    public SuspensionDetail? SuspensionOf(Matter m) => m.Suspension is { } s && InMatter<SuspensionImposed>(m).LastOrDefault() is { } e
        ? new(
            s.Ground, s.From, s.Until, s.IsExtended ? s.Until : ReferenceDataSet.Load(e.ReferenceData).LongestSuspensionFrom(s.From), s.Withheld, s.IsExtended, s.EndedOn, Read(Purposes.Suspension, e.Text), e.By,
            e.ImposedAt)
        : null;

    /// <summary>What was decided on the objection is theirs when that was made known, and with it what holds now.</summary>
    private static DecisionDetail Known(Matter m, DecisionDetail decision) => decision.Contest is { Decision.NotifiedOn: null, Appeals: [] } contest && m.Taken!.Contest!.Outcome is not null
        ? decision with { Contest = contest with { Sanction = decision.Sanction, Decision = null, Committee = contest.Committee is { } committee ? committee with { Outcome = null, Text = null, Sanction = null } : null } }
        : decision;

    private StepDetail StepOf(Matter m, ProtocolStep step, StaffDirectory? staff) => new(
        step, m.IsOpen(step),
        [.. InMatter<StepAnswered>(m).Where(e => e.Step == step).Reverse().Select(e => new AnswerDetail(e.Answer, Read(Purposes.Step, e.Text), e.Pieces, By(e.By, staff), e.AnsweredAt))]);

    /// <summary>The range of the version that applied, whatever the matrix says now.</summary>
    private WeightDetail? WeightOf(Matter m, StaffDirectory? staff) => InMatter<WeightSet>(m).LastOrDefault() is { } e
        ? new(e.Severity, e.Repeated, Read(Purposes.Weight, e.Text), e.Row, ProportionalityRange.Of(e.Row, ReferenceDataSet.Load(e.ReferenceData)), By(e.By, staff), e.SetAt, e.ReferenceData)
        : null;

    private IReadOnlyList<FactorDetail> FactorsOf(Matter m, StaffDirectory? staff) =>
    [
        .. InMatter<FactorRecorded>(m).Where(e => m.Factors.Exists(f => f.Number == e.Number)).Select(e => new FactorDetail(
            e.Number, e.Code, KindOf(e.Code), Read(Purposes.Factor, e.Text), By(e.By, staff), e.RecordedAt)),
    ];

    private IReadOnlyList<ProposalDetail> ProposalsOf(Matter m, StaffDirectory? staff) =>
    [
        .. InMatter<Proposing.SanctionProposed>(m).Where(e => staff is not null || e.Number == m.Proposal?.Number).Reverse().Select(e => new ProposalDetail(
            e.Number, e.Sanction, e.Measures, Read(Purposes.Proposal, e.Text), e.Deviation is null ? null : Motivated(Purposes.ProposalDeviation, e.Deviation), By(e.By, staff), e.ProposedAt, e.ReferenceData)),
    ];

    /// <summary>Those who advise see what they advise on, not what is made of it.</summary>
    private IReadOnlyList<IntentionDetail> IntentionsOf(Matter m, StaffDirectory staff) =>
    [
        .. InMatter<DecisionIntended>(m).Reverse().Select(e => new IntentionDetail(
            e.Number, e.Charges, e.Sanction, e.Measures, Read(Purposes.Intention, e.Text), e.DeviatesFrom,
            e.Deviation is null ? null : Motivated(Purposes.IntentionDeviation, e.Deviation), e.NeedsSecond,
            InMatter<SecondAuthorityAnswered>(m).FirstOrDefault(a => a.Number == e.Number) is { } second
                ? new SecondAnswer(second.Agrees, Read(Purposes.SecondAnswer, second.Text), second.By, second.AnsweredAt)
                : null,
            By(e.By, staff), e.IntendedAt, e.ReferenceData)),
    ];

    private AdviceDetail? AdviceOf(Matter m) => m.Consultation.IsAdvised && InMatter<AdviceIssued>(m).LastOrDefault() is { } e && OutcomeOf(m) is { } outcome
        ? new(e.Advice, e.Sanction, Read(Purposes.Advice, e.Text), outcome.Tally, outcome.Dissents, e.IssuedAt)
        : null;

    private CourseDetail? CourseOf(SanctionCase c, Matter m) => m is { Intention: null, Sent: null } ? null : new(
        m.Sent?.At, c.Clocks.Find(DecisionClocks.Of(DecisionClocks.Views, m.Number))?.LastDay,
        [.. InMatter<ViewsGiven>(m).Select(e => new ViewsDetail(e.Form, e.Text is null ? null : Read(Purposes.Views, e.Text), e.GivenAt))], DecisionOf(c, m),
        [.. InMatter<ExternalAdviceNoted>(m).Select(e => (e.NotedAt, Advice: _keys.Reveal<OutsideAdvice>(Purposes.OutsideAdvice, e.Text))).Select(a => new ExternalAdviceDetail(_look(a.Advice.From), _look(a.Advice.Text), a.NotedAt))],
        LongerOf(m), m.SignedLetters());

    private IReadOnlyList<ExtendedTerm> LongerOf(Matter m) =>
    [
        .. _events.OfType<ClockExtended>().Select(e => (Event: e, Clock: DecisionClocks.Read(e.Clock))).Where(e => e.Clock is { } clock && clock.Matter == m.Number)
            .Select(e => new ExtendedTerm(e.Clock!.Value.Term, e.Event.LastDay, Read(Purposes.MoreTime, e.Event.Motive), e.Event.ExtendedAt)),
    ];

    private DecisionDetail? DecisionOf(SanctionCase c, Matter m) => m.Taken is { } taken && InMatter<DecisionTaken>(m).LastOrDefault() is { } e
        && InMatter<DecisionIntended>(m).Last(i => i.Number == e.Intention) is var intended
        ? new(
            e.Charges, intended.Sanction, intended.Measures, Read(Purposes.Decision, e.Text),
            e.ViewsAnswer is null ? null : Read(Purposes.ViewsAnswer, e.ViewsAnswer), e.AtOnce, e.By, e.TakenAt, taken.NotifiedOn, InMatter<DecisionNotified>(m).LastOrDefault()?.Form,
            c.Clocks.Find(DecisionClocks.Of(DecisionClocks.Objection, m.Number))?.LastDay,
            InMatter<ObjectionLodged>(m).LastOrDefault() is { } o ? new ObjectionDetail(o.On, o.Late, o.Text is null ? null : Read(Purposes.Objection, o.Text)) : null,
            taken.IrrevocableSince, taken.ExecutedOn, ContestOf(c, m), ProbationOf(m))
        : null;

    private ContestDetail? ContestOf(SanctionCase c, Matter m) => m.Taken is { Contest: { } contest } taken ? new(
        taken.Sanction, (c.Clocks.Find(DecisionClocks.Of(DecisionClocks.WithCommittee, m.Number)) ?? c.Clocks.Find(DecisionClocks.Of(DecisionClocks.ObjectionDecision, m.Number)))?.LastDay,
        CommitteeOf(m), InMatter<ObjectionHeard>(m).LastOrDefault() is { } h ? new(h.Form, h.On, Read(Purposes.Hearing, h.Text)) : null,
        InMatter<ObjectionDecided>(m).LastOrDefault() is { } d
            ? new(d.Outcome, d.Sanction, Read(Purposes.ObjectionDecision, d.Text), d.Deviation is null ? null : Read(Purposes.CommitteeDeviation, d.Deviation), d.By, d.DecidedAt, contest.NotifiedOn)
            : null,
        contest is { Pending: null } && taken.IrrevocableSince is null ? c.Clocks.Find(DecisionClocks.Of(contest.Window, m.Number))?.LastDay : null,
        [.. InMatter<AppealLodged>(m).Select(a => new AppealDetail(a.Level, a.Appellant, a.On, a.Late, RulingOn(m, a)))]) : null;

    private CommitteeDetail? CommitteeOf(Matter m)
    {
        if (InMatter<CommitteeAssigned>(m).LastOrDefault() is not { } assigned)
        {
            return null;
        }

        var (names, advised) = (_keys.Reveal<Committee>(Purposes.Committee, assigned.Names), InMatter<CommitteeAdvised>(m).LastOrDefault(a => a.AdvisedAt >= assigned.AssignedAt));
        return new(names.Chair, names.Members, advised?.Outcome, advised is null ? null : Read(Purposes.CommitteeAdvice, advised.Text), advised?.Sanction);
    }

    /// <summary>What the court said that it went to.</summary>
    private RulingNote? RulingOn(Matter m, AppealLodged lodged)
    {
        if (_events.SkipWhile(e => !ReferenceEquals(e, lodged)).OfType<CourtRuled>().FirstOrDefault(r => r.Matter == m.Number) is not { } ruled || ruled.Level != lodged.Level)
        {
            return null;
        }

        var written = _keys.Reveal<WrittenRuling>(Purposes.Ruling, ruled.Text);
        return new(ruled.On, ruled.Outcome, ruled.Sanction, ruled.DecideAnew, written.Ecli, _look(written.Summary));
    }

    private ProbationDetail? ProbationOf(Matter m) => m.Taken?.Probation is { } probation && InMatter<ConditionInvoked>(m).LastOrDefault() is var invoked
        ? new(
            probation.State, probation.From, probation.Until, probation.InvokedOn, invoked is null ? null : Read(Purposes.Invocation, invoked.Text),
            invoked?.Views is { } views ? Read(Purposes.InvocationViews, views) : null)
        : null;

    private DeviationMotivation Motivated(string purpose, Proposing.DeviationRecord deviation)
    {
        var motivation = _keys.Reveal<Proposing.Motivation>(purpose, deviation.Text);
        return new(_look(motivation.Text), [.. motivation.Factors.Select(f => f with { Answer = _look(f.Answer!) })]);
    }

    /// <summary>The newest on top.</summary>
    private IReadOnlyList<ComparatorsDetail> ComparatorsOf(Matter m, StaffDirectory? staff) =>
    [
        .. InMatter<ComparatorsLinked>(m).Reverse().Select(e => new ComparatorsDetail(
            [.. e.Comparators.Select(UsedOf)], e.Found, e.Motive is { } motive ? Read(Purposes.FewComparators, motive) : null, e.Row, By(e.By, staff), e.LinkedAt,
            e.ReferenceData)),
    ];

    private UsedComparator UsedOf(LinkedComparator c) => new(
        c.Id, c.Kind, c.Cases, c.Sanction, c.Outcome, c.ReplacedBy, c.Alike.Sum(a => a.Points), [.. c.Alike.Select(ComparatorSearching.ToContract)], c.Weight,
        Read(Purposes.Comparator, c.Reasons));

    private static FactorKind KindOf(string code) =>
        ReferenceDataSet.Current.SanctionFactors[code].Kind == "mitigating" ? FactorKind.Mitigating : FactorKind.Aggravating;

    private static string? By(string account, StaffDirectory? staff) => staff is null ? null : account;

    private string Read(string purpose, ProtectedContent text) => _look(_keys.Reveal<string>(purpose, text));

    private IEnumerable<TEvent> InMatter<TEvent>(Matter m)
        where TEvent : IInMatter =>
        _events.OfType<TEvent>().Where(e => e.Matter == m.Number);
}
