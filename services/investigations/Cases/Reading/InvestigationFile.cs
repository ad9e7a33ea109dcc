using System.Collections.Immutable;
using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Reading;

/// <summary>What was written in an investigation: every version of the mandate, and the plan with what was done of it.</summary>
internal sealed record InvestigationFile
{
    public ImmutableList<MandateIssued> Mandates { get; init; } = [];

    public PlanWritten? Plan { get; init; }

    public ImmutableList<InvestigatorWithdrawn> Withdrawn { get; init; } = [];

    public InquiryConcluded? Concluded { get; init; }

    public InvestigationStopped? Stopped { get; init; }

    public ImmutableDictionary<int, StepDone> Done { get; init; } = ImmutableDictionary<int, StepDone>.Empty;

    public static InvestigationFile Of(IEnumerable<object> events) => events.Aggregate(new InvestigationFile(), (file, e) => file.After(e));

    private InvestigationFile After(object happened) => happened switch
    {
        MandateIssued e => this with { Mandates = Mandates.Add(e) },
        PlanWritten e => this with { Plan = e },
        StepDone e => this with { Done = Done.SetItem(e.Number, e) },
        InvestigatorWithdrawn e => this with { Withdrawn = Withdrawn.Add(e) },
        InquiryConcluded e => this with { Plan = e.FollowedBy is null ? Plan : null, Concluded = e },
        InvestigationStopped e => this with { Stopped = e },
        InvestigationRequested => this with { Plan = null, Concluded = null, Stopped = null },
        _ => this,
    };
}

/// <summary>The file in words, for those who may open it.</summary>
internal sealed class RevealedFile(InvestigationFile file, KeyRing keys)
{
    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<RevealedFile> OpenAsync(Guid caseId, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken)
    {
        var file = InvestigationFile.Of(await session.EventsOfAsync(caseId, cancellationToken));
        return new(file, await keys.OfAsync(caseId, ProtectedContents.In(file), cancellationToken));
    }

    /// <summary>The newest on top.</summary>
    public IReadOnlyList<Mandate> Mandates() => [.. file.Mandates.Reverse().Select(m => new Mandate(
        m.Number, m.Kind, m.IssuedAt, m.By, [.. Charges(m).Select(c => new Charge(c.Number, c.Person, c.Conduct))], m.PeriodFrom, m.PeriodUntil, m.Methods, m.TargetDate,
        m.Motive is { } motive ? keys.Reveal<string>(Purposes.Amendment, motive) : null))];

    /// <summary>Whose conduct is investigated, in any version: whoever knows one of them has to say so.</summary>
    public IReadOnlyList<string> Persons() =>
        [.. file.Mandates.SelectMany(Charges).Select(c => c.Person).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Who investigated before, whoever left last on top.</summary>
    public IReadOnlyList<FormerInvestigator> Former() => [.. file.Withdrawn.Reverse().Select(w => new FormerInvestigator(
        w.Account, w.WithdrawnAt, w.WithdrawnBy, w.Motive is { } motive ? keys.Reveal<string>(Purposes.Withdrawal, motive) : null))];

    public InquiryConclusion? Conclusion() => file.Concluded is { } concluded
        ? new(concluded.FollowedBy, keys.Reveal<string>(Purposes.Conclusion, concluded.Motive), concluded.By, concluded.ConcludedAt)
        : null;

    public InvestigationStop? Stopped() => file.Stopped is { } stopped
        ? new(stopped.Because, keys.Reveal<string>(Purposes.Stop, stopped.Motive), stopped.By, stopped.StoppedAt)
        : null;

    public InvestigationPlan? Plan() => file.Plan is { } plan
        ? new(plan.Version, plan.WrittenAt, plan.By, [.. plan.Steps.Zip(keys.Reveal<string[]>(Purposes.Plan, plan.Text)).Select(s => Step(s.First, s.Second))])
        : null;

    private PlanStep Step(Step step, string what) =>
        file.Done.GetValueOrDefault(step.Number) is var done && done is null
            ? new(step.Number, what, step.Owner, step.DueBy, DoneAt: null, DoneBy: null)
            : new(step.Number, what, step.Owner, step.DueBy, done.DoneAt, done.By);

    private WrittenCharge[] Charges(MandateIssued mandate) => keys.Reveal<WrittenCharge[]>(Purposes.Charges, mandate.Text);
}
