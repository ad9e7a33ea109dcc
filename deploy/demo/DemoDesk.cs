using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Demo;

/// <summary>What the social desk does with one report.</summary>
internal sealed class DemoDesk(DemoPlayer player, Guid reportId, string officer)
{
    /// <summary>The state of a report of which triage has decided.</summary>
    private const string Concluded = "concluded";
    private readonly string _report = $"/api/reporting/v1/reports/{reportId}";

    public async Task Acknowledge(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var summary = $"{_report}/summary";
        await player.Until<DeskReport>(summary, officer, _ => true, cancellationToken);
        await player.CommandOn<DeskReport>(
            summary, $"{_report}/conflict-declarations", new DeclareConflict(Interest.None), officer, r => r.Version, at, cancellationToken);
        await OnReport("acknowledgements", null, at, cancellationToken);
    }

    /// <summary>Closes the report when nothing follows, once the desk has heard what triage decided.</summary>
    public async Task GiveFeedback(TriageOutcome outcome, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await player.Until<ReportDetail>(_report, officer, r => r.State == Concluded, cancellationToken);
        var closes = outcome == TriageOutcome.NoFurtherAction;
        await OnReport("feedback", new GiveFeedback("Wij hebben uw melding beoordeeld.", DemoTexts.FollowUp(outcome), closes), at, cancellationToken);
    }

    private Task<ReportDetail> OnReport(string command, object? body, DateTimeOffset at, CancellationToken cancellationToken) =>
        player.CommandOn<ReportDetail>(_report, $"{_report}/{command}", body, officer, r => r.Version, at, cancellationToken);
}
