using System.CommandLine;
using System.Globalization;
using Npgsql;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Local.Commands;

/// <summary><c>keys rotate</c>: a new wrapping key for every service with content, while they work on. <c>keys public</c>: what checks signatures of a key.</summary>
public static class KeysCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal static Command Create(Workplace workplace)
    {
        var rotate = new Command("rotate", "Makes a new wrapping key and waits until the services wrapped all keys of content anew.");
        rotate.Guard((_, ct) => RotateAsync(workplace, ct));
        return new Command("keys", "The keys that protect content, and those that sign.") { rotate, Public(workplace) };
    }

    private static Command Public(Workplace workplace)
    {
        var name = new Argument<string>("name") { Description = "The key that signs, for example reporter-passes." };
        var folder = new Option<string?>("--folder") { Description = "Where it lies; the folder of this system if not given." };
        var command = new Command("public", "Prints the public key of a key that signs, for the processes that only check.") { name, folder };
        command.Guard((parse, _) =>
        {
            Console.WriteLine(PublicOf(parse.GetValue(folder) ?? workplace.Keys, parse.GetValue(name)!));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>PEM; the private key is read, and never made here.</summary>
    public static string PublicOf(string folder, string name)
    {
        try
        {
            return SigningKeys.Private(KeyFolder.At(folder, mayCreate: false).Read(name)).ExportSubjectPublicKeyInfoPem();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new Refusal($"There is no key {name} in {folder}.", exitCode: 2, e);
        }
    }

    private static async Task<int> RotateAsync(Workplace workplace, CancellationToken ct)
    {
        var databases = SystemRecord.DatabasesOf(workplace);
        foreach (var service in ServiceDefinition.All.Where(s => s.HasContent))
        {
            var next = new FileKeyWrapping(KeyFolder.At(workplace.Keys, mayCreate: true), service.Name).MakeNext();
            await using var database = NpgsqlDataSource.Create(databases.ConnectionString(service.KeyDatabase));
            await WaitAsync(service.Name, new KeyTable(database), next, ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{service.Name,-12} all keys are wrapped by {next}"));
        }

        return 0;
    }

    private static async Task WaitAsync(string service, KeyTable table, string next, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            while (await table.CountOthers(next, patience.Token) > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            }
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new Refusal($"{service} did not wrap its keys anew; does it run? See ./zichtlijn status. Old wrapping keys are still needed.", e);
        }
    }
}
