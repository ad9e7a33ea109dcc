using Zichtlijn.Local.Commands;
using Zichtlijn.Local.Servers;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Tests;

public sealed class SentenceTests : IDisposable
{
    private readonly string _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-").FullName;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

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
    public void An_unknown_account_is_a_misuse(string? name)
        => Should.Throw<Refusal>(() => TokenCommand.Answer(Keys(), name, list: false, Now)).ExitCode.ShouldBe(2);

    [Fact]
    public void A_token_is_one_line_and_differs_per_account()
    {
        var keys = Keys();
        var officer = TokenCommand.Answer(keys, "triage.ams", list: false, Now);
        officer.Trim().Split('.').Length.ShouldBe(3);
        officer.ShouldNotBe(TokenCommand.Answer(keys, "auditor", list: false, Now));
    }

    [Fact]
    public void The_list_shows_every_account()
        => TokenCommand.Answer(Keys(), null, list: true, Now).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
            .ShouldBe(DevelopmentAccounts.All.Count);

    public void Dispose() => Directory.Delete(_keys, recursive: true);

    private KeyFolder Keys() => KeyFolder.At(_keys, mayCreate: true);
}
