namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>A charge as it was typed.</summary>
/// <param name="Number">Of a charge that stays; null for a new one.</param>
public sealed record ChargeRow(int? Number, string? Person, string? Conduct)
{
    public static readonly ChargeRow Empty = new(null, null, null);

    public bool IsEmpty => this == Empty;
}

/// <summary>A step as it was typed.</summary>
/// <param name="Number">Of a step that stays; null for a new one.</param>
/// <param name="DoneAt">Set when it is done: then nothing of it is changed.</param>
public sealed record StepRow(int? Number, string? What, string? Owner, string? DueBy, DateTimeOffset? DoneAt = null)
{
    public static readonly StepRow Empty = new(null, null, null, null);

    public bool IsDone => DoneAt is not null;

    public bool IsEmpty => this == Empty;
}
