using Zichtlijn.Clocks;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>The term of triage itself.</summary>
internal static class TriageClocks
{
    /// <summary>The term for the decision (D15). Acknowledging and feedback are reporting's to meet, and kept there.</summary>
    public const string Decision = "triage";

    public static CaseClocks Of(CaseReceived e) => CaseClocks.None.Start(Decision, e.ReferenceData, Term.DayOf(e.SubmittedAt));

    /// <summary>A case that is weighed again gets the whole term, from the day on which it was reopened.</summary>
    public static ClockStarted Again(ReferenceDataSet reference, DateTimeOffset now) => ClockDecisions.Again(Decision, reference, now);
}
