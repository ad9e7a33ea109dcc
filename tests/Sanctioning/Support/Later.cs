using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Conditions;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Objecting;
using Zichtlijn.Sanctioning.Cases.Suspending;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Tests.Support;

/// <summary>What follows on a decision on the first person, some days after <see cref="Given.Now"/>: it was decided and made known on the third.</summary>
internal static class Later
{
    public static readonly Colleague OtherCorps = Given.Who("corps2");
    private static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    public static Decision Object(SanctionCase c, int day) => Sanctioning.Cases.Deciding.LodgeObjection.Decide(c, "jansen", 1, Given.Day(day), Given.Sealed, At(day), Reference);

    public static Decision Committee(SanctionCase c, Colleague who, int day, string chair = "M. van Buiten", params string[] members) => Sanctioning.Cases.Objecting.AssignCommittee.Decide(
        c, Given.SeatOf(who), who, 1, new(chair, members is [] ? ["A. Eerste", "B. Tweede"] : members), Given.Staff, Given.Sealed, At(day), Reference);

    public static Decision Hear(SanctionCase c, Colleague who, int day, HearingForm form = HearingForm.Held) =>
        HearObjection.Decide(c, Given.SeatOf(who), new ObjectionHeard(At(day), who.Account, 1, form, Given.Day(day), Given.Sealed));

    public static Decision Advise(SanctionCase c, Colleague who, int day, ObjectionOutcome outcome = ObjectionOutcome.Unfounded) =>
        HearObjection.Decide(c, Given.SeatOf(who), new CommitteeAdvised(At(day), who.Account, 1, outcome, null, Given.Sealed));

    public static Decision Adjourn(SanctionCase c, Colleague who, int day, int weeks = 6) =>
        Sanctioning.Cases.Objecting.AdjournObjection.Decide(c, Given.SeatOf(who), who, 1, new Period(weeks, PeriodUnit.Weeks), Given.Sealed, At(day));

    /// <param name="sanction">What comes in its place; null for nothing. What was decided stays when the objection is not founded.</param>
    public static Decision DecideObjection(SanctionCase c, Colleague who, int day, ObjectionOutcome outcome = ObjectionOutcome.Unfounded, string? sanction = null, bool deviates = false) =>
        Sanctioning.Cases.Objecting.DecideObjection.Decide(c, Given.SeatOf(who), new ObjectionDecided(
            At(day), who.Account, who.Mark, 1, outcome, outcome == ObjectionOutcome.Founded ? Given.Proposal(1, sanction).Sanction : c.MatterOf(1)?.Taken?.Sanction, Given.Sealed,
            deviates ? Given.Sealed : null, "2023-06"));

    public static Decision NotifyObjection(SanctionCase c, Colleague who, int day) =>
        Sanctioning.Cases.Objecting.DecideObjection.Decide(c, Given.SeatOf(who), new ObjectionDecisionNotified(At(day), who.Account, 1, Given.Day(day), NotificationForm.RegisteredPost), Reference);

    /// <summary>The letter on what was decided on the objection.</summary>
    public static Decision SignOnObjection(SanctionCase c, Colleague who, int day) => LetterRules.Sign(
        c, Given.SeatOf(who), new(At(day), who.Account, who.Mark, 1, LetterKind.ObjectionDecision, c.MatterOf(1)?.ObjectionDecisions ?? 0, Saved: 0, Given.Sealed, "", "2023-06"));

    /// <summary>The letter is signed, and goes out.</summary>
    public static Decision SendOnObjection(SanctionCase c, Colleague who, int day) =>
        SignOnObjection(c, who, day) is var signed && signed.Refusal is null ? Decision.Of([.. signed.Events, .. NotifyObjection(c.AfterAll(signed.Events), who, day).Events]) : signed;

    public static Decision Appeal(SanctionCase c, int day, AppealBy by = AppealBy.Subject) => Sanctioning.Cases.Appealing.NoteAppeal.Decide(c, Given.Lawyer, 1, by, Given.Day(day), At(day));

    public static Decision Rule(SanctionCase c, int day, string outcome = "upheld", string? instead = null, bool decideAnew = false) => Sanctioning.Cases.Appealing.NoteRuling.Decide(
        c, Given.Lawyer, 1, Given.Day(day), outcome, Given.Proposal(1, instead).Sanction, decideAnew, Given.Sealed, At(day), Reference);

    public static Decision Execute(SanctionCase c, int day) => Sanctioning.Cases.Deciding.ExecuteDecision.Decide(c, Given.SeatOf(Given.Authority), Given.Executed(day), Reference);

    public static Decision Invoke(SanctionCase c, Colleague who, int day) => Sanctioning.Cases.Conditions.InvokeCondition.Decide(
        c, Given.SeatOf(who), 1, sanction => new ConditionInvoked(At(day), who.Account, 1, Given.Day(day), sanction, Given.Sealed, null), Given.Day(day), Given.Day(day));

    /// <param name="days">How long.</param>
    public static Decision Suspend(SanctionCase c, Colleague who, int day, int days = 90, string ground = "intendedDismissal", int withheld = 33) => Sanctioning.Cases.Suspending.Suspend.Decide(
        c, Given.SeatOf(who), new(At(day), who.Account, 1, ground, Given.Day(day), Given.Day(day + days), withheld, Given.Sealed, "2023-06"), Given.Staff);

    public static Decision ExtendSuspension(SanctionCase c, Colleague who, int day, int until) =>
        ChangeSuspension.Decide(c, Given.SeatOf(who), new SuspensionExtended(At(day), who.Account, 1, Given.Day(until), Given.Sealed), Reference);

    public static Decision Withhold(SanctionCase c, Colleague who, int day, int withheld) =>
        ChangeSuspension.Decide(c, Given.SeatOf(who), new SuspensionPayChanged(At(day), who.Account, 1, withheld, Given.Sealed), Reference);

    public static Decision EndSuspension(SanctionCase c, Colleague who, int day) => ChangeSuspension.Decide(c, Given.SeatOf(who), new SuspensionEnded(At(day), who.Account, 1, Given.Sealed));

    /// <summary>What the watch tells on that day.</summary>
    public static IReadOnlyList<object> Tell(SanctionCase c, int day) => [.. c.Clocks.Tell(Given.Day(day), At(day)).Where(e => e is ClockPassed)];

    public static SanctionCase With(this SanctionCase c, Func<SanctionCase, Decision> command)
    {
        var decision = command(c);
        decision.Refusal.ShouldBeNull();
        return c.AfterAll(decision.Events);
    }

    public static DateTimeOffset At(int day) => Given.Now.AddDays(day);
}
