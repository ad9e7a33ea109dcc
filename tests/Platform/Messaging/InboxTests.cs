using JasperFx;
using Marten;
using Microsoft.Extensions.Time.Testing;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Platform.Tests.Messaging;

public sealed class InboxTests(InboxDatabase database) : IClassFixture<InboxDatabase>
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_message_is_handled_once_however_often_it_comes()
    {
        await using var inbox = NewInbox();

        (await inbox.Handle("once", Write("once"), CancellationToken.None)).ShouldBeTrue();
        (await inbox.Handle("once", Write("once"), CancellationToken.None)).ShouldBeFalse();

        (await EffectsOf("once")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_message_many_times_in_one_group_is_handled_once()
    {
        await using var inbox = NewInbox();

        var fresh = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => inbox.Handle("group", Write("group"), CancellationToken.None)));

        fresh.Count(f => f).ShouldBe(1);
        (await EffectsOf("group")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_that_race_for_a_message_handle_it_once()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var one = NewInbox();
            await using var other = NewInbox();
            var id = $"race-{round}";

            var outcomes = await Task.WhenAll(new[] { one, other }.Select(async inbox =>
            {
                try
                {
                    return await inbox.Handle(id, Write(id), CancellationToken.None) ? "handled" : "known";
                }
                catch (DocumentAlreadyExistsException)
                {
                    return "lost";
                }
            }));

            outcomes.Count(o => o == "handled").ShouldBe(1);
            (await EffectsOf(id)).ShouldBe(1);
            (await one.Handle(id, Write(id), CancellationToken.None)).ShouldBeFalse("who lost finds it handled at the next try");
        }
    }

    [Fact]
    public async Task A_bad_message_fails_alone_and_leaves_nothing_behind()
    {
        await using var inbox = NewInbox();
        var good = Enumerable.Range(0, 30).Select(i => $"good-{i}").ToArray();

        var bad = inbox.Handle("bad", FailAfterWriting, CancellationToken.None);
        await Task.WhenAll(good.Select(id => inbox.Handle(id, Write(id), CancellationToken.None)));

        await Should.ThrowAsync<NotSupportedException>(bad);
        foreach (var id in good)
        {
            (await EffectsOf(id)).ShouldBe(1, id);
        }

        (await EffectsOf("bad")).ShouldBe(0);
        (await inbox.Handle("bad", Write("bad"), CancellationToken.None)).ShouldBeTrue("it was not taken for handled");
    }

    [Fact]
    public async Task A_message_that_cannot_be_committed_fails_alone()
    {
        await using var inbox = NewInbox();
        var taken = Guid.NewGuid();
        (await inbox.Handle("first", Insert(taken, "first"), CancellationToken.None)).ShouldBeTrue();

        var bad = inbox.Handle("clash", Insert(taken, "clash"), CancellationToken.None);
        var good = inbox.Handle("beside", Write("beside"), CancellationToken.None);

        await Should.ThrowAsync<DocumentAlreadyExistsException>(bad);
        (await good).ShouldBeTrue();
        (await EffectsOf("clash")).ShouldBe(0);
    }

    [Fact]
    public async Task Closing_finishes_what_was_begun_and_takes_nothing_new()
    {
        var inbox = NewInbox();
        var begun = inbox.Handle("begun", Write("begun"), CancellationToken.None);

        await inbox.DisposeAsync();

        (await begun).ShouldBeTrue();
        await Should.ThrowAsync<OperationCanceledException>(inbox.Handle("late", Write("late"), CancellationToken.None));
        (await EffectsOf("begun")).ShouldBe(1);
    }

    private Inbox NewInbox() => new(database.Store, _clock);

    private static Func<IDocumentSession, CancellationToken, Task> Write(string message) => Insert(Guid.NewGuid(), message);

    private static Func<IDocumentSession, CancellationToken, Task> Insert(Guid id, string message) => (session, _) =>
    {
        session.Insert(new Effect(id, message));
        return Task.CompletedTask;
    };

    private static Task FailAfterWriting(IDocumentSession session, CancellationToken cancellationToken)
    {
        session.Insert(new Effect(Guid.NewGuid(), "bad"));
        throw new NotSupportedException("This message is bad.");
    }

    private async Task<int> EffectsOf(string message)
    {
        await using var session = database.Store.QuerySession();
        return await session.Query<Effect>().CountAsync(e => e.Message == message);
    }
}
