using Microsoft.Extensions.Time.Testing;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Tests.Store;

public sealed class CommitWakeupTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CommitWakeup _wakeup;

    public CommitWakeupTests() => _wakeup = new CommitWakeup(_clock);

    [Fact]
    public async Task A_commit_after_a_pause_wakes_at_once()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = WaitAsync();

        _wakeup.Signal();

        await waiting.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_commit_that_nobody_waited_for_yet_is_not_forgotten()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        _wakeup.Signal();
        _wakeup.Signal();

        await WaitAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task In_a_burst_waking_waits_until_a_page_is_full()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _wakeup.Signal();
        }

        var waiting = WaitAsync();
        waiting.IsCompleted.ShouldBeFalse("it is held back while commits come fast");
        _clock.Advance(CommitWakeup.Batching);

        await waiting.WaitAsync(Patience);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(50, 250)]
    [InlineData(100, 1_000)]
    [InlineData(1_000, 1_000)]
    public void The_faster_commits_come_the_longer_waking_waits(double rate, int milliseconds) =>
        CommitWakeup.PauseAt(rate).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public async Task Without_a_commit_the_wait_ends_by_itself() =>
        await _wakeup.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None).WaitAsync(Patience);

    [Fact]
    public async Task Whoever_stops_waiting_is_let_go()
    {
        using var stop = new CancellationTokenSource();
        var waiting = _wakeup.WaitAsync(TimeSpan.FromMinutes(5), stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(20);

    public void Dispose() => _wakeup.Dispose();

    private Task WaitAsync() => _wakeup.WaitAsync(TimeSpan.FromMinutes(5), CancellationToken.None);
}
