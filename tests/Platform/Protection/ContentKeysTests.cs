using System.Security.Cryptography;
using Npgsql;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Tests.Keys;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Platform.Tests.Protection;

/// <summary>Keys in a real database, with wrapping keys as files.</summary>
public sealed class ContentKeysTests : IAsyncLifetime
{
    private static readonly Guid Case = Guid.NewGuid();
    private readonly TestServers _servers = new();
    private readonly TemporaryFolder _folder = new();
    private NpgsqlDataSource _database = null!;
    private KeyTable _table = null!;
    private CancellationToken _stop;

    private FileKeyWrapping Wrapping => new(_folder.Keys, "service");

    public async ValueTask InitializeAsync()
    {
        _stop = TestContext.Current.CancellationToken;
        await _servers.InitializeAsync();
        _database = NpgsqlDataSource.Create(await _servers.NewDatabaseAsync("keys"));
        _table = new KeyTable(_database);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new KeyTable(_database).CreateAsync(_stop)));
    }

    [Fact]
    public async Task Another_process_reads_what_one_protected_and_writes_more_under_the_same_key()
    {
        var content = (await New().NewAsync(Case, _stop)).Protect("told", "kwikzilverig");

        var keys = await New().OfAsync(Case, [content, null], _stop);

        keys.Reveal<string>("told", content).ShouldBe("kwikzilverig");
        keys.Protect("message", "more").KeyId.ShouldBe(content.KeyId);
    }

    [Fact]
    public async Task Each_case_and_each_person_gets_a_key_of_its_own()
    {
        var keys = New();
        var ids = await Task.WhenAll(Enumerable.Range(0, 1_500).Select(async _ => (await keys.NewAsync(Case, _stop)).Protect("told", 1).KeyId));

        ids.ShouldBeUnique();
        (await CountAsync("select count(*) from data_key where id = any($1)", ids.Select(Guid.Parse).ToArray())).ShouldBe(1_500, "stored before it was given out");
    }

    [Fact]
    public async Task No_content_at_all_takes_a_new_key() =>
        (await New().OfAsync(Case, [null], _stop)).Protect("reason", 1).KeyId.ShouldNotBeNull();

    [Fact]
    public async Task Destroyed_is_destroyed_for_a_process_that_used_the_key_before()
    {
        var (one, other) = (New(), New());
        var content = (await one.NewAsync(Case, _stop)).Protect("told", "text");
        var kept = (await one.NewAsync(Case, _stop)).Protect("reporter", "name");
        (await other.OfAsync(Case, [content, kept], _stop)).Reveal<string>("told", content).ShouldBe("text");

        await one.DestroyAsync([content, content], "retention", _stop);
        await one.DestroyAsync([content], "again", _stop);

        await Should.ThrowAsync<ContentDestroyedException>(async () => await other.OfAsync(Case, [content, kept], _stop));
        (await other.OfAsync(Case, [kept, content], _stop)).ShouldSatisfyAllConditions(
            k => k.CanReveal(content).ShouldBeFalse(), k => k.Reveal<string>("reporter", kept).ShouldBe("name"));
        (await CountAsync("select count(*) from destroyed_key where id = any($1) and reason = 'retention'", [Guid.Parse(content.KeyId)])).ShouldBe(1);
    }

    [Fact]
    public async Task The_database_of_keys_alone_reveals_nothing()
    {
        var content = (await New().NewAsync(Case, _stop)).Protect("told", "text");
        var wrapped = (await _table.Read([Guid.Parse(content.KeyId)], _stop)).Single();
        using var elsewhere = new TemporaryFolder();

        await Should.ThrowAsync<CryptographicException>(() => new FileKeyWrapping(elsewhere.Keys, "service").UnwrapAsync([wrapped], _stop));
        await Should.ThrowAsync<CryptographicException>(() => new FileKeyWrapping(_folder.Keys, "other").UnwrapAsync([wrapped], _stop));
        await Should.ThrowAsync<CryptographicException>(() => Wrapping.UnwrapAsync([wrapped with { Id = Guid.NewGuid() }], _stop), "bound to its id");
    }

    [Fact]
    public async Task Rotation_wraps_every_key_anew_and_touches_no_content()
    {
        var keys = New();
        var before = (await keys.NewAsync(Case, _stop)).Protect("told", "before");
        var next = Wrapping.MakeNext();
        next.ShouldBe("service-wrapping-2");
        (await _table.CountOthers(next, _stop)).ShouldBeGreaterThan(0);

        var all = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RewrapAsync(next)));
        var during = (await keys.NewAsync(Case, _stop)).Protect("told", "during");
        File.Delete(Path.Combine(_folder.Path, "service-wrapping-1.key"));
        var after = (await New().NewAsync(Case, _stop)).Protect("told", "after");

        all.Sum().ShouldBe(500, "the whole stock, each key once");
        (await _table.CountOthers(next, _stop)).ShouldBe(0);
        foreach (var (content, text) in new[] { (before, "before"), (during, "during"), (after, "after") })
        {
            (await New().OfAsync(Case, [content], _stop)).Reveal<string>("told", content).ShouldBe(text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _servers.DisposeAsync();
        _folder.Dispose();
    }

    private ContentKeys New() => new(_table, Wrapping);

    private async Task<int> RewrapAsync(string next)
    {
        var (sum, some) = (0, 0);
        do
        {
            some = await _table.Rewrap(next, 40, async old => await Wrapping.WrapAsync(await Wrapping.UnwrapAsync(old, _stop), _stop), _stop);
            sum += some;
        }
        while (some > 0);

        return sum;
    }

    private async Task<long> CountAsync(string sql, Guid[] ids)
    {
        await using var command = _database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = ids });
        return (long)(await command.ExecuteScalarAsync(_stop))!;
    }
}
