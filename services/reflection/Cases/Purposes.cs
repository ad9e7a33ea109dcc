namespace Zichtlijn.Reflection.Cases;

/// <summary>What sealed content is: authenticated with it, so that no piece of content can pass for another.</summary>
internal static class Purposes
{
    public const string Question = "room-question";
    public const string Stop = "room-stop";
    public const string Departure = "room-departure";
    public const string Summary = "room-summary";
    public const string SummaryMotive = "summary-combination";
    public const string SummaryRemark = "summary-remark";
    public const string Questions = "room-preparation";

    /// <summary>What was said in a room: nothing else is ever opened with it.</summary>
    public const string Session = "room-session";
    public const string Advice = "room-advice";
    public const string Answer = "room-answer";
    public const string Closing = "room-closing";
    public const string Lesson = "lesson-proposal";
    public const string LessonMotive = "lesson-combination";
    public const string LessonRemark = "lesson-remark";
    public const string Withdrawal = "lesson-withdrawal";
}
