using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reflection.Cases;

/// <summary>Expected failures of those who ask for rooms, lead them, sit in them and answer them.</summary>
internal static class ReflectionErrors
{
    public static Refusal NotYoursToAsk { get; } = Refusal.Conflict("not-yours-to-ask", "At this moment somebody else asks for a room.");

    public static Refusal MomentNotOpen { get; } = Refusal.Conflict("moment-not-open", "The case is not at this moment: a room comes too soon or too late.");

    public static Refusal RoomRuns { get; } = Refusal.Conflict("room-runs", "A room for this moment was asked for already, and it is not over.");

    public static Refusal UnknownLesson { get; } = Refusal.Unprocessable("lesson-unknown", "One of these is no lesson of the library.");

    public static Refusal RoomIsOver { get; } = Refusal.Conflict("room-is-over", "This room is closed, or was stopped.");

    public static Refusal HeldAlready { get; } = Refusal.Conflict("held-already", "The room was held: this stays as it was.");

    public static Refusal LedByAnother { get; } = Refusal.Conflict("led-by-another", "Somebody else leads this room.");

    public static Refusal NotTheFacilitator { get; } = Refusal.Conflict("not-the-facilitator", "You do not lead this room.");

    public static Refusal NotTheAsker { get; } = Refusal.Conflict("not-the-asker", "Whoever asked for this room does that.");

    /// <summary>An interest, work on the case, another part, or no such seat: it does not tell which.</summary>
    public static Refusal MayNotSit { get; } = Refusal.Unprocessable("may-not-sit", "They cannot take part in this room.");

    public static Refusal SatTooOften { get; } = Refusal.Unprocessable("sat-too-often", "They sat in the last rooms of this part: now it is somebody else's turn.");

    public static Refusal NobodyLeft { get; } = Refusal.Conflict("nobody-left", "There is nobody left who can sit there.");

    public static Refusal RoomIsFull { get; } = Refusal.Conflict("room-is-full", "All seats of this room are taken.");

    public static Refusal EnoughLeaders { get; } = Refusal.Conflict("enough-leaders", "There sit enough of the line leadership.");

    public static Refusal NotInvited { get; } = Refusal.Conflict("not-invited", "You were not invited to this room.");

    public static Refusal AnsweredInvitation { get; } = Refusal.Conflict("invitation-answered", "You took the seat: leave it if you cannot come.");

    public static Refusal UnknownSeat { get; } = Refusal.Unprocessable("seat-unknown", "You can free no such seat.");

    public static Refusal NotComposed { get; } = Refusal.Conflict("not-composed", "The room is not composed yet, or somebody left it.");

    public static Refusal NoSummaryNeeded { get; } = Refusal.Conflict("no-summary-needed", "A room about a theme has no case to summarise.");

    public static Refusal NoSummary { get; } = Refusal.Conflict("no-summary", "There is no summary to look at yet.");

    public static Refusal SummaryIsReturned { get; } = Refusal.Conflict("summary-returned", "This summary was sent back: wait for another version.");

    public static Refusal SummaryNotChecked { get; } = Refusal.Conflict("summary-not-checked", "Nobody looked at the summary yet: members do not read it before that.");

    public static Refusal SamePerson { get; } = Refusal.Conflict("same-person", "Somebody else looks at this than whoever wrote it.");

    public static Refusal ChecksMissing { get; } = Refusal.Unprocessable("checks-missing", "Look at every point of the list.");

    public static Refusal CombinationNotMotivated { get; } =
        Refusal.Unprocessable("combination-not-motivated", "Facts together still may point to somebody: say why it may be shown all the same, or send it back.");

    public static Refusal NothingToMotivate { get; } = Refusal.Unprocessable("nothing-to-motivate", "No facts together point to somebody: there is nothing to motivate.");

    public static Refusal NotPrepared { get; } = Refusal.Conflict("not-prepared", "First prepare the room.");

    public static Refusal NoQuorum { get; } = Refusal.Unprocessable("no-quorum", "Too few were there.");

    public static Refusal NotSeated { get; } = Refusal.Unprocessable("not-seated", "One of these does not sit in the room.");

    public static Refusal PerspectivesMissing { get; } = Refusal.Unprocessable("perspectives-missing", "Write down what was said from each perspective that was prepared, and no other.");

    public static Refusal BiasCheckMissing { get; } = Refusal.Unprocessable("bias-check-missing", "Answer every question about blind spots.");

    public static Refusal NotHeld { get; } = Refusal.Conflict("not-held", "The room was not held yet.");

    public static Refusal AdvisedAlready { get; } = Refusal.Conflict("advised-already", "The room advised already.");

    public static Refusal NamesSanction { get; } = Refusal.Unprocessable("names-sanction", "A room does not speak of sanctions: leave that word out.");

    public static Refusal NotAdvised { get; } = Refusal.Conflict("not-advised", "The room did not advise yet.");

    public static Refusal NotTheAddressee { get; } = Refusal.Conflict("not-the-addressee", "Somebody else answers this advice.");

    /// <summary>Awb art. 10:3(3) as model.</summary>
    public static Refusal SatInRoom { get; } = Refusal.Conflict("sat-in-room", "Whoever took part in the room does not answer its advice.");

    public static Refusal AnsweredAlready { get; } = Refusal.Conflict("answered-already", "This advice was answered already.");

    public static Refusal MotiveTooShort { get; } = Refusal.Unprocessable("motive-too-short", "Whoever does not follow the whole advice says why, in some sentences.");

    public static Refusal NotAnswered { get; } = Refusal.Conflict("not-answered", "The advice was not answered yet.");

    public static Refusal SamePart { get; } = Refusal.Conflict("same-part", "Somebody of another part, or of the corps, looks at a lesson.");

    public static Refusal LessonReleased { get; } = Refusal.Conflict("lesson-released", "This lesson stands in the library already.");

    public static Refusal LessonReturned { get; } = Refusal.Conflict("lesson-returned", "This lesson was sent back: propose another.");

    /// <summary>One for each rule of the composition.</summary>
    public static Refusal NotMet(CompositionRule rule) => rule switch
    {
        CompositionRule.EnoughSeats => Refusal.Conflict("too-few-seats", "Too few members took a seat."),
        CompositionRule.Network => Refusal.Conflict("network-missing", "Nobody of a network or of the allies sits there."),
        CompositionRule.OtherPart => Refusal.Conflict("other-part-missing", "Nobody of another part sits there."),
        CompositionRule.Ethics => Refusal.Conflict("ethics-missing", "Nobody from outside or of ethics sits there."),
        CompositionRule.FewLeaders => Refusal.Conflict("too-many-leaders", "Too many of the line leadership sit there."),
        CompositionRule.NobodyInvolved => Refusal.Conflict("not-in-order", "Somebody sits there who may not any more: free the seat and invite another."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rule of a composition."),
    };
}
