namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Asks for the use of an intrusive method, for example a mailbox.</summary>
/// <param name="Method">A method of the mandate that the reference data call intrusive.</param>
/// <param name="From">First day of its use.</param>
/// <param name="Until">Its last day, at most three months later.</param>
/// <param name="Why">What it is needed for, and why nothing lighter is enough; 50 to 5,000 characters.</param>
public sealed record AskMeans(string? Method, DateOnly? From, DateOnly? Until, string? Why);

/// <param name="Proportionate">False ends the request.</param>
/// <param name="Text">The lawyer's reasoning; 20 to 5,000 characters.</param>
public sealed record CheckProportionality(bool? Proportionate, string? Text);

/// <param name="Agrees">False ends the request.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record AnswerMeans(bool? Agrees, string? Motive);

/// <summary>Where a request stands.</summary>
public enum MeansState
{
    AwaitsLawyer,
    AwaitsSecond,
    Approved,

    /// <summary>The lawyer or the second investigator said no.</summary>
    Refused,
}

/// <param name="LawyersText">The lawyer's reasoning; null before.</param>
/// <param name="Motive">That of the second investigator; null before.</param>
public sealed record MeansRequest(
    Guid MeansId, string Method, DateOnly From, DateOnly Until, string Why, string AskedBy, DateTimeOffset AskedAt, MeansState State,
    string? Lawyer, string? LawyersText, string? Second, string? Motive);

/// <summary>A request as the lawyer sees it: what is asked and why, no more of the case.</summary>
public sealed record ProportionalityRequest(
    Guid CaseId, string CaseNumber, string Category, string OrganisationalPart, Guid MeansId, string Method, DateOnly From, DateOnly Until, string Why,
    string AskedBy, DateTimeOffset AskedAt, long Version);
