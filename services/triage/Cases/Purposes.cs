namespace Zichtlijn.Triage.Cases;

/// <summary>What each piece of content is: authenticated with it, so that none can pass for another. Storage format: add, never change.</summary>
internal static class Purposes
{
    public const string Assessment = "assessment";
    public const string Question = "expertise-question";
    public const string Advice = "expert-advice";
    public const string AdviceRefusal = "advice-refusal";
    public const string InterimMeasure = "interim-measure";
    public const string AwaitedInformation = "awaited-information";
    public const string Reason = "triage-reason";
    public const string Override = "ltio-override";
    public const string Agreement = "agreement-motive";
    public const string Reopening = "reopening-motive";
    public const string Routing = "routing-motive";
    public const string Reassignment = "reassignment-motive";
    public const string Note = "note";
}
