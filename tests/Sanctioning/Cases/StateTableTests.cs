using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Sanctioning.Tests.Cases;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly (string Name, Func<SanctionCase, Decision> Command)[] All =
    [
        ("triage asks again", c => Do.Hear(c, Given.Asked with { Version = 20 })),
        ("another report", c => Do.Hear(c, Given.Reported with { Version = 60 })),
        ("the lawyer is barred", c => Do.Bar(c, Given.Lawyer.Mark)),
        ("somebody worked on it before", c => Do.WorkedOnIt(c, "investigator")),
        ("take it", c => By(Given.Lawyer, c, who => Do.Take(c, who))),
        ("take it, by another lawyer", c => By(Given.Other, c, who => Do.Take(c, who))),
        ("declare no interest", c => By(Given.Lawyer, c, who => Do.Declare(c, who))),
        ("declare no interest, by another lawyer", c => By(Given.Other, c, who => Do.Declare(c, who))),
        ("declare an interest", c => By(Given.Lawyer, c, who => Do.Declare(c, who, Interest.Present))),
        ("answer the first step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.CarefulInvestigation))),
        ("answer the first step, by another lawyer", c => By(Given.Other, c, who => Do.Answer(c, who, 1, ProtocolStep.CarefulInvestigation))),
        ("answer the fourth step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.Attributable, StepAnswer.No))),
        ("answer the fifth step", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 1, ProtocolStep.Proportionate))),
        ("answer a step of no matter", c => By(Given.Lawyer, c, who => Do.Answer(c, who, 9, ProtocolStep.CarefulInvestigation))),
        ("weigh how grave it is", c => By(Given.Lawyer, c, who => Do.Weigh(c, who, 1))),
        ("note a factor", c => By(Given.Lawyer, c, who => Do.Factor(c, who, 1))),
        ("link three comparators", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1))),
        ("link three comparators, by another lawyer", c => By(Given.Other, c, who => Do.Link(c, who, 1))),
        ("link two comparators", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 2))),
        ("link none, with the motive", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 0, motive: true))),
        ("link a comparator that is not there", c => By(Given.Lawyer, c, who => Do.Link(c, who, 1, rulings: 4))),
        ("link comparators to no matter", c => By(Given.Lawyer, c, who => Do.Link(c, who, 9))),
        ("let a factor not count", c => By(Given.Lawyer, c, who => Do.Without(c, who, 1, 1))),
    ];

    private static readonly (string Name, SanctionState State, SanctionCase Case)[] States =
    [
        ("Only the report was heard", SanctionState.ToPrepare, Given.Case(Given.Heard())),
        ("ToPrepare", SanctionState.ToPrepare, Given.Case(Given.Opened())),
        ("Taken", SanctionState.Taken, Given.Case(Given.Taken())),
        ("InPreparation", SanctionState.InPreparation, Given.Case(Given.Declared())),
        ("InPreparation, four steps answered", SanctionState.InPreparation, Given.Case(Given.Answered())),
        ("Prepared, not attributable", SanctionState.Prepared, Given.Case(Given.Answered(StepAnswer.No))),
        ("InPreparation, weighed", SanctionState.InPreparation, Given.Case(Given.Weighed())),
        ("Prepared", SanctionState.Prepared, Given.Case(Given.Prepared())),
        ("Prepared, with a factor", SanctionState.Prepared, Given.Case([.. Given.Prepared(), .. Do.Factor(Given.Case(Given.Prepared()), Given.Lawyer, 1).Events])),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {Told(a.Command(s.Case))}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached()
    {
        States.Select(s => s.State).Distinct().ShouldBe(Enum.GetValues<SanctionState>(), ignoreOrder: true);
        States.ShouldAllBe(s => s.Case.State == s.State);
    }

    private static Decision By(Colleague who, SanctionCase c, Func<Colleague, Decision> command) => c.IsKnownTo(who) ? command(who) : Problems.NotFound;

    private static string Told(Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.Select(e => e.GetType().Name)),
    };
}
