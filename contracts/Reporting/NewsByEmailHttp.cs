namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>Asks for a mail when there is news about the own report. It says that there is news and nothing else.</summary>
/// <param name="Address">Nobody of the staff can see it; no answer ever tells it.</param>
/// <param name="Language">In which the mails are written: <c>nl</c> or <c>en</c>.</param>
public sealed record AskNewsByEmail(string? Address, string? Language);

/// <summary>Whether mails are sent about the own report. To whom is not told, not even here.</summary>
public sealed record NewsByEmail(NewsByEmailState State);

/// <summary>How far the choice of mails is.</summary>
public enum NewsByEmailState
{
    None,

    /// <summary>A mail was sent with a link that confirms the address; until then no others are sent.</summary>
    Unconfirmed,

    Confirmed,
}

/// <summary>What stands in the link of a mail.</summary>
public sealed record NewsByEmailLink(string? Token);
