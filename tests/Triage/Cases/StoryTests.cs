using CsCheck;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Triage.Cases;
using Zichtlijn.Triage.Cases.AwaitingInformation;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Tests.Support;

namespace Zichtlijn.Triage.Tests.Cases;

/// <summary>Random stories: whatever people do to a case in whatever order, the rules hold after every step, and it can still be decided.</summary>
public class StoryTests
{
    private static readonly string[] Parts = ["AMS", "DHG", "LMB", "MNL", "NHL", "NNL", "OBT", "ONL", "RTD", "SKL", "ZWB"];

    private static readonly StaffDirectory Staff = new(Parts.SelectMany(part => (StaffMember[])
    [
        Member("triage", part), Member("triage2", part), Member("triage3", part),
        Member("expert", part, "discrimination"), Member("expert2", part, "sexualHarassment"),
    ]));

    private static readonly Colleague Corps = Given.Who("corps", null);
    private static readonly TriageOutcome[] Outcomes = Enum.GetValues<TriageOutcome>();
    private static readonly string[] Categories = ["bullying", "racism", "sexualHarassment", "exclusion"];

    private const int LastCommand = 23;

    /// <param name="What">Which command, or something that the reporter did.</param>
    /// <param name="Who">Which of those who could give it.</param>
    /// <param name="How">What varies in it.</param>
    private sealed record Step(int What, int Who, int How);

    [Fact]
    public void The_rules_hold_after_every_step_and_no_case_is_stuck() =>
        Gen.Select(Gen.Int[0, Categories.Length - 1], Gen.Select(Gen.Int[0, 25], Gen.Int[0, 9], Gen.Int[0, 999], (what, who, how) => new Step(what, who, how)).Array[0, 40])
            .Sample((category, steps) =>
            {
                var code = Categories[category];
                var c = TriageCase.Of(Given.Contract.CaseId, Given.Received(code is "racism" or "exclusion", code));
                var now = Given.Now;
                foreach (var step in steps)
                {
                    now = now.AddHours(1);
                    c = Follow(c, step.What > LastCommand ? Decision.Of(OfReporter(c, step, now)) : Take(c, step, now));
                }

                Finish(c, now).State.ShouldBe(TriageState.Decided, $"next: {Finish(c, now).Next}");
            }, iter: 400);

    /// <summary>Applies a decision, event by event, and looks whether the rules hold.</summary>
    private static TriageCase Follow(TriageCase before, Decision decision)
    {
        var after = before;
        foreach (var e in decision.Events)
        {
            if (e is CaseDecided decided)
            {
                Allowed(after, decided);
            }

            after = after.After(e);
        }

        (decision.Refusal is null || decision.Events.Count == 0).ShouldBeTrue();
        Holds(after);
        return after;
    }

    private static void Allowed(TriageCase c, CaseDecided decided)
    {
        c.Assessment.IsComplete.ShouldBeTrue();
        c.MissingExpertise().ShouldBeEmpty();
        c.Consultations.Where(a => a.IsAdvised && c.Counts(a) && (a.Part == c.OrganisationalPart || a.Expert == decided.Officer)).ShouldBeEmpty();
        if (c.InNormSet || decided.Outcomes.Contains(TriageOutcome.NoFurtherAction))
        {
            c.Proposal!.SecondAgreed.ShouldBeTrue();
            c.Deciders.ShouldContain(d => d != decided.Officer);
        }

        if (decided.OverrideMotive is not null)
        {
            c.Proposal!.CorpsAgreed.ShouldBeTrue();
        }

        (c.InNormSet && decided.Outcomes.All(o => o is TriageOutcome.LineConversation or TriageOutcome.Mediation or TriageOutcome.RecognitionTrack)
            && decided.Outcomes.Contains(TriageOutcome.LineConversation)).ShouldBeFalse();
    }

    private static void Holds(TriageCase c)
    {
        c.Access.Handlers.Where(c.Access.IsBarred).ShouldBeEmpty();
        c.Access.Declared.Where(c.Access.IsBarred).ShouldBeEmpty();
        c.ExpertMarks.Where(c.Access.IsBarred).ShouldBeEmpty();
        c.Second.ShouldSatisfyAllConditions(s => (s is null || !c.Access.IsBarred(s.Mark)).ShouldBeTrue(), s => (s is null || s.Account != c.Officer).ShouldBeTrue());
        (c.State == TriageState.DecisionProposed).ShouldBe(c.Proposal is not null);
        (c.State == TriageState.Decided).ShouldBe(c.Decision is not null);
        if (c.State is TriageState.UnderAssessment or TriageState.AwaitingInfo)
        {
            (c.State == TriageState.AwaitingInfo).ShouldBe(c.AwaitsOthers || !c.OpenQuestions.IsEmpty);
        }

        (c.Second is null || c.Proposal is not null).ShouldBeTrue("nobody is the second pair of eyes of nothing");
        (c.State != TriageState.Received || c.Officer is null).ShouldBeTrue();
        if (c is { State: not TriageState.Decided, Proposal: null, Officer: { } officer })
        {
            c.Deciders.ShouldNotContain(officer, "whoever decided does not weigh it again");
        }
    }

    /// <summary>What the desk tells of the reporter, at whatever moment.</summary>
    private static object OfReporter(TriageCase c, Step step, DateTimeOffset now) => step switch
    {
        { How: var how } when how % 2 == 0 => new ReporterAsked(now, new Guid(how, 0, 0, new byte[8])),
        { Who: 0 } => new ReporterWithdrew(now),
        _ => new ReporterAnswered(now, c.OpenQuestions.IsEmpty ? Guid.Empty : c.OpenQuestions[step.How % c.OpenQuestions.Count]),
    };

    private static Decision Take(TriageCase c, Step step, DateTimeOffset now)
    {
        var go = new Commands(Staff, now);
        var officers = Staff.WithRole("triage").Select(m => new Colleague(m.Account, m.Mark, m.Part)).Where(c.IsKnownTo).ToArray();
        var who = officers.Length == 0 ? Given.Handler : step.Who < 7 && c.Officer is { } own ? Colleague(own) : officers[(step.Who + step.How) % officers.Length];
        var consulted = c.Consultations.FindAll(a => a.Reads);
        var asked = consulted.IsEmpty ? null : consulted[step.How % consulted.Count];
        var outcome = Outcomes[step.How % Outcomes.Length];
        return step.What switch
        {
            0 or 1 => go.Accept(c, who),
            2 or 3 => go.Declare(c, who),
            4 or 5 or 6 => go.Assess(c, who, Given.Scope(step.How % 3 == 0 ? ["AMS", "RTD"] : ["AMS"]), step.How % 5 == 0 ? ["racism"] : []),
            7 or 8 => go.Ask(c, who, step.How % 2 == 0 ? "discrimination" : "sexualHarassment"),
            9 => asked is null ? Decision.AlreadySo : go.Declare(c, new Colleague(asked.Expert, asked.Person, asked.Part)),
            10 => asked is null ? Decision.AlreadySo : go.Advise(c, asked),
            11 => asked is null ? Decision.AlreadySo : go.Decline(c, asked),
            12 => go.Await(c, who),
            13 => go.Receive(c, who),
            14 or 15 => go.Decide(c, who, step.How % 2 == 0, outcome),
            16 => go.Withdraw(c, who),
            17 => c.Second is { } second ? go.Declare(c, Colleague(second.Account)) : Decision.AlreadySo,
            18 => go.Answer(c, c.Second is { } s && step.Who < 8 ? Colleague(s.Account) : who, AgreementLevel.Second, step.How % 4 != 0),
            19 => go.Answer(c, Corps, AgreementLevel.Corps, step.How % 3 != 0),
            20 => go.Reopen(c, who),
            21 => step.How % 4 == 0 ? go.Route(c, who) : go.Note(c, who),
            22 => step.How % 3 == 0 ? go.GiveBack(c, who) : go.HandOver(c, who, $"triage{(step.How % 2 == 0 ? "2" : "3")}.ams"),
            _ => step.How % 6 != 0 ? Decision.AlreadySo : asked is not null && step.Who < 5 ? go.Bar(c, asked.Person) : go.Recuse(c, who),
        };
    }

    /// <summary>What people would do to bring the case to a decision, whatever happened before.</summary>
    private static TriageCase Finish(TriageCase c, DateTimeOffset now)
    {
        var go = new Commands(Staff, now);
        for (var turns = 0; turns < 60 && c.State != TriageState.Decided; turns++)
        {
            var officer = c.Officer is { } own ? Colleague(own)
                : Staff.WithRole("triage").Select(m => Colleague(m.Account)).First(m => c.IsKnownTo(m) && !c.Deciders.Contains(m.Account));
            var missing = c.MissingExpertise().FirstOrDefault();
            c = Follow(c, c.Next switch
            {
                NextStep.Accept => go.Accept(c, officer),
                NextStep.DeclareInterest => go.Declare(c, officer),
                NextStep.Classify or NextStep.AssessSeverity or NextStep.AssessDetrimentRisk or NextStep.AssessEvidenceRisk or NextStep.AssessScope => go.Assess(c, officer),
                NextStep.AskExpert => go.Ask(c, officer, missing!),
                NextStep.AwaitInformation => go.Receive(c, officer),
                NextStep.Decide => go.Decide(c, officer, withMotive: true, TriageOutcome.ExploratoryInquiry),
                NextStep.AwaitAdvice when c.Consultations.Find(a => a.Field == missing && a.IsOpen) is { } asked =>
                    c.Access.HasDeclared(asked.Person) ? go.Advise(c, asked) : go.Declare(c, new Colleague(asked.Expert, asked.Person, asked.Part)),
                NextStep.AwaitAgreement => Agree(c, go, officer),
                _ => throw new InvalidOperationException($"Nobody knows what to do at {c.Next}."),
            });
        }

        return c;
    }

    private static Decision Agree(TriageCase c, Commands go, Colleague officer) => c switch
    {
        { Proposal.AwaitsSecond: true, Second: null } => go.Withdraw(c, officer),
        { Proposal.AwaitsSecond: true, Second: { } second } => c.Access.HasDeclared(second.Mark)
            ? go.Answer(c, Colleague(second.Account), AgreementLevel.Second, agrees: true)
            : go.Declare(c, Colleague(second.Account)),
        _ => go.Answer(c, Corps, AgreementLevel.Corps, agrees: true),
    };

    private static Colleague Colleague(string account) => Staff.Find(account) is { } m ? new(m.Account, m.Mark, m.Part) : Given.Who(account, null);

    private static StaffMember Member(string role, string part, params string[] expertise)
    {
        var account = $"{role}.{part.ToLowerInvariant()}";
        return new(account, Given.MarkOf(account), account, null, role.StartsWith("expert", StringComparison.Ordinal) ? "expert" : "triage", part, $"unit-head.{part}", []) { Expertise = expertise };
    }
}
