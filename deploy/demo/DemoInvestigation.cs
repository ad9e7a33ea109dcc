using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Demo;

/// <summary>How one investigation begins: its mandate, two investigators, and their plan.</summary>
internal sealed class DemoInvestigation(DemoPlayer player, Guid caseId, DemoCase c)
{
    private readonly string _case = $"/api/investigations/v1/cases/{caseId}";
    private readonly string _part = c.Report.OrganisationalPart!.ToLowerInvariant();

    private bool IsNational => c.Outcome == TriageOutcome.LtioInvestigation;

    /// <summary>Several parts have to do with what the national team investigates: the corps gives that mandate, and that of the head office.</summary>
    private string Authority => IsNational || c.Report.OrganisationalPart == ReferenceDataSet.Current.HeadOffice ? "corps" : $"unit-head.{_part}";

    private string[] Investigators => IsNational ? ["ltio", "ltio2"] : [$"investigator.{_part}", $"investigator2.{_part}"];

    public async Task Mandate(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await player.Until<InvestigationDetail>(_case, Authority, _ => true, cancellationToken);
        var occurred = c.Report.OccurredOn ?? Term.DayOf(c.SubmittedAt);
        await On(Authority, "mandates", new IssueMandate(
            [new WishedCharge(Number: null, c.Report.Persons is [{ } named, ..] ? named.Name : "Een collega uit de ploeg", "Wat in de melding staat, zoals triage het heeft samengevat.")],
            occurred.AddDays(-30), occurred, ["interviews", "documents"]), at, cancellationToken);
    }

    public async Task Staff(DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var account in Investigators)
        {
            await On(account, "assignments", new AssignInvestigator(account), at, cancellationToken);
            await On(account, "conflict-declarations", new DeclareConflict(Interest.None), at, cancellationToken);
        }
    }

    public async Task Plan(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = (await player.Read<InvestigationDetail>(_case, Investigators[0], cancellationToken)).DueBy;
        await On(Investigators[0], "plans", new WritePlan(
        [
            new WishedStep(Number: null, "De melder horen en het verslag laten nalezen.", Investigators[0], Within(10)),
            new WishedStep(Number: null, "Roosters en berichten van de periode opvragen.", Investigators[1], Within(14)),
            new WishedStep(Number: null, "De betrokken medewerker horen.", Investigators[0], Within(21)),
        ]), at, cancellationToken);

        DateOnly Within(int days) => Term.DayOf(at).AddDays(days) is var day && day > last && last >= Term.DayOf(at) ? last.Value : day;
    }

    private Task<InvestigationDetail> On(string account, string command, object? body, DateTimeOffset at, CancellationToken cancellationToken) =>
        player.CommandOn<InvestigationDetail>(_case, $"{_case}/{command}", body, account, i => i.Version, at, cancellationToken);
}
