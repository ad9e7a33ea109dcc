namespace Zichtlijn.Contracts.Records.V1;

/// <summary>A case is destroyed for good: whoever keeps anything of it destroys that too, and says so.</summary>
/// <param name="CertificateId">The certificate that will say so.</param>
public sealed record CaseDestructionOrdered(Guid CaseId, long Version, Guid CertificateId);

/// <summary>A service destroyed what it kept of a case.</summary>
/// <param name="Service">Which: its name in lower case.</param>
/// <param name="Keys">How many keys of content were destroyed.</param>
/// <param name="Events">How many stored events lost their persons and content.</param>
/// <param name="Rows">How many rows of lists and look-ups were removed.</param>
/// <param name="LedgerLine">Hash of the line in that service's destruction ledger.</param>
public sealed record CaseDestroyed(
    Guid CaseId, long Version, Guid CertificateId, string Service, int Keys, int Events, int Rows, string LedgerLine);
