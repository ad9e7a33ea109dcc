using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Opening;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Comparators;
using DeclareConflict = Zichtlijn.Sanctioning.Cases.Taking.DeclareConflict;

namespace Zichtlijn.Sanctioning.Tests.Support;

/// <summary>Everything that can be told or asked of a case that is weighed.</summary>
internal static class Do
{
    public static Decision Hear(SanctionCase? c, InvestigationAsked asked) => Decision.Of([.. InvestigationAskedConsumer.Remember(c, asked, Given.Staff, Given.Now)]);

    public static Decision Hear(SanctionCase? c, InvestigationReported reported) => Decision.Of([.. InvestigationReportedConsumer.Open(c, reported, Given.Now)]);

    public static Decision Bar(SanctionCase? c, string mark) => Decision.Of([.. PersonBarredConsumer.Bar(c, Given.CaseId, mark, Given.Staff, Given.Now)]);

    public static Decision WorkedOnIt(SanctionCase? c, string mark, bool reads = true) =>
        Decision.Of([.. CoReaderChangedConsumer.Note(c, new CoReaderChanged(Given.CaseId, 1, mark, reads, MayOpen: true))]);

    public static Decision Take(SanctionCase c, Colleague who) => Sanctioning.Cases.Taking.TakeCase.Decide(c, who, Given.Now);

    public static Decision Declare(SanctionCase c, Colleague who, Interest interest = Interest.None) => DeclareConflict.Decide(c, who, interest, Given.Now);

    public static Decision Answer(SanctionCase c, Colleague who, int matter, ProtocolStep step, StepAnswer answer = StepAnswer.Yes) =>
        Sanctioning.Cases.Protocol.AnswerStep.Decide(c, who, Given.Step(matter, step, answer) with { By = who.Account });

    public static Decision Weigh(SanctionCase c, Colleague who, int matter, string severity = "serious", bool repeated = true) =>
        Sanctioning.Cases.Weighing.SetWeight.Decide(c, who, Given.Weight(matter, severity, repeated));

    public static Decision Factor(SanctionCase c, Colleague who, int matter, string code = "warnedBefore") =>
        Sanctioning.Cases.Weighing.RecordFactor.Decide(c, who, matter, code, Given.Sealed, Given.Now);

    public static Decision Without(SanctionCase c, Colleague who, int matter, int factor) =>
        Sanctioning.Cases.Weighing.RecordFactor.Decide(c, who, new(Given.Now, who.Account, matter, factor, Given.Sealed));

    public static Decision Propose(SanctionCase c, Colleague who, int matter, string? sanction = "conditionalDismissal", DeviationRecord? deviation = null) =>
        Sanctioning.Cases.Proposing.ProposeSanction.Decide(c, Given.SeatOf(who), Given.Proposal(matter, sanction, deviation) with { By = who.Account, Person = who.Mark });

    public static Decision Lead(SanctionCase c, Colleague who, int matter, Interest interest = Interest.None) => TakeChair.Decide(c, who, matter, interest, Given.Staff, Given.Now);

    public static Decision Ask(SanctionCase c, Colleague who, int matter, SeatKind kind, string? account = null) =>
        Sanctioning.Cases.Consulting.AskMember.Decide(c, who, matter, new(kind, kind == SeatKind.Expert ? Given.Field : null), account, Given.Staff, Given.Now);

    public static Decision Sit(SanctionCase c, Colleague who, int matter, Interest interest = Interest.None) => TakeSeat.Decide(c, who, matter, interest, Given.Staff, Given.Now);

    public static Decision Leave(SanctionCase c, Colleague who, int matter, int seat) => TakeSeat.Decide(c, who, new(Given.Now, who.Account, matter, seat, Given.Sealed), Given.Staff);

    public static Decision Convene(SanctionCase c, Colleague who, int matter) =>
        Sanctioning.Cases.Consulting.Convene.Decide(c, who, matter, Given.Staff, Given.Now, ReferenceDataSet.Current);

    public static Decision Vote(SanctionCase c, Colleague who, int matter) => Sanctioning.Cases.Consulting.Vote.Decide(c, new(Given.Now, matter, c.MatterOf(matter)?.Proposal?.Number ?? 0, who.Mark, Given.Sealed));

    /// <param name="votes">What was voted, as it comes out of its seal.</param>
    public static Decision Close(SanctionCase c, Colleague who, int matter, params PanelAdvice[] votes) =>
        CloseVoting.Decide(c, who, matter, [.. votes.Select((v, n) => new SealedVote(v, $"Reden {n}"))], _ => Given.Sealed, Given.Staff, Given.Now, ReferenceDataSet.Current);

    public static Decision Advise(SanctionCase c, Colleague who, int matter, string? other = null) =>
        Sanctioning.Cases.Consulting.IssueAdvice.Decide(c, who, matter, other is null ? null : new(other), Given.Sealed, Given.Now, ReferenceDataSet.Current);
    /// <summary>Links this many of the three rulings that there are; a fourth one is not there.</summary>
    public static Decision Link(SanctionCase c, Colleague who, int matter, int rulings = 3, bool motive = false) => Sanctioning.Cases.Comparing.LinkComparators.Decide(
        c, who, matter, [.. Enumerable.Range(1, rulings).Select(n => new Sanctioning.Cases.Comparing.LinkComparators.Chosen($"ECLI:NL:CRVB:2023:{n}", Given.Sealed))],
        motive ? Given.Sealed : null, [.. SmallGroups.Protect(Enumerable.Range(1, 3).Select(n => Rulings.Ruling(n, Rulings.Traits())), size: 5)], ReferenceDataSet.Current, Given.Now);
}
