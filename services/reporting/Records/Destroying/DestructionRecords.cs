using System.Collections.Immutable;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>How far the destruction of a case is, and its certificate.</summary>
/// <param name="Id">The case.</param>
/// <param name="Started">Null when a restored backup was destroyed again and nothing is known of the first time.</param>
/// <param name="File">The certificate as it is handed out; null until every service has confirmed.</param>
public sealed record DestructionRecord(
    Guid Id, Guid CertificateId, DateTimeOffset StartedAt, string Basis, DestructionStarted? Started,
    ImmutableList<DestructionConfirmed> Confirmed, DateTimeOffset? IssuedAt, string? File)
{
    /// <summary>The services that keep something of a case. A certificate speaks for all of them.</summary>
    public static readonly ImmutableArray<string> Services = ["reporting", "triage", "investigations", "sanctioning", "reflection", "restoration", "dashboard"];

    /// <summary>Stored with the record, so that what is not certified yet can be found.</summary>
    public bool IsIssued => IssuedAt is not null;

    public bool IsComplete => Services.All(IsConfirmedBy);

    public bool IsConfirmedBy(string service) => Confirmed.Any(c => c.Service == service);
}

/// <summary>Changes with the case in one transaction: what continues a destruction reads it.</summary>
public sealed partial class DestructionProjection : SingleStreamProjection<DestructionRecord, Guid>
{
    public DestructionProjection() => Name = "destruction";

    public static DestructionRecord Create(IEvent<DestructionStarted> e) =>
        new(e.StreamId, e.Data.CertificateId, e.Data.StartedAt, e.Data.Basis, e.Data, [], IssuedAt: null, File: null);

    public static DestructionRecord Create(IEvent<DestructionRepeated> e) =>
        new(e.StreamId, e.Data.CertificateId, e.Data.StartedAt, DestructionRepeated.Basis, Started: null, [], IssuedAt: null, File: null);

    /// <summary>A service tells again when it is asked again; the first time counts.</summary>
    public static DestructionRecord Apply(DestructionConfirmed e, DestructionRecord record) =>
        record.IsConfirmedBy(e.Service) ? record : record with { Confirmed = record.Confirmed.Add(e) };

    public static DestructionRecord Apply(DestructionCertified e, DestructionRecord record) => record with { IssuedAt = e.IssuedAt, File = e.File };
}
