using System.Text.Json;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports.Conversing;

/// <summary>The conversation as somebody reads it.</summary>
internal static class RevealedMessages
{
    /// <param name="seen">What of it the other side has seen.</param>
    public static IReadOnlyList<ReportMessage> RevealMessages(this Report report, KeyRing keys, Seen seen) =>
        Reveal(report, report.Messages, keys, seen);

    /// <summary>What triage asked, and what the reporter answered to that. The rest is between reporter and desk.</summary>
    public static IReadOnlyList<ReportMessage> RevealQuestionsOfTriage(this Report report, KeyRing keys, Seen seen)
    {
        var asked = report.Messages.Where(m => m.From == Writer.Triage).Select(m => m.Id).ToHashSet();
        return Reveal(report, report.Messages.Where(m => asked.Contains(m.Id) || (m.AnswersTo is { } question && asked.Contains(question))), keys, seen);
    }

    private static ReportMessage[] Reveal(Report report, IEnumerable<Message> messages, KeyRing keys, Seen seen)
    {
        var seenByReporter = report.Messages.FindIndex(m => m.Id == seen.ByReporter);
        return [.. messages.Select(m => new ReportMessage(
            m.Id, JsonNamingPolicy.CamelCase.ConvertName(m.From.ToString()), keys.Reveal<string>(Purpose.Message, m.Text), m.WrittenAt,
            m.From == Writer.Reporter ? m.WrittenAt <= seen.ByDesk : report.Messages.IndexOf(m) <= seenByReporter, m.IsQuestion, m.AnswersTo))];
    }
}
