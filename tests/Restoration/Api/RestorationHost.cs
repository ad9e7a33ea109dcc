using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>Restoration on real servers. Its tests run one after another; each works on cases of its own.</summary>
public sealed class RestorationHost() : ServiceHost<RestorationCase>("restoration")
{
    public const string Service = "/api/restoration/v1";
    public const string Cases = Service + "/cases";
    public const string Mine = Service + "/my-restoration";
    public const string Tracks = Service + "/tracks";
    public const string Worker = "restoration-worker.ams";
    public const string Other = "employee.ams";
    public const string Needs = "Ik wil dat mijn chef zegt dat dit niet had mogen gebeuren.";

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public Task TellAsync<T>(T contract)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract);

    /// <summary>A report was accepted and acknowledged; the case is there when this returns.</summary>
    public async Task<Guid> OpenedAsync(DateTimeOffset? submittedAt = null, string category = "bullying", string part = "AMS")
    {
        var (caseId, at) = (Guid.CreateVersion7(), submittedAt ?? DateTimeOffset.UtcNow);
        await TellAsync(Given.Submitted with { CaseId = caseId, CaseNumber = NumberOf(caseId), SubmittedAt = at, Category = category, OrganisationalPart = part, HandledAt = part });
        await TellAsync(Given.Acknowledged with { CaseId = caseId, AcknowledgedAt = at });
        await Eventually.Holds(async () => (await VersionOfAsync(caseId)).ShouldBe(8));
        return caseId;
    }

    /// <summary>With the worker, who declared.</summary>
    public async Task<Guid> DeclaredAsync(DateTimeOffset? submittedAt = null, string category = "bullying")
    {
        var caseId = await OpenedAsync(submittedAt, category);
        await DoAsync(Worker, caseId, "acceptances");
        await DoAsync(Worker, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        return caseId;
    }

    /// <summary>The reporter wants it, and said what would help.</summary>
    public async Task<Guid> AcceptedAsync()
    {
        var caseId = await DeclaredAsync();
        await DoAsync(Worker, caseId, "offers", new OfferRecognition("Wij willen graag horen wat u nu zou helpen."));
        await SayAsync(caseId, "answers", new AnswerOffer(Accepts: true));
        await SayAsync(caseId, "needs", new TellNeeds(Needs));
        return caseId;
    }

    /// <summary>A conversation, which is measure 1, with somebody who was asked.</summary>
    public async Task<Guid> AskedAsync()
    {
        var caseId = await AcceptedAsync();
        await DoAsync(Worker, caseId, "measures", new ProposeMeasure("restorativeConversation", "Een gesprek van een uur, met een gespreksleider."));
        await DoAsync(Worker, caseId, "measures/1/other-persons", new AskOther(Other, "Wilt u met een collega praten over wat er speelde?"));
        return caseId;
    }

    /// <summary>Somebody does something with the version that is there now, and it must succeed.</summary>
    public async Task DoAsync(string account, Guid caseId, string command, object? body = null)
    {
        using var response = await TryAsync(account, caseId, command, body);
        ((int)response.StatusCode).ShouldBe(204, $"{account}: {command}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <param name="version">The present one if null.</param>
    public async Task<HttpResponseMessage> TryAsync(string account, Guid caseId, string command, object? body = null, long? version = null) =>
        await As(account).Command($"{Cases}/{caseId}/{command}", (version ?? await VersionOfAsync(caseId)).Tag(), body is null ? null : Wire.Body(body));

    /// <summary>The reporter says something over their pass, and it must succeed.</summary>
    public async Task SayAsync(Guid caseId, string path, object body)
    {
        using var response = await TrySayAsync(caseId, path, body);
        ((int)response.StatusCode).ShouldBe(204, $"{path}: {await response.Content.ReadAsStringAsync()}");
        response.Headers.ETag.ShouldBeNull("from a version they could see that another did something");
    }

    public Task<HttpResponseMessage> TrySayAsync(Guid caseId, string path, object body) => ReporterOf(caseId).Command($"{Mine}/{path}", version: null, Wire.Body(body));

    public HttpClient ReporterOf(Guid caseId) => WithToken(PassTo(caseId));

    public string PassTo(Guid caseId, string service = "restoration", DateTimeOffset? at = null) =>
        new PassSigning(Services.GetRequiredService<KeyFolder>()).Issue(service, caseId, at ?? DateTimeOffset.UtcNow).Token;

    public Task<MyRestoration> MineAsync(Guid caseId) => ReporterOf(caseId).GetAsync(Mine).Read<MyRestoration>();

    public Task<RestorationCaseDetail> ReadAsync(string account, Guid caseId) => As(account).GetAsync($"{Cases}/{caseId}").Read<RestorationCaseDetail>();

    public async Task<RestorationFile> FileAsync(Guid caseId) => (await ReadAsync(Worker, caseId)).File.ShouldNotBeNull();

    /// <summary>What the watch would tell on that day.</summary>
    public Task WatchAsync(DateOnly day) => Services.GetRequiredService<DueWatch<RestorationCase>>().TellAsync(new(day, new(12, 0), TimeSpan.Zero), CancellationToken.None);

    public async Task<long> VersionOfAsync(Guid streamId)
    {
        await using var session = Documents.QuerySession();
        return (await session.Events.FetchStreamStateAsync(streamId))?.Version ?? 0;
    }

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
public sealed class OnTheHost : ICollectionFixture<RestorationHost>
{
    public const string Name = "restoration on real servers";
}
