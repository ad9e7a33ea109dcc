using Marten;
using Zichtlijn.Sanctioning.Cases.Worklist;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

/// <summary>
/// What was decided here and is irrevocable, in codes: what was imposed, and what a court did with it. A case that ended without a sanction is no
/// comparator. A deviation without a motivation cannot be decided here, so none is unmotivated.
/// </summary>
internal sealed class OwnClosedCases : IPrecedents
{
    public async Task<IReadOnlyList<Precedent>> AllAsync(IQuerySession session, CancellationToken cancellationToken)
    {
        var rows = await session.Query<SanctionCaseRow>().Where(r => r.HasClosed).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(r => r.Case.Precedents())];
    }
}

internal static class ClosedMatters
{
    public static IEnumerable<Precedent> Precedents(this SanctionCase c) => c.Matters
        .Where(m => m is { Taken: { IrrevocableSince: not null } taken, Severity: not null } && (taken.Imposed ?? taken.Sanction?.Code) is not null)
        .Select(m => new Precedent(Ecli: null, TraitsOf(c, m), [.. m.Factors.Select(f => f.Code)]));

    private static Traits TraitsOf(SanctionCase c, Matter m)
    {
        var (taken, outcome) = (m.Taken!, m.Taken!.Contest?.RuledOutcome);
        return new(
            c.Origin!.Category, c.Origin.InNormSet, m.Severity!, m.Repeated, taken.Imposed ?? taken.Sanction!.Code!, outcome,
            taken.Imposed is { } imposed && taken.Sanction?.Code is { } left && left != imposed ? left : null, Unmotivated: false);
    }
}
