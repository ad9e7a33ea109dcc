namespace Zichtlijn.Restoration.Cases;

/// <summary>What sealed content is: authenticated with it, so that no piece of content can pass for another.</summary>
internal static class Purposes
{
    public const string Offer = "recognition-offer";
    public const string Needs = "needs";
    public const string Measure = "measure";
    public const string OtherName = "conversation-other";
    public const string OtherText = "conversation-request";
    public const string MeasureDone = "measure-done";
    public const string Evaluation = "evaluation";
    public const string Detriment = "detriment";
    public const string PersonnelAction = "personnel-action";
    public const string Rehabilitation = "rehabilitation-offer";
    public const string EscalationAnswer = "escalation-answer";
    public const string Track = "joint-track";
    public const string TrackMeasure = "joint-measure";
    public const string TrackMeasureDone = "joint-measure-done";
}
