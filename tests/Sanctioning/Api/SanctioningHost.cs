using Marten;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
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
    public const string Consultations = "/api/sanctioning/v1/consultations";
    public const string OwnMatters = "/api/sanctioning/v1/own-matters";
    public const string Authority = "unit-head.ams";
    public const string Subject = "employee.ams";
    public const string Chair = "consultation-chair";
    public const string Expert = "expert.le";
    public static readonly string[] Members = ["hr-lawyer2", "hr-lawyer3", Expert];
    public const string Reasons = "Twee onderzoekers van een andere eenheid, beide kanten gehoord.";

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public Task TellAsync<T>(T contract)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(contract);

    /// <summary>Something was established about two people; the case is there when this returns, and waits for a reflection room. Its version is 3.</summary>
    public async Task<Guid> OpenedAsync()
    {
        var caseId = Guid.CreateVersion7();
        await TellAsync(Given.Asked with { CaseId = caseId, CaseNumber = NumberOf(caseId) });
        await TellAsync(Given.Reported with
        {
            CaseId = caseId, ReportedAt = DateTimeOffset.UtcNow,
            Charges = [.. Given.Reported.Charges.Select(c => c with { Mark = c.Mark is null ? null : MarkOf(Subject) })],
        });
        await Eventually.Holds(async () => (await VersionOfAsync(caseId)).ShouldBe(3));
        return caseId;
    }

    /// <summary>With <c>hr-lawyer</c>, who declared; its version is 5.</summary>
    public async Task<Guid> DeclaredAsync()
    {
        var caseId = await OpenedAsync();
        await DoAsync("hr-lawyer", caseId, "acceptances");
        await DoAsync("hr-lawyer", caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        return caseId;
    }

    /// <summary>A reflection room advised, and the head of the part answered.</summary>
    public async Task ReflectedAsync(Guid caseId, ReflectionMoment moment = ReflectionMoment.BeforeProposal)
    {
        var before = await VersionOfAsync(caseId);
        await TellAsync(new ReflectionAnswered(caseId, 20, 1, moment, ReflectionAnswer.Follow, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await VersionOfAsync(caseId)).ShouldBe(before + 1));
    }

    /// <summary>With one factor for each of the two whom it is about; about the first there is a word with his name in it. No reflection room is waited for any more.</summary>
    public async Task<Guid> PreparedAsync(bool reflected = true)
    {
        var caseId = await DeclaredAsync();
        foreach (var matter in new[] { 1, 2 })
        {
            foreach (var step in Enum.GetValues<ProtocolStep>().SkipLast(1))
            {
                await DoAsync("hr-lawyer", caseId, $"matters/{matter}/protocol-answers", Answer(step));
            }

            await DoAsync("hr-lawyer", caseId, $"matters/{matter}/weights", new SetWeight("serious", Repeated: true, $"{SubjectName} ging door na een gesprek in mei."));
            await DoAsync("hr-lawyer", caseId, $"matters/{matter}/comparators", new LinkComparators(null, "Er is nog geen vergelijkbare zaak bekend."));
            await DoAsync("hr-lawyer", caseId, $"matters/{matter}/factors", new RecordFactor("warnedBefore", "Het gesprek van mei staat in het dossier."));
            await DoAsync("hr-lawyer", caseId, $"matters/{matter}/protocol-answers", Answer(ProtocolStep.Proportionate) with { Pieces = null });
        }

        if (reflected)
        {
            await ReflectedAsync(caseId);
        }

        return caseId;
    }

    /// <summary>The head of the part wants a conditional dismissal for one, the first unless another is said.</summary>
    public async Task<Guid> ProposedAsync(int matter = 1)
    {
        var caseId = await PreparedAsync();
        await DoAsync(Authority, caseId, $"matters/{matter}/proposals", Proposal());
        return caseId;
    }

    /// <summary>A chair, two lawyers and an expert are there.</summary>
    public async Task<Guid> CompleteAsync(int matter = 1)
    {
        var caseId = await ProposedAsync(matter);
        await DoAsync(Chair, caseId, $"matters/{matter}/chairs", new DeclareConflict(Interest.None));
        foreach (var member in Members)
        {
            await DoAsync(Chair, caseId, $"matters/{matter}/seats", new AskMember(member == Expert ? SeatKind.Expert : SeatKind.Lawyer, member == Expert ? "discrimination" : null, member));
            await DoAsync(member, caseId, $"matters/{matter}/seat-answers", new DeclareConflict(Interest.None));
        }

        return caseId;
    }

    public async Task<Guid> ConvenedAsync(int matter = 1)
    {
        var caseId = await CompleteAsync(matter);
        await DoAsync(Chair, caseId, $"matters/{matter}/conventions");
        return caseId;
    }

    /// <summary>Everybody voted the same, and the authority has the advice.</summary>
    public async Task<Guid> AdvisedAsync(PanelAdvice advice = PanelAdvice.MayImpose, int matter = 1)
    {
        var caseId = await ConvenedAsync(matter);
        foreach (var member in Members.Append(Chair))
        {
            await DoAsync(member, caseId, $"matters/{matter}/votes", new CastVote(advice, "Past bij de ernst en bij wat anderen kregen."));
        }

        await DoAsync(Chair, caseId, $"matters/{matter}/voting-ends");
        await DoAsync(Chair, caseId, $"matters/{matter}/advices", new IssueAdvice(null, "Het voorstel blijft binnen de bandbreedte en weegt wat gewogen moet worden."));
        return caseId;
    }

    /// <summary>And the head intends what was proposed.</summary>
    public async Task<Guid> IntendedAsync(string reasons)
    {
        var caseId = await AdvisedAsync();
        await IntendAsync(caseId, reasons);
        return caseId;
    }

    public Task IntendAsync(Guid caseId, string reasons) =>
        DoAsync(Authority, caseId, "matters/1/intended-decisions", new IntendDecision([1], Proposal().Sanction, ["learningTrack"], reasons, Deviation: null));

    public static ProposeSanction Proposal(string? sanction = "conditionalDismissal", DeviationMotivation? deviation = null) => new(
        sanction is null ? null : new SanctionChoice(sanction, ProbationMonths: sanction == "conditionalDismissal" ? 24 : null), ["learningTrack"],
        "Ontslag is het vertrekpunt, en de medewerker erkent wat er gebeurde.", deviation);

    public Task<ConsultationDetail> ConsultationAsync(string account, Guid caseId) => As(account).GetAsync($"{Consultations}/{caseId}/1").Read<ConsultationDetail>();

    public static AnswerStep Answer(ProtocolStep step, StepAnswer answer = StepAnswer.Yes) => new(step, answer, Reasons, ["E-1", "I-2"]);

    /// <summary>Somebody does something with the version that is there now, and it must succeed.</summary>
    public async Task DoAsync(string account, Guid caseId, string command, object? body = null)
    {
        using var response = await TryAsync(account, caseId, command, body);
        ((int)response.StatusCode).ShouldBe(204, $"{account}: {command}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>The letter to the first, as it was proposed.</summary>
    public Task SignAsync(string account, Guid caseId, string kind) => DoAsync(account, caseId, $"matters/1/letters/{kind}/signatures", new SignLetter(0));

    /// <summary>The same by whom it is about.</summary>
    public async Task DoOwnAsync(Guid caseId, string command, object body)
    {
        using var response = await As(Subject).Command($"{OwnMatters}/{caseId}/{command}", (await VersionOfAsync(caseId)).Tag(), Wire.Body(body));
        ((int)response.StatusCode).ShouldBe(204, $"{command}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>What whom it is about reads.</summary>
    public Task<OwnMatter> OwnAsync(Guid caseId) => As(Subject).GetAsync($"{OwnMatters}/{caseId}").Read<OwnMatter>();

    /// <summary>What the watch would tell on that day.</summary>
    public Task WatchAsync(DateOnly day) =>
        Services.GetRequiredService<DueWatch<SanctionCase>>().TellAsync(new(day, new(12, 0), TimeSpan.Zero), CancellationToken.None);

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

    /// <summary>The same of a consultation, for those who could sit in one.</summary>
    public async Task ShouldNotKnowConsultation(string account, Guid caseId)
    {
        using var hidden = await As(account).GetAsync($"{Consultations}/{caseId}/1");
        using var unknown = await As(account).GetAsync($"{Consultations}/{Guid.NewGuid()}/1");
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

    /// <summary>As colleagues write it.</summary>
    public string SubjectName => Services.GetRequiredService<StaffDirectory>().Find(Subject)!.Name;

    public string MarkOf(string account) => Services.GetRequiredService<AccountMarks>().Of(account);

    public static string NumberOf(Guid caseId) => $"Z-2023-{caseId.ToString()[^6..].ToUpperInvariant()}";
}

[CollectionDefinition(Name)]
public sealed class OnTheHost : ICollectionFixture<SanctioningHost>
{
    public const string Name = "sanctioning on real servers";
}
