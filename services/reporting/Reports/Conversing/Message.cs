using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports;

/// <summary>Who wrote a message.</summary>
public enum Writer
{
    Reporter,
    Desk,
    Triage,
}

/// <summary>One message of the conversation with the reporter.</summary>
public sealed record Message(Guid Id, Writer From, DateTimeOffset WrittenAt, ProtectedContent Text)
{
    /// <summary>It asks the reporter something.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The question that it answers; null when it answers none.</summary>
    public Guid? AnswersTo { get; init; }
}
