using MassTransit;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;
using Zichtlijn.Triage.Cases;

namespace Zichtlijn.Triage.Tests.Api;

/// <summary>Triage on real servers. Its tests run one after another; each works on cases of its own.</summary>
public sealed class TriageHost() : ServiceHost<TriageCase>("triage")
{
    public const string Cases = "/api/triage/v1/cases";
    public static readonly DevelopmentAccount Colleague = new("triage2.ams", "A Colleague", Roles.Triage, "AMS");

    /// <summary>The version of a case that was taken, declared on and assessed.</summary>
    public const string Assessed = "\"9\"";

    /// <summary>What people do with a case, each with their own token.</summary>
    public Triaging Triaging => new(As);

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public Task TellAsync<T>(T contract, Guid? messageId = null)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract, context => context.MessageId = messageId ?? Guid.NewGuid());

    /// <summary>A report was told; its case is there when this returns.</summary>
    public async Task<Guid> CaseAsync(string category = "bullying", string part = "AMS", DateTimeOffset? submittedAt = null)
    {
        var report = Report(Guid.CreateVersion7()) with { Category = category, OrganisationalPart = part, SubmittedAt = submittedAt ?? Support.Given.Submitted };
        await TellAsync(report);
        await Eventually.Holds(async () => (await VersionOfAsync(report.CaseId)).ShouldBe(1));
        return report.CaseId;
    }

    /// <summary>A case that <c>triage.ams</c> took in handling; its version is 3.</summary>
    public async Task<Guid> AcceptedCaseAsync(string category = "bullying")
    {
        var caseId = await CaseAsync(category);
        using var response = await As("triage.ams").Command($"{Cases}/{caseId}/acceptances", "\"1\"");
        response.EnsureSuccessStatusCode();
        return caseId;
    }

    /// <summary>A case that <c>triage.ams</c> may open and decide on; its version is 4.</summary>
    public async Task<Guid> OpenedCaseAsync(string category = "bullying")
    {
        var caseId = await AcceptedCaseAsync(category);
        using var response = await As("triage.ams").Command($"{Cases}/{caseId}/conflict-declarations", "\"3\"", Wire.Body(new DeclareConflict(Interest.None)));
        response.EnsureSuccessStatusCode();
        return caseId;
    }

    /// <summary>A case that <c>triage.ams</c> assessed and may decide on; its version is <see cref="Assessed"/>.</summary>
    public async Task<Guid> AssessedCaseAsync(string category = "bullying")
    {
        var caseId = await OpenedCaseAsync(category);
        await Triaging.AssessAsync("triage.ams", caseId);
        return caseId;
    }

    public async Task<long> VersionOfAsync(Guid caseId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(caseId))?.Version ?? 0;
    }

    public Task<TriageCaseDetail> ReadAsync(Guid caseId) => As("triage.ams").GetAsync($"{Cases}/{caseId}").Read<TriageCaseDetail>();

    public static ReportSubmitted Report(Guid caseId) => Support.Given.Contract with { CaseId = caseId, CaseNumber = NumberOf(caseId) };

    public static string NumberOf(Guid caseId) => $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}";
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<TriageHost>
{
    public const string Name = "triage on real servers";
}
