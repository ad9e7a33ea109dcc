namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Hands single pieces of a case to the prosecutor: one way, item by item, and nothing that was said under a duty to answer.</summary>
/// <param name="Items"><c>E-1</c> for evidence, <c>I-2</c> for the minutes of an interview; 1 to 50.</param>
/// <param name="Recipient">The office that gets them; 2 to 200 characters.</param>
/// <param name="LegalBasis">The provision that asks or allows it; 5 to 500 characters.</param>
/// <param name="Motive">Why each of them is needed there; 20 to 5,000 characters.</param>
public sealed record ShareWithProsecutor(IReadOnlyList<string>? Items, string? Recipient, string? LegalBasis, string? Motive);

/// <summary>What may and what may not cross the wall to criminal law.</summary>
/// <param name="Blocked">Items that rest on a duty to answer: they never go to the prosecutor.</param>
/// <param name="Disclosures">What was handed over, the newest on top.</param>
/// <param name="StandsStill">The terms stand still for the prosecutor.</param>
public sealed record ProsecutorWall(IReadOnlyList<string> Blocked, IReadOnlyList<ProsecutorDisclosure> Disclosures, bool StandsStill);

/// <param name="BlockedSince">Those of the items that were marked as resting on a duty to answer after they had gone; none goes again.</param>
public sealed record ProsecutorDisclosure(
    int Number, DateTimeOffset SharedAt, string By, IReadOnlyList<string> Items, string Recipient, string LegalBasis, string Motive,
    IReadOnlyList<string> BlockedSince);

/// <summary>Stops an investigation before there is a report.</summary>
/// <param name="Because"><c>criminal</c> when it goes on as a criminal case, <c>aborted</c> otherwise.</param>
/// <param name="Motive">20 to 2,000 characters.</param>
public sealed record StopInvestigation(StopReason? Because, string? Motive);

/// <summary>Why an investigation stopped without a report.</summary>
public enum StopReason
{
    Aborted,
    Criminal,
}
