using Zichtlijn.Clocks;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>Which clocks triage keeps; the same for the case and for its row in the queue.</summary>
internal static class TriageClocks
{
    /// <summary>The term for the decision (D15). Acknowledging and feedback are reporting's to meet, and kept there.</summary>
    public const string Decision = "triage";

    public static CaseClocks Of(CaseReceived e) => CaseClocks.None.Start(Decision, e.ReferenceData, Term.DayOf(e.SubmittedAt));
}
