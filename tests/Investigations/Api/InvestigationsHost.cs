using System.Globalization;
using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>Investigations on real servers. Its tests run one after another; each works on cases of its own.</summary>
public sealed class InvestigationsHost() : ServiceHost<Investigation>("investigations")
{
    public const string Cases = "/api/investigations/v1/cases";

    /// <summary>About nobody who works here: anybody may give it and everybody may investigate.</summary>
    public static readonly IssueMandate Mandate = new(
        [new(null, "Piet van Elders", "Schold een collega uit waar anderen bij waren.")], new(2023, 1, 1), new(2023, 10, 1), ["interviews", "documents"]);

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public Task TellAsync<T>(T contract, Guid? messageId = null)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract, context => context.MessageId = messageId ?? Guid.NewGuid());

    public static InvestigationAsked Asked(Guid caseId) => Support.Given.Contract with { CaseId = caseId, CaseNumber = NumberOf(caseId), AskedAt = DateTimeOffset.UtcNow };

    /// <summary>Triage asked; the investigation is there when this returns, and waits for its mandate. Its version is 2.</summary>
    public async Task<Guid> AskedAsync(InvestigationKind kind = InvestigationKind.Unit, DateTimeOffset? askedAt = null, params string[] parts)
    {
        string[] own = parts is [] ? ["AMS"] : parts;
        var asked = Asked(Guid.CreateVersion7()) with { Kind = kind, OrganisationalPart = own[0], Parts = own, HandledAt = own[0] };
        await TellAsync(asked with { AskedAt = askedAt ?? asked.AskedAt });
        await Eventually.Holds(async () => (await VersionOfAsync(asked.CaseId)).ShouldBe(2));
        return asked.CaseId;
    }

    /// <summary>With a mandate of the head of AMS; its version is 7, that of an inquiry 5.</summary>
    public async Task<Guid> MandatedAsync(InvestigationKind kind = InvestigationKind.Unit)
    {
        var caseId = await AskedAsync(kind);
        await DoAsync("unit-head.ams", caseId, "mandates", Mandate);
        return caseId;
    }

    /// <summary>With <c>investigator.ams</c> and <c>investigator2.ams</c>, who declared; its version is 11, that of an inquiry 9.</summary>
    public async Task<Guid> StaffedAsync(InvestigationKind kind = InvestigationKind.Unit)
    {
        var caseId = await MandatedAsync(kind);
        await StaffAsync(caseId, "investigator.ams", "investigator2.ams");
        return caseId;
    }

    /// <summary>With a step of each of them; its version is 12, that of an inquiry 10.</summary>
    public async Task<Guid> PlannedAsync(InvestigationKind kind = InvestigationKind.Unit)
    {
        var caseId = await StaffedAsync(kind);
        await DoAsync("investigator.ams", caseId, "plans", Plan("investigator.ams", "investigator2.ams"));
        return caseId;
    }

    public async Task StaffAsync(Guid caseId, params string[] accounts)
    {
        foreach (var account in accounts)
        {
            await DoAsync(accounts[0], caseId, "assignments", new AssignInvestigator(account));
            await DoAsync(account, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        }
    }

    /// <summary>A step of two weeks for each of these.</summary>
    public static WritePlan Plan(params string[] owners) => new(
        [.. owners.Select(o => new WishedStep(null, $"Spreken met de getuigen, door {o}.", o, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(14)))]);

    /// <summary>Somebody does something with the version that is there now, and it must succeed.</summary>
    public async Task DoAsync(string account, Guid caseId, string command, object? body = null)
    {
        using var response = await TryAsync(account, caseId, command, body);
        ((int)response.StatusCode).ShouldBe(204, $"{account}: {command}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <param name="version">The present one if null.</param>
    public async Task<HttpResponseMessage> TryAsync(string account, Guid caseId, string command, object? body = null, long? version = null) =>
        await As(account).Command($"{Cases}/{caseId}/{command}", (version ?? await VersionOfAsync(caseId)).Tag(), body is null ? null : Wire.Body(body));

    /// <returns>The version of the report as it is now.</returns>
    public async Task<long> SaveAsync(string account, Guid caseId, WriteReport report, long version)
    {
        using var response = await TrySaveAsync(account, caseId, report, version);
        ((int)response.StatusCode).ShouldBe(204, await response.Content.ReadAsStringAsync());
        return long.Parse(response.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
    }

    public async Task<HttpResponseMessage> TrySaveAsync(string account, Guid caseId, WriteReport report, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Cases}/{caseId}/report") { Content = Wire.Body(report) };
        request.Headers.TryAddWithoutValidation("If-Match", version.Tag());
        return await As(account).SendAsync(request);
    }

    public async Task<long> VersionOfAsync(Guid caseId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(caseId))?.Version ?? 0;
    }

    /// <summary>Waits until all that a destruction does was done.</summary>
    public Task<Tombstone> DestroyedAsync(Guid caseId) => Eventually.Gives(async () =>
    {
        await using var session = Documents.QuerySession();
        var tombstone = (await session.LoadAsync<Tombstone>(caseId)).ShouldNotBeNull();
        tombstone.IsDone.ShouldBeTrue();
        return tombstone;
    });

    public Task<InvestigationDetail> ReadAsync(string account, Guid caseId) => As(account).GetAsync($"{Cases}/{caseId}").Read<InvestigationDetail>();

    /// <summary>To them it is not there, like what does not exist.</summary>
    public async Task ShouldNotKnow(string account, Guid caseId)
    {
        using var hidden = await As(account).GetAsync($"{Cases}/{caseId}");
        using var unknown = await As(account).GetAsync($"{Cases}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
    }

    public string MarkOf(string account) => Services.GetRequiredService<AccountMarks>().Of(account);

    public static string NumberOf(Guid caseId) => $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}";
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<InvestigationsHost>
{
    public const string Name = "investigations on real servers";
}
