using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>Sanctioning on real servers. Its tests run one after another; each works on cases of its own.</summary>
public sealed class SanctioningHost() : ServiceHost<SanctionCase>("sanctioning")
{
    public const string Cases = "/api/sanctioning/v1/cases";
    public const string Reasons = "Twee onderzoekers van een andere eenheid, beide kanten gehoord.";

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public Task TellAsync<T>(T contract)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract);

    /// <summary>Something was established about two people; the case is there when this returns. Its version is 2.</summary>
    public async Task<Guid> OpenedAsync()
    {
        var caseId = Guid.CreateVersion7();
        await TellAsync(Given.Asked with { CaseId = caseId, CaseNumber = NumberOf(caseId) });
        await TellAsync(Given.Reported with { CaseId = caseId, ReportedAt = DateTimeOffset.UtcNow });
        await Eventually.Holds(async () => (await VersionOfAsync(caseId)).ShouldBe(2));
        return caseId;
    }

    /// <summary>With <c>hr-lawyer</c>, who declared; its version is 4.</summary>
    public async Task<Guid> DeclaredAsync()
    {
        var caseId = await OpenedAsync();
        await DoAsync("hr-lawyer", caseId, "acceptances");
        await DoAsync("hr-lawyer", caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        return caseId;
    }

    public static AnswerStep Answer(ProtocolStep step, StepAnswer answer = StepAnswer.Yes) => new(step, answer, Reasons, ["E-1", "I-2"]);

    /// <summary>Somebody does something with the version that is there now, and it must succeed.</summary>
    public async Task DoAsync(string account, Guid caseId, string command, object? body = null)
    {
        using var response = await TryAsync(account, caseId, command, body);
        ((int)response.StatusCode).ShouldBe(204, $"{account}: {command}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <param name="version">The present one if null.</param>
    public async Task<HttpResponseMessage> TryAsync(string account, Guid caseId, string command, object? body = null, long? version = null) =>
        await As(account).Command($"{Cases}/{caseId}/{command}", (version ?? await VersionOfAsync(caseId)).Tag(), body is null ? null : Wire.Body(body));

    public async Task<long> VersionOfAsync(Guid caseId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(caseId))?.Version ?? 0;
    }

    public Task<SanctionCaseDetail> ReadAsync(string account, Guid caseId) => As(account).GetAsync($"{Cases}/{caseId}").Read<SanctionCaseDetail>();

    /// <summary>To them it is not there, like what does not exist.</summary>
    public async Task ShouldNotKnow(string account, Guid caseId)
    {
        using var hidden = await As(account).GetAsync($"{Cases}/{caseId}");
        using var unknown = await As(account).GetAsync($"{Cases}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
    }

    /// <summary>Waits until all that a destruction does was done.</summary>
    public Task<Tombstone> DestroyedAsync(Guid caseId) => Eventually.Gives(async () =>
    {
        await using var session = Documents.QuerySession();
        var tombstone = (await session.LoadAsync<Tombstone>(caseId)).ShouldNotBeNull();
        tombstone.IsDone.ShouldBeTrue();
        return tombstone;
    });

    public string MarkOf(string account) => Services.GetRequiredService<AccountMarks>().Of(account);

    public static string NumberOf(Guid caseId) => $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}";
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<SanctioningHost>
{
    public const string Name = "sanctioning on real servers";
}
