using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Records;

// The stored events of keeping and destroying. Those of a case stand in the stream of its report; those of the schedule
// in a stream of its own. Names (RecordsSetup) and members are storage format: add, never rename.

/// <summary>Somebody found a reason not to destroy a case, whatever else says that it may be.</summary>
public sealed record LegalHoldPlaced(Guid HoldId, DateTimeOffset PlacedAt, string ReasonCode, string PlacedBy, ProtectedContent Motive)
    : IHoldsPersons<LegalHoldPlaced>
{
    public LegalHoldPlaced WithoutPersons() => this with { PlacedBy = "", Motive = ProtectedContent.Destroyed };
}

public sealed record LegalHoldReleased(Guid HoldId, DateTimeOffset ReleasedAt, string ReasonCode, string ReleasedBy, ProtectedContent Motive)
    : IHoldsPersons<LegalHoldReleased>
{
    public LegalHoldReleased WithoutPersons() => this with { ReleasedBy = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>A records officer wants the case destroyed before its time; a second person decides.</summary>
public sealed record DestructionOrdered(DateTimeOffset OrderedAt, string ReasonCode, string OrderedBy, ProtectedContent Motive)
    : IHoldsPersons<DestructionOrdered>
{
    public DestructionOrdered WithoutPersons() => this with { OrderedBy = "", Motive = ProtectedContent.Destroyed };
}

public sealed record DestructionApproved(DateTimeOffset ApprovedAt, string ApprovedBy) : IHoldsPersons<DestructionApproved>
{
    public DestructionApproved WithoutPersons() => this with { ApprovedBy = "" };
}

public sealed record DestructionRejected(DateTimeOffset RejectedAt, string RejectedBy, ProtectedContent Motive) : IHoldsPersons<DestructionRejected>
{
    public DestructionRejected WithoutPersons() => this with { RejectedBy = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>The point of no return: from here on the case exists to nobody, and every service destroys what it keeps.</summary>
/// <param name="Basis"><c>schedule</c> or <c>order</c>.</param>
/// <param name="Rule">Code of the rule and number of its confirmation; null on order.</param>
/// <param name="OrderedBy">The role; null under the schedule.</param>
public sealed record DestructionStarted(
    DateTimeOffset StartedAt, Guid CertificateId, string Basis, string? Rule, string? ReasonCode, string ReferenceData,
    DateTimeOffset? OrderedAt = null, string? OrderedBy = null, DateTimeOffset? ApprovedAt = null, string? ApprovedBy = null)
{
    public const string BySchedule = "schedule";
    public const string ByOrder = "order";
}

/// <summary>A backup brought the case back; it is destroyed again.</summary>
public sealed record DestructionRepeated(DateTimeOffset RepeatedAt, Guid CertificateId, DateTimeOffset StartedAt)
{
    public const string Basis = "repeated";
}

/// <summary>A service destroyed what it kept.</summary>
/// <param name="LedgerLine">Hash of the line in its ledger.</param>
public sealed record DestructionConfirmed(string Service, DateTimeOffset ConfirmedAt, int Keys, int Events, int Rows, string LedgerLine);

/// <param name="File">The certificate as it is handed out: signed JSON.</param>
public sealed record DestructionCertified(DateTimeOffset IssuedAt, string File);

/// <summary>A records officer confirmed a rule of the schedule. Until then nothing is destroyed under it.</summary>
/// <param name="Number">Counted from 1 for each rule.</param>
/// <param name="Period">As <see cref="Terms.Period"/> reads it.</param>
/// <param name="Basis"><c>law</c> or <c>selectionList</c>.</param>
/// <param name="Grounds">Source and motive in words.</param>
public sealed record RetentionConfirmed(
    string Rule, int Number, string Period, string Basis, ProtectedContent Grounds, string ConfirmedBy, DateTimeOffset ConfirmedAt, string ReferenceData)
    : IHoldsPersons<RetentionConfirmed>
{
    public RetentionConfirmed WithoutPersons() => this with { ConfirmedBy = "", Grounds = ProtectedContent.Destroyed };
}

/// <summary>The rule is not confirmed any more.</summary>
public sealed record RetentionWithdrawn(string Rule, string WithdrawnBy, DateTimeOffset WithdrawnAt, ProtectedContent Motive) : IHoldsPersons<RetentionWithdrawn>
{
    public RetentionWithdrawn WithoutPersons() => this with { WithdrawnBy = "", Motive = ProtectedContent.Destroyed };
}
