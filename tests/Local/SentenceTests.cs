using Zichtlijn.Local.Commands;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Servers;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Local.Tests;

public sealed class SentenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zichtlijn-").FullName;

    [Theory, InlineData("could not write: No space left on device"), InlineData("write failed: ENOSPC")]
    public void A_full_disk_is_recognised_in_what_programs_say(string said)
        => Refusal.ForFullDisk(said, "/data")!.Message.ShouldContain("The disk that holds /data is full");

    [Fact]
    public void Other_words_are_no_full_disk() => Refusal.ForFullDisk("connection refused", "/data").ShouldBeNull();

    [Fact]
    public void Too_little_space_is_refused_before_anything_starts()
        => Should.Throw<Refusal>(() => new Workplace(Path.GetTempPath()).EnsureSpace(long.MaxValue)).Message.ShouldContain("MB free");

    [Fact]
    public void A_missing_package_is_named()
    {
        Packages.Sentence(["chromium"]).ShouldBe("The package chromium is missing, and only root may install it");
        Packages.Sentence(["postgresql", "rabbitmq-server"]).ShouldContain("postgresql, rabbitmq-server");
    }

    [Theory]
    [InlineData("triage-reports_error", "triage-reports")]
    [InlineData("triage-reports_skipped", "triage-reports")]
    [InlineData("triage-reports", null)]
    [InlineData("_error", null)]
    public void An_error_queue_knows_where_its_messages_came_from(string queue, string? source)
        => ErrorQueues.SourceOf(queue).ShouldBe(source);

    [Fact]
    public void A_replayed_message_forgets_its_failure_and_nothing_else()
    {
        var headers = new Dictionary<string, object?>
        {
            ["MT-Reason"] = "fault", ["MT-Fault-Message"] = "no", ["MT-Host-MachineName"] = "here", ["traceparent"] = "00-1", ["Content-Type"] = "json",
        };
        MessageReplay.WithoutFault(headers)!.Keys.ShouldBe(["traceparent", "Content-Type"], ignoreOrder: true);
        MessageReplay.WithoutFault(null).ShouldBeNull();
    }

    [Theory, InlineData("nobody"), InlineData(""), InlineData(null)]
    public async Task An_unknown_account_is_a_misuse(string? name)
        => (await Should.ThrowAsync<Refusal>(() => TokenAsync(name))).ExitCode.ShouldBe(2);

    [Fact]
    public async Task An_unknown_service_is_a_misuse()
        => (await Should.ThrowAsync<Refusal>(() => TokenAsync("corps", "mail"))).Message.ShouldContain("reporting, triage");

    [Fact]
    public async Task Without_a_running_system_there_is_no_token()
        => (await Should.ThrowAsync<Refusal>(() => TokenAsync("corps"))).Message.ShouldContain("start it with ./zichtlijn up");

    [Fact]
    public async Task A_provider_that_is_away_is_told_in_a_sentence()
    {
        new SystemRecord(PortPlan.FindFree(24), null, PrivatePostgres: true, PrivateRabbit: true).Write(Place);
        (await Should.ThrowAsync<Refusal>(() => TokenAsync("corps"))).Message.ShouldContain("does not answer");
    }

    [Fact]
    public void The_list_shows_every_account()
        => TokenCommand.List().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(DevelopmentAccounts.All.Count);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Workplace Place => new(_folder) { Local = _folder };

    private Task<string> TokenAsync(string? name, string? service = null) => TokenCommand.TokenAsync(Place, name, service, CancellationToken.None);
}
