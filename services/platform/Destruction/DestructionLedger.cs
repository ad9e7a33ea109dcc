using System.Text;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// What a service destroyed, in a file apart from its databases and their backups: whoever restores yesterday's backup
/// learns from it what has to be destroyed again. One file for each service; lines are added and never changed.
/// </summary>
/// <param name="folder">It must outlive every backup that may ever be restored.</param>
/// <param name="service">Whose ledger it is.</param>
public sealed class DestructionLedger(string folder, string service)
{
    private const int LockAttempts = 500;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);
    private readonly string _file = Path.Combine(folder, service + ".ledger");

    /// <summary>All lines, when the chain holds. A last line that a crash cut off was never promised to anybody and is left out.</summary>
    /// <exception cref="InvalidDataException">A line was changed, removed or put in.</exception>
    public IReadOnlyList<LedgerLine> Read()
    {
        if (!File.Exists(_file))
        {
            return [];
        }

        using var file = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(file, out _);
    }

    /// <summary>The keys that lines name for a subject.</summary>
    public IReadOnlyList<Guid> KeysOf(Guid subject) => [.. Read().Where(l => l.Subject == subject).SelectMany(l => l.Keys).Distinct()];

    /// <summary>
    /// Adds a line, unless the lines of the subject say all that already. It is on the disk when this returns; several
    /// processes take turns.
    /// </summary>
    /// <returns>The last line of the subject that names keys.</returns>
    public async Task<LedgerLine> AddAsync(Tombstone tombstone, IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var turn = await TakeTurnAsync(cancellationToken);
        await using var file = Open();
        var lines = Read(file, out var end);
        var own = lines.Where(l => l.Subject == tombstone.Id && l.Certificate is null).ToArray();
        Guid[] fresh = [.. keys.Except(own.SelectMany(l => l.Keys))];
        return own.Length > 0 && fresh.Length == 0
            ? own[^1]
            : await AppendAsync(file, end, lines, new(lines.Count + 1, tombstone.Id, tombstone.CertificateId, fresh, tombstone.StartedAt, null, ""), cancellationToken);
    }

    /// <summary>Keeps a certificate, once.</summary>
    public async Task CertifyAsync(Guid subject, Guid certificateId, DateTimeOffset at, string certificate, CancellationToken cancellationToken)
    {
        await using var turn = await TakeTurnAsync(cancellationToken);
        await using var file = Open();
        var lines = Read(file, out var end);
        if (!lines.Any(l => l.Subject == subject && l.Certificate is not null))
        {
            await AppendAsync(file, end, lines, new(lines.Count + 1, subject, certificateId, [], at, certificate, ""), cancellationToken);
        }
    }

    private static async Task<LedgerLine> AppendAsync(
        FileStream file, long end, List<LedgerLine> before, LedgerLine line, CancellationToken cancellationToken)
    {
        var chained = line with { Previous = before.Count > 0 ? before[^1].Hash : "" };
        file.SetLength(end);
        file.Seek(end, SeekOrigin.Begin);
        await file.WriteAsync(Encoding.UTF8.GetBytes(chained.Write() + "\n"), cancellationToken);
        file.Flush(flushToDisk: true);
        return chained;
    }

    /// <param name="end">Where the last whole line ends.</param>
    private static List<LedgerLine> Read(FileStream file, out long end)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var text = bytes.AsSpan();
        end = text.LastIndexOf((byte)'\n') + 1;
        var lines = new List<LedgerLine>();
        foreach (var range in text[..(int)end].Split((byte)'\n'))
        {
            if (range.Start.Value < range.End.Value || range.End.Value < end)
            {
                lines.Add(LedgerLine.Read(Encoding.UTF8.GetString(text[range]), lines.Count > 0 ? lines[^1] : null));
            }
        }

        return lines;
    }

    private FileStream Open() => new(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);

    /// <summary>A file of its own: only one that is shared with nobody is locked everywhere.</summary>
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < LockAttempts)
            {
                await Task.Delay(LockPause, cancellationToken);
            }
        }
    }
}
