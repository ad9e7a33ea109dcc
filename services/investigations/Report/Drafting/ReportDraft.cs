using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Investigations.Cases.Destroying;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Drafting;

// Stored in a stream beside that of the case: what is saved every minute makes no page of the case stale. Names (ReportSetup)
// and members are storage format: add, never rename.

/// <summary>The report as it was at a moment. None is ever changed: what was written can always be found again.</summary>
/// <param name="Text">A <see cref="WrittenReport"/>.</param>
public sealed record DraftSaved(Guid CaseId, DateTimeOffset SavedAt, string By, ProtectedContent Text) : IHoldsPersons<DraftSaved>
{
    public DraftSaved WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>The report as it is handed out: the sealed original, and a masked edition for each side.</summary>
public sealed record ReportIssued(Guid CaseId, DateTimeOffset IssuedAt, string By, ProtectedContent Original, string Sha256, IReadOnlyList<IssuedEdition> Editions)
    : IHoldsPersons<ReportIssued>
{
    public ReportIssued WithoutPersons() => this with
    {
        By = "", Original = ProtectedContent.Destroyed, Sha256 = "", Editions = [.. Editions.Select(e => e with { Pdf = ProtectedContent.Destroyed, Sha256 = "" })],
    };
}

/// <param name="Notice">Whose it is; null for the reporter's.</param>
public sealed record IssuedEdition(int? Notice, ProtectedContent Pdf, string Sha256);

/// <summary>What was saved last. Stored, so that saving for the hundredth time reads no more than the first.</summary>
public sealed record ReportDraft(Guid Id, Guid CaseId, DateTimeOffset SavedAt, string By, ProtectedContent Text) : IPartOfCase
{
    /// <summary>Set by the event store; the version that saving must name.</summary>
    public long Version { get; set; }

    public static Guid IdOf(Guid caseId) => IdempotencyKeys.NewId(caseId, account: "", "report", default);
}

public sealed class ReportDraftProjection : SingleStreamProjection<ReportDraft, Guid>
{
    public ReportDraftProjection() => Name = "report-draft";

    public override ReportDraft? Evolve(ReportDraft? snapshot, Guid id, IEvent e) =>
        e.Data is DraftSaved saved ? new(id, saved.CaseId, saved.SavedAt, saved.By, saved.Text) : snapshot;
}
