using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports.TakingDown;

internal static class Transcripts
{
    /// <summary>Null when the reporter wrote the report.</summary>
    public static Transcript? RevealTranscript(this Report report, KeyRing keys) => report.TakenDown is not { } taken ? null : new Transcript(
        taken.Channel,
        taken.TakenAt,
        report.TranscriptAnswers switch
        {
            [] => TranscriptState.Offered,
            [.., { Approves: true }] => TranscriptState.Approved,
            _ => TranscriptState.Corrected,
        },
        report.TranscriptAnswers.LastOrDefault()?.AnsweredAt,
        [.. report.TranscriptAnswers.Select(a => a.Correction).OfType<ProtectedContent>().Select(c => keys.Reveal<string>(Purpose.Correction, c))]);
}
