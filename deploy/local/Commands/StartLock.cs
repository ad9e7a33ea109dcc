namespace Zichtlijn.Local.Commands;

/// <summary>Lets one <c>up</c> at a time start; a second waits and then finds the system running.</summary>
internal sealed class StartLock : IAsyncDisposable
{
    private readonly FileStream _file;

    private StartLock(FileStream file) => _file = file;

    public static async Task<StartLock> TakeAsync(Workplace workplace, Action<string> say, CancellationToken ct)
    {
        Directory.CreateDirectory(workplace.State);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        var said = false;
        do
        {
            try
            {
                return new StartLock(new FileStream(Path.Combine(workplace.State, "up.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (Refusal.ForFullDisk(e.Message, workplace.Root) is null)
            {
                if (!said) say("waiting for another ./zichtlijn up of this clone");
                said = true;
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
        throw new OperationCanceledException(ct);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
