using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;

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
}

internal static class ReportContents
{
    /// <param name="withReporter">The reader may know who the reporter is.</param>
    public static ReportContent Reveal(this Report report, IContentProtection protection, bool withReporter)
    {
        var submitted = report.Submitted;
        var sealedContent = report.Told ?? throw new InvalidOperationException("A report without what was told.");
        var told = protection.Reveal<ToldContent>(report.Id, Purpose.Told, sealedContent.Content);
        var reporter = withReporter && sealedContent.Reporter is { } who
            ? protection.Reveal<ReporterContact>(report.Id, Purpose.Reporter, who)
            : null;
        return new ReportContent(
            submitted.Disclosure, submitted.Category, submitted.Grounds, submitted.OrganisationalPart,
            told.Narrative, told.OccurredOn, told.Ongoing, told.Persons, told.Wishes, reporter);
    }

    public static IReadOnlyList<ReportMessage> RevealMessages(this Report report, IContentProtection protection) =>
        [.. report.Messages.Select(m => new ReportMessage(
            m.Id, m.FromReporter ? "reporter" : "desk", protection.Reveal<string>(report.Id, Purpose.Message, m.Text), m.WrittenAt))];
}
