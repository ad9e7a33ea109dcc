using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Platform.Tests.Destruction;

public sealed class DestructionLedgerTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-ledger-");
    private readonly DestructionLedger _ledger;

    public DestructionLedgerTests() => _ledger = new DestructionLedger(_folder.FullName, "reporting");

    private string PathOfFile => Path.Combine(_folder.FullName, "reporting.ledger");

    [Fact]
    public void A_ledger_that_is_not_there_yet_is_empty() => _ledger.Read().ShouldBeEmpty();

    [Fact]
    public async Task A_line_is_read_back_by_whoever_reads_the_file()
    {
        var key = Guid.CreateVersion7();
        var written = await AddAsync(key);

        var line = new DestructionLedger(_folder.FullName, "reporting").Read().ShouldHaveSingleItem();

        line.Hash.ShouldBe(written.Hash);
        (line.Number, line.Keys.Single(), line.At).ShouldBe((1, key, Now));
        _ledger.KeysOf(written.Subject).ShouldBe([key]);
    }

    [Fact]
    public async Task The_same_destruction_is_written_once_and_keys_found_later_in_a_line_of_their_own()
    {
        var (tombstone, first, late) = (Tombstone(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var line = await _ledger.AddAsync(tombstone, [first], CancellationToken.None);

        (await _ledger.AddAsync(tombstone, [first], CancellationToken.None)).Hash.ShouldBe(line.Hash);
        (await _ledger.AddAsync(tombstone, [], CancellationToken.None)).Hash.ShouldBe(line.Hash);
        (await _ledger.AddAsync(tombstone, [first, late], CancellationToken.None)).Keys.ShouldBe([late]);
        _ledger.KeysOf(tombstone.Id).ShouldBe([first, late]);
    }

    [Fact]
    public async Task A_certificate_is_kept_once_and_the_first_one_stays()
    {
        var line = await AddAsync(Guid.CreateVersion7());

        await _ledger.CertifyAsync(line.Subject, line.CertificateId, Now, "{\"certificate\":1}", CancellationToken.None);
        await _ledger.CertifyAsync(line.Subject, line.CertificateId, Now.AddDays(1), "{\"certificate\":2}", CancellationToken.None);

        _ledger.Read().Single(l => l.Certificate is not null).Certificate.ShouldBe("{\"certificate\":1}");
    }

    [Fact]
    public async Task One_changed_byte_anywhere_is_found()
    {
        await AddAsync(Guid.CreateVersion7());
        await AddAsync(Guid.CreateVersion7());
        var bytes = await File.ReadAllBytesAsync(PathOfFile);

        // The last byte ends the last line: without it that line was never finished, which is another test.
        for (var i = 0; i < bytes.Length - 1; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            await File.WriteAllBytesAsync(PathOfFile, changed);
            Should.Throw<InvalidDataException>(() => _ledger.Read(), $"byte {i}").Message.ShouldContain("does not hold");
        }
    }

    [Fact]
    public async Task A_line_that_was_taken_out_is_found()
    {
        await AddAsync(Guid.CreateVersion7());
        await AddAsync(Guid.CreateVersion7());
        await AddAsync(Guid.CreateVersion7());
        var lines = await File.ReadAllLinesAsync(PathOfFile);
        await File.WriteAllLinesAsync(PathOfFile, [lines[0], lines[2]]);

        Should.Throw<InvalidDataException>(() => _ledger.Read()).Message.ShouldContain("line 2");
    }

    [Fact]
    public async Task A_last_line_that_a_crash_cut_off_is_written_over()
    {
        var first = await AddAsync(Guid.CreateVersion7());
        await File.AppendAllTextAsync(PathOfFile, "0123abc {\"number\":2,");

        _ledger.Read().ShouldHaveSingleItem().Hash.ShouldBe(first.Hash);
        await AddAsync(Guid.CreateVersion7());
        _ledger.Read().Select(l => l.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Several_writers_take_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            new DestructionLedger(_folder.FullName, "reporting").AddAsync(Tombstone(), [Guid.CreateVersion7()], CancellationToken.None))));

        _ledger.Read().Select(l => l.Number).ShouldBe(Enumerable.Range(1, 20));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Tombstone Tombstone() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Now);

    private Task<LedgerLine> AddAsync(Guid key) => _ledger.AddAsync(Tombstone(), [key], CancellationToken.None);
}
