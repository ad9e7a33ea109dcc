namespace Zichtlijn.Contracts.Sanctioning.Http.V1;

/// <summary>What is made of an objection (Awb 6:6, 7:11).</summary>
public enum ObjectionOutcome
{
    /// <summary>It came too late and that is not excused, or it lacks what it must have.</summary>
    Inadmissible,

    /// <summary>The decision stays as it is.</summary>
    Unfounded,

    /// <summary>Something else comes in its place, or nothing: never anything heavier.</summary>
    Founded,
}

/// <summary>How somebody who objects was heard (Awb 7:2 and 7:3).</summary>
public enum HearingForm
{
    Held,

    /// <summary>They do not want to be heard.</summary>
    Waived,

    /// <summary>The act asks for none: it is clearly inadmissible or unfounded, or they get all that they ask.</summary>
    NotNeeded,
}

/// <summary>Lets a committee from outside advise on an objection (Awb 7:13).</summary>
/// <param name="Chair">Name of somebody who does not work for the organisation; 2 to 100 characters.</param>
/// <param name="Members">Names of two others at least.</param>
public sealed record AssignCommittee(string? Chair, IReadOnlyList<string>? Members);

/// <param name="Form">How they were heard.</param>
/// <param name="On">The day of it, or of the choice not to.</param>
/// <param name="Report">What was said, or why they were not heard; 20 to 20,000 characters.</param>
public sealed record NoteHearing(HearingForm? Form, DateOnly? On, string? Report);

/// <summary>What the committee advises.</summary>
/// <param name="Text">Its reasons; 50 to 20,000 characters.</param>
/// <param name="Sanction">What it would put in the place; null for none. Only when it finds the objection founded.</param>
public sealed record NoteCommitteeAdvice(ObjectionOutcome? Outcome, string? Text, SanctionChoice? Sanction = null);

/// <summary>Takes more time to decide on an objection, once (Awb 7:10(3)).</summary>
/// <param name="Weeks">From 1 to 6.</param>
/// <param name="Motive">Why; whoever objects is told. 20 to 5,000 characters.</param>
public sealed record AdjournObjection(int? Weeks, string? Motive);

/// <summary>Decides on an objection.</summary>
/// <param name="Sanction">What comes in the place of what was decided; null for none. Only when it is founded.</param>
/// <param name="Reasons">50 to 20,000 characters.</param>
/// <param name="Deviation">Why the advice of the committee is not followed (Awb 7:13(7)); 50 to 20,000 characters, needed when it is not and only then.</param>
public sealed record DecideObjection(ObjectionOutcome? Outcome, SanctionChoice? Sanction, string? Reasons, string? Deviation);

/// <summary>Who goes to court.</summary>
public enum AppealBy
{
    Subject,

    /// <summary>Only from the district court to the highest one.</summary>
    Authority,
}

/// <summary>Where a case is in court.</summary>
public enum CourtLevel
{
    /// <summary>The district court.</summary>
    Appeal,

    /// <summary>The Central Appeals Tribunal: nobody decides after it.</summary>
    FurtherAppeal,
}

/// <summary>Notes that somebody went to court.</summary>
/// <param name="On">The day on which it was handed in or posted.</param>
public sealed record NoteAppeal(AppealBy? By, DateOnly? On);

/// <summary>Notes what the court said.</summary>
/// <param name="On">The day on which the ruling was sent.</param>
/// <param name="Outcome">A code of the court outcomes.</param>
/// <param name="Sanction">What the court itself puts in the place; only with the outcome that says so.</param>
/// <param name="DecideAnew">The court wants a new decision on the objection; only when it quashed the old one.</param>
/// <param name="Ecli">The number under which it was published; null while it was not.</param>
/// <param name="Summary">20 to 20,000 characters.</param>
public sealed record NoteRuling(DateOnly? On, string? Outcome, SanctionChoice? Sanction, bool? DecideAnew, string? Ecli, string? Summary);

/// <summary>What became of an objection, and of what went to court after it.</summary>
/// <param name="Sanction">What is imposed now; null for none.</param>
/// <param name="DecideBy">The last day to decide on it.</param>
/// <param name="Committee">Null when there is none.</param>
/// <param name="Decision">Null while there is none.</param>
/// <param name="AppealUntil">The last day to go to court now; null while nobody can.</param>
/// <param name="Appeals">In the order in which they came.</param>
public sealed record ContestDetail(
    SanctionChoice? Sanction, DateOnly? DecideBy, CommitteeDetail? Committee, HearingDetail? Hearing, ObjectionDecisionDetail? Decision, DateOnly? AppealUntil, IReadOnlyList<AppealDetail> Appeals);

/// <param name="Outcome">What it advises; null while it did not.</param>
/// <param name="Text">Its reasons.</param>
/// <param name="Sanction">What it would put in the place; null for none.</param>
public sealed record CommitteeDetail(string Chair, IReadOnlyList<string> Members, ObjectionOutcome? Outcome, string? Text, SanctionChoice? Sanction = null);

public sealed record HearingDetail(HearingForm Form, DateOnly On, string Report);

/// <param name="Sanction">What is imposed after it; null for none.</param>
/// <param name="NotifiedOn">Null while it was not made known.</param>
public sealed record ObjectionDecisionDetail(
    ObjectionOutcome Outcome, SanctionChoice? Sanction, string Reasons, string? Deviation, string By, DateTimeOffset At, DateOnly? NotifiedOn);

/// <param name="Late">After the last day: whether that is excused is for the court.</param>
/// <param name="Ruling">Null while there is none.</param>
public sealed record AppealDetail(CourtLevel Level, AppealBy By, DateOnly On, bool Late, RulingNote? Ruling);

public sealed record RulingNote(DateOnly On, string Outcome, SanctionChoice? Sanction, bool DecideAnew, string? Ecli, string Summary);
