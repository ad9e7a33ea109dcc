using Zichtlijn.Contracts;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Reporting.Tests.Reports;

/// <summary>For every command and state: allowed with these events, or refused with this error. The table is kept beside the tests.</summary>
public class StateTableTests
{
    private static readonly Commands Do = new(Given.Submitted.AddDays(70));

    private static readonly (string Name, Func<Report, Decision> Command)[] All =
    [
        ("acknowledge", r => Do.Acknowledge(r, inWords: false)),
        ("acknowledge in words", r => Do.Acknowledge(r, inWords: true)),
        ("give feedback", r => Do.Tell(r, closes: false)),
        ("give the last feedback", r => Do.Tell(r, closes: true)),
        ("the desk writes", Do.DeskWrites),
        ("triage asks", Do.TriageAsks),
        ("the reporter writes", Do.ReporterWrites),
        ("take it back", Do.Withdraw),
        ("become anonymous again", r => Do.Disclose(r, Disclosure.Anonymous, withName: false)),
        ("stay confidential", r => Do.Disclose(r, Disclosure.Confidential, withName: false)),
        ("stay confidential with another name", r => Do.Disclose(r, Disclosure.Confidential, withName: true)),
        ("become identified", r => Do.Disclose(r, Disclosure.Identified, withName: false)),
        ("become confidential, of who was anonymous", r => Do.Disclose(Anonymous(r), Disclosure.Confidential, withName: true)),
        ("become confidential without a name, of who was anonymous", r => Do.Disclose(Anonymous(r), Disclosure.Confidential, withName: false)),
        ("become identified, of who was anonymous", r => Do.Disclose(Anonymous(r), Disclosure.Identified, withName: true)),
        ("become confidential again, of who was identified", r => Do.Disclose(r with { Disclosure = Disclosure.Identified }, Disclosure.Confidential, withName: false)),
        ("report detriment", Do.ReportDetriment),
        ("approve what was taken down", r => Do.AnswerTranscript(TakenDown(r), approves: true)),
        ("correct what was taken down", r => Do.AnswerTranscript(TakenDown(r), approves: false)),
        ("approve what nobody took down", r => Do.AnswerTranscript(r, approves: true)),
        ("hear that the assessment started", Do.HearStarted),
        ("hear that something follows", r => Do.HearConcluded(r, closes: false)),
        ("hear that nothing follows", r => Do.HearConcluded(r, closes: true)),
        ("hear that it is weighed again", r => Do.HearReopened(r)),
    ];

    private static readonly (string Name, Report Report)[] States =
    [
        (nameof(ReportState.Submitted), Commands.Opened()),
        (nameof(ReportState.Acknowledged), Commands.Opened(Given.Acknowledged)),
        (nameof(ReportState.InHandling), Commands.Opened(Given.Acknowledged, Given.Assessing)),
        (nameof(ReportState.Concluded), Commands.Opened(Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true))),
        (nameof(ReportState.Closed), Closed()),
        ("Taken back", Commands.Opened(Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true), Given.Withdrawn)),
        ("Weighed again", Do.HearReopened(Closed()).Events.Aggregate(Closed(), Given.After)),
        ("Not opened yet", Given.Report(Given.Told with { Reporter = Given.Sealed })),
        ("Destroyed", Closed(Given.Destroyed)),
    ];

    [Fact]
    public void Every_command_in_every_state_does_what_the_table_says() =>
        string.Join("\n\n", All.Select(a => a.Name + "\n" + string.Join('\n', States.Select(s => $"  {s.Name}: {Told(a.Command(s.Report))}")))).ShouldMatchSnapshot("state-table");

    [Fact]
    public void Every_state_is_reached_and_left()
    {
        var states = Enum.GetValues<ReportState>();
        States.Take(states.Length).Select(s => s.Report.State).ShouldBe(states);
        var reached = new HashSet<ReportState>();
        foreach (var (name, report) in States[..^1])
        {
            var after = All.Select(a => a.Command(report)).Select(d => d.Events.Aggregate(report, Given.After).State).ToHashSet();
            after.ShouldContain(s => s != report.State, $"{name} is no dead end");
            reached.UnionWith(after.Where(s => s != report.State));
        }

        reached.ShouldBe(states.Except([ReportState.Submitted]), ignoreOrder: true);
    }

    private static Report Closed(params object[] events) =>
        Commands.Opened([Given.Acknowledged, Given.Assessing, Given.Concluded(closes: true), Given.Feedback(closes: true), .. events]);

    private static Report Anonymous(Report r) => r with { Disclosure = Disclosure.Anonymous, Reporter = null };

    private static Report TakenDown(Report r) => r.Apply(new ReportTakenDown(Given.Submitted, "telephone", Commands.Desk.Account, Commands.Desk.Mark));

    private static string Told(Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"{refusal.Status} {refusal.Code}",
        { Events.Count: 0 } => "already so",
        _ => string.Join(", ", decision.Events.Select(e => e.GetType().Name)),
    };
}
