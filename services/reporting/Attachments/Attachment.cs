using System.Collections.Immutable;
using System.Text.Json;

namespace Zichtlijn.Reporting.Attachments;

public enum AttachmentState
{
    /// <summary>Being checked, or waiting for it.</summary>
    Waiting,

    /// <summary>Its clean copy can be fetched.</summary>
    Ready,
    Unsafe,
    Unreadable,
}

/// <summary>A file of a report, rebuilt from the report's events.</summary>
/// <param name="Clean">Set when it is ready.</param>
/// <param name="Scanned">Whether a malware scanner looked at it; null while that is not known.</param>
public sealed record Attachment(AttachmentAdded Added, AttachmentState State, AttachmentCleaned? Clean = null, bool? Scanned = null)
{
    public Guid Id => Added.AttachmentId;

    public bool IsOfReporter => Added.Officer is null;
}

internal static class AttachmentStates
{
    public static ImmutableList<Attachment> After(this ImmutableList<Attachment> all, AttachmentAdded e) =>
        all.Add(new Attachment(e, AttachmentState.Waiting));

    public static ImmutableList<Attachment> After(this ImmutableList<Attachment> all, AttachmentCleaned e) =>
        all.Change(e.AttachmentId, a => a with { State = AttachmentState.Ready, Clean = e, Scanned = e.Scanned });

    public static ImmutableList<Attachment> After(this ImmutableList<Attachment> all, AttachmentFoundUnsafe e) =>
        all.Change(e.AttachmentId, a => a with { State = AttachmentState.Unsafe, Scanned = true });

    public static ImmutableList<Attachment> After(this ImmutableList<Attachment> all, AttachmentUnreadable e) =>
        all.Change(e.AttachmentId, a => a with { State = AttachmentState.Unreadable, Scanned = e.Scanned });

    public static string ToWire(this AttachmentState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static ImmutableList<Attachment> Change(this ImmutableList<Attachment> all, Guid id, Func<Attachment, Attachment> change) =>
        all.FindIndex(a => a.Id == id) is var at and >= 0 ? all.SetItem(at, change(all[at])) : all;
}
