using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Recusing;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>For every command of the report and every state on its way: allowed with these events, or refused with this error.</summary>
public class ReportTableTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly SeenDraft Newer = new(5, Reports.Draft(5), Reports.Whole, []);
    private static readonly SeenDraft Unfinished = Reports.Seen(faults: new ReportFault(ReportFaults.ChargeUnanswered, 1, null));

    private static readonly (string Name, Func<Investigation, Decision> Command)[] All =
    [
        ("save", i => SaveReport.Refuse(i, Given.First) is { } refusal ? refusal : Decision.AlreadySo),
        ("submit", i => Reports.Submit(i, Given.First)),
        ("submit what was saved later", i => Reports.Submit(i, Given.First, Newer)),
        ("submit what lacks something", i => Reports.Submit(i, Given.First, Unfinished)),
        ("submit, by a colleague", i => Reports.Submit(i, Given.Third)),
        ("respond, the reporter", i => Reports.Respond(i)),
        ("respond, whoever it is about", i => Reports.Respond(i, 1)),
        ("respond, somebody else", i => Reports.Respond(i, 9)),
        ("give longer to respond", i => Reports.Extend(i, Given.First)),
        ("give longer to respond, by a colleague", i => Reports.Extend(i, Given.Third)),
        ("ask for longer to respond", i => Reports.AskTime(i)),
        ("ask a reviewer", i => Reports.Ask(i, Given.First, "investigator.rtd")),
        ("ask a reviewer of the own desk", i => Reports.Ask(i, Given.First, Given.Third.Account)),
        ("ask a reviewer to look at what was saved later", i => Reports.Ask(i, Given.First, "investigator.rtd", Newer)),
        ("declare no interest, the reviewer", i => DeclareConflict.Declare(i, Reports.Reviewer, Given.Now)),
        ("agree, the reviewer", i => Reports.Answer(i, Reports.Reviewer, agrees: true)),
        ("send it back, the reviewer", i => Reports.Answer(i, Reports.Reviewer, agrees: false)),
        ("agree, an investigator of the case", i => Reports.Answer(i, Given.First, agrees: true)),
        ("finalise", i => Reports.Finalise(i, Given.First)),
        ("finalise what was saved later", i => Reports.Finalise(i, Given.First, Newer)),
        ("finalise, the reviewer", i => Reports.Finalise(i, Reports.Reviewer)),
        ("amend with the same charges", i => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge("Piet van Elders", 1))),
        ("amend with other charges", i => Do.Mandate(i, Given.Head, withMotive: true, Commands.Charge("Piet van Elders"))),
        ("step back, the reviewer", _ => DeclareConflict.Recuse(Reports.Reviewer, Given.Now)),
    ];

    private static readonly (string Name, InvestigationState State, Investigation Case)[] Cases =
    [
        ("Nobody was told", InvestigationState.Planned, Given.Case(Given.Planned())),
        ("Told", InvestigationState.Planned, Reports.Notified()),
        ("HearingBothSides", InvestigationState.HearingBothSides, Reports.Notified().After(Reports.Submitted())),
        ("Both sides heard", InvestigationState.HearingBothSides, Reports.Heard()),
        ("PeerReview, not declared", InvestigationState.PeerReview, Reports.InReview(declared: false)),
        ("PeerReview", InvestigationState.PeerReview, Reports.InReview()),
        ("Agreed to", InvestigationState.PeerReview, Reports.Reviewed()),
        ("Sent back", InvestigationState.HearingBothSides, Reports.Reviewed(agrees: false)),
        ("Reported", InvestigationState.Reported, Reports.Reported()),
    ];

    internal static IEnumerable<InvestigationState> States => Cases.Select(c => c.State);

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says()
    {
        Cases.ShouldAllBe(c => c.Case.State == c.State);
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', Cases.Select(c => $"  {c.Name}: {StateTableTests.Told(a.Command(c.Case))}")))).ShouldMatchSnapshot("report-table");
    }
}
