using Marten;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Weighing;

namespace Zichtlijn.Sanctioning.Cases.Reading;

/// <summary>What was answered and weighed, in words, for those who may open the case.</summary>
internal sealed class WeighedFile(IReadOnlyList<object> events, KeyRing keys)
{
    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<WeighedFile> OpenAsync(Guid caseId, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken)
    {
        object[] events = [.. (await session.Events.FetchStreamAsync(caseId, token: cancellationToken)).Select(e => e.Data)];
        return new(events, await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), cancellationToken));
    }

    public MatterDetail Of(Matter m) => new(
        m.Number, m.Charges, [.. FairSanctioning.Steps.Select(step => StepOf(m, step))], WeightOf(m), FactorsOf(m), ComparatorsOf(m));

    private StepDetail StepOf(Matter m, ProtocolStep step) => new(
        step, m.IsOpen(step),
        [.. InMatter<StepAnswered>(m).Where(e => e.Step == step).Reverse().Select(e => new AnswerDetail(
            e.Answer, keys.Reveal<string>(Purposes.Step, e.Text), e.Pieces, e.By, e.AnsweredAt))]);

    /// <summary>The range of the version that applied, whatever the matrix says now.</summary>
    private WeightDetail? WeightOf(Matter m) => InMatter<WeightSet>(m).LastOrDefault() is { } e
        ? new(e.Severity, e.Repeated, keys.Reveal<string>(Purposes.Weight, e.Text), e.Row, ProportionalityRange.Of(e.Row, ReferenceDataSet.Load(e.ReferenceData)), e.By, e.SetAt, e.ReferenceData)
        : null;

    private IReadOnlyList<FactorDetail> FactorsOf(Matter m) =>
    [
        .. InMatter<FactorRecorded>(m).Where(e => m.Factors.Exists(f => f.Number == e.Number)).Select(e => new FactorDetail(
            e.Number, e.Code, KindOf(e.Code), keys.Reveal<string>(Purposes.Factor, e.Text), e.By, e.RecordedAt)),
    ];

    /// <summary>The newest on top.</summary>
    private IReadOnlyList<ComparatorsDetail> ComparatorsOf(Matter m) =>
    [
        .. InMatter<ComparatorsLinked>(m).Reverse().Select(e => new ComparatorsDetail(
            [.. e.Comparators.Select(UsedOf)], e.Found, e.Motive is { } motive ? keys.Reveal<string>(Purposes.FewComparators, motive) : null, e.Row, e.By, e.LinkedAt,
            e.ReferenceData)),
    ];

    private UsedComparator UsedOf(LinkedComparator c) => new(
        c.Id, c.Kind, c.Cases, c.Sanction, c.Outcome, c.ReplacedBy, c.Alike.Sum(a => a.Points), [.. c.Alike.Select(ComparatorSearching.ToContract)], c.Weight,
        keys.Reveal<string>(Purposes.Comparator, c.Reasons));

    private static FactorKind KindOf(string code) =>
        ReferenceDataSet.Current.SanctionFactors[code].Kind == "mitigating" ? FactorKind.Mitigating : FactorKind.Aggravating;

    private IEnumerable<TEvent> InMatter<TEvent>(Matter m)
        where TEvent : IInMatter =>
        events.OfType<TEvent>().Where(e => e.Matter == m.Number);
}
