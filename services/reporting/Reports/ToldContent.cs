using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports.TakingDown;

namespace Zichtlijn.Reporting.Reports;

/// <summary>What a reporter told. Exists in the clear only while a request that may read it is answered.</summary>
public sealed record ToldContent(
    string Narrative, DateOnly? OccurredOn, bool? Ongoing, IReadOnlyList<NamedPerson> Persons, IReadOnlyList<string> Wishes);

/// <summary>What each protected piece is; bound to the ciphertext, so one cannot pass for another.</summary>
internal static class Purpose
{
    public const string Told = "told";
    public const string Reporter = "reporter";
    public const string Message = "message";
    public const string Motive = "motive";
    public const string Assessment = "assessment";
    public const string FollowUp = "followUp";
    public const string Withdrawal = "withdrawal";
    public const string Correction = "correction";
}

internal static class ReportContents
{
    /// <summary>The keys to read a report with, its messages too, and to write more under the key of what was told.</summary>
    /// <param name="withReporter">The reader may know who the reporter is.</param>
    public static ValueTask<KeyRing> KeysOf(this ContentKeys keys, Report report, bool withReporter, CancellationToken cancellationToken) =>
        keys.OfAsync(
            report.Id, [report.Told?.Content, withReporter ? report.Reporter : null, .. report.Messages.Select(m => m.Text),
                .. report.Feedback.SelectMany(f => (ProtectedContent[])[f.Assessment, f.FollowUp]), report.Withdrawn?.Reason, .. report.TranscriptAnswers.Select(a => a.Correction)], cancellationToken);

    /// <param name="keys">See <see cref="KeysOf"/>: without the reporter's key the reporter is not shown.</param>
    /// <param name="knowsReporter">The reader may know who the reporter is, or that nobody does.</param>
    public static ReportContent Reveal(this Report report, KeyRing keys, bool knowsReporter)
    {
        var submitted = report.Submitted;
        var sealedContent = report.Told ?? throw new InvalidOperationException("A report without what was told.");
        var told = keys.Reveal<ToldContent>(Purpose.Told, sealedContent.Content);
        var reporter = report.Reporter is { } who && keys.CanReveal(who) ? keys.Reveal<ReporterContact>(Purpose.Reporter, who) : null;
        return new ReportContent(
            knowsReporter ? report.Disclosure : null, submitted.Category, submitted.Grounds, submitted.OrganisationalPart,
            told.Narrative, told.OccurredOn, told.Ongoing, told.Persons, told.Wishes, reporter, report.RevealTranscript(keys));
    }

    public static IReadOnlyList<ReportFeedback> RevealFeedback(this Report report, KeyRing keys) =>
        [.. report.Feedback.Select(f => new ReportFeedback(
            f.GivenAt, keys.Reveal<string>(Purpose.Assessment, f.Assessment), keys.Reveal<string>(Purpose.FollowUp, f.FollowUp), f.Closes))];

    public static ReportWithdrawal? RevealWithdrawal(this Report report, KeyRing keys) => report.Withdrawn is { } withdrawn
        ? new ReportWithdrawal(withdrawn.WithdrawnAt, withdrawn.Reason is { } reason ? keys.Reveal<string>(Purpose.Withdrawal, reason) : null)
        : null;
}
