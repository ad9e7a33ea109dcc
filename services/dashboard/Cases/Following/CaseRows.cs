using Marten;

namespace Zichtlijn.Dashboard.Cases.Following;

internal static class CaseRows
{
    /// <summary>Changes a case's row, or makes it.</summary>
    public static async Task Change(this IDocumentSession session, Guid caseId, Func<CaseRow, CaseRow> change, CancellationToken cancellationToken)
    {
        var before = await session.LoadAsync<CaseRow>(caseId, cancellationToken) ?? new CaseRow(caseId);
        var after = change(before);
        if (!ReferenceEquals(before, after))
        {
            session.Store(after);
        }
    }
}
