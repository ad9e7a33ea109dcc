using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Dashboard.Tests.Api;

/// <summary>To whoever is kept out of a case there is no row of it and no count.</summary>
[Collection(OnTheHost.Name)]
public class BarredTests(DashboardHost host)
{
    private const string Part = "MNL";

    [Theory]
    [InlineData("unit-head.mnl", true)]
    [InlineData("corps", false)]
    public async Task A_case_is_in_no_list_and_no_count_of_whoever_is_kept_out(string account, bool fromTheStart)
    {
        var (list, summary) = (await host.CasesAsync(account, $"?organisationalPart={Part}"), await host.SummaryAsync(account));
        var mark = host.Services.GetRequiredService<AccountMarks>().Of(account);
        var report = DashboardHost.Report(Guid.CreateVersion7(), Part);
        if (fromTheStart)
        {
            await host.TellAsync(report with { Barred = [mark] });
        }
        else
        {
            // May be heard before the report itself.
            await host.TellAsync(new PersonBarred(report.CaseId, 5, mark));
            await host.TellAsync(report);
        }

        await Eventually.Holds(async () => (await host.RowAsync(report.CaseId)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.CaseNumber.ShouldNotBeNull(), r => r.Barred.ShouldBe([mark])));

        var after = await host.CasesAsync(account, $"?organisationalPart={Part}");
        after.TotalItems.ShouldBe(list.TotalItems);
        after.Items.ShouldNotContain(c => c.CaseId == report.CaseId);
        (await host.SummaryAsync(account)).ShouldSatisfyAllConditions(
            s => s.Reported.ShouldBe(summary.Reported), s => s.Running.ShouldBe(summary.Running),
            s => s.Parts.ShouldBe(summary.Parts), s => s.Phases.ShouldBe(summary.Phases));
        (await host.CasesAsync("cdo", $"?organisationalPart={Part}&pageSize=200")).Items.ShouldContain(c => c.CaseId == report.CaseId);
    }
}
