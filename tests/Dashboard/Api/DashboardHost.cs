using MassTransit;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Dashboard.Cases;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Dashboard.Tests.Api;

/// <summary>The dashboard on real servers. Its tests run one after another; each works on cases of its own.</summary>
public sealed class DashboardHost() : ServiceHost<CaseRow>("dashboard")
{
    public const string Cases = "/api/dashboard/v1/cases";
    public const string Summary = "/api/dashboard/v1/summary";

    public Task TellAsync(object contract, Guid? messageId = null) =>
        Services.GetRequiredService<IBus>().Publish(contract, contract.GetType(), context => context.MessageId = messageId ?? Guid.NewGuid());

    public async Task<CaseRow?> RowAsync(Guid caseId)
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession();
        return await session.LoadAsync<CaseRow>(caseId);
    }

    /// <summary>A report was told; its row is there when this returns.</summary>
    public async Task<Guid> CaseAsync(string part, DateTimeOffset? submittedAt = null, string category = "racism")
    {
        var report = Report(Guid.CreateVersion7(), part, submittedAt, category);
        await TellAsync(report);
        await Eventually.Holds(async () => (await RowAsync(report.CaseId)).ShouldNotBeNull().CaseNumber.ShouldNotBeNull());
        return report.CaseId;
    }

    public static ReportSubmitted Report(Guid caseId, string part, DateTimeOffset? submittedAt = null, string category = "racism") => new(
        caseId, 1, $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}", submittedAt ?? DateTimeOffset.UtcNow, Disclosure.Anonymous, category, [], part,
        new(2023, 11, 9), new(2024, 2, 2), "2023-06");

    public Task<DashboardSummary> SummaryAsync(string account) => As(account).GetAsync(Summary).Read<DashboardSummary>();

    public Task<Page<DashboardCase>> CasesAsync(string account, string query = "") => As(account).GetAsync(Cases + query).Read<Page<DashboardCase>>();
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<DashboardHost>
{
    public const string Name = "dashboard on real servers";
}
