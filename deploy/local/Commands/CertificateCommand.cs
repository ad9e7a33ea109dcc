using System.CommandLine;
using System.Text.Json;
using Npgsql;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Commands;

/// <summary><c>certificate verify</c>: whether a certificate of destruction was changed, and whether what it says is true.</summary>
public static class CertificateCommand
{
    private static readonly JsonSerializerOptions Json = WithOurRules();

    internal static Command Create(Workplace workplace)
    {
        var file = new Argument<FileInfo>("file") { Description = "The certificate, as it was downloaded." };
        var key = new Option<FileInfo?>("--key") { Description = "The public key (PEM); without it, the key of this clone." };
        var verify = new Command("verify", "Checks the signature and, while the system runs here, that nothing of the case is left; exit code 1 when not.") { file, key };
        verify.Guard((parsed, ct) => RunAsync(workplace, parsed.GetRequiredValue(file), parsed.GetValue(key), ct));
        return new Command("certificate", "Certificates of destruction.") { verify };
    }

    private static async Task<int> RunAsync(Workplace workplace, FileInfo file, FileInfo? key, CancellationToken ct)
    {
        var publicKey = key is null ? KeyOf(workplace) : await File.ReadAllTextAsync(key.FullName, ct);
        if (Read(await File.ReadAllTextAsync(file.FullName, ct), publicKey) is not { } certificate)
        {
            Console.WriteLine("The signature does not hold: the certificate was changed, or another key signed it.");
            return 1;
        }

        Console.WriteLine($"The signature holds: certificate {certificate.CertificateId} of case {certificate.CaseId}.");
        if (SystemRecord.Read(workplace) is null)
        {
            Console.WriteLine("Zichtlijn is not running here, so the databases were not looked at.");
            return 0;
        }

        var left = await LeftAsync(certificate, SystemRecord.DatabasesOf(workplace).ConnectionString, DestructionRemains.LedgersOf(workplace), ct);
        Console.WriteLine(left.Count == 0 ? "Nothing of the case is left." : string.Join('\n', left));
        return left.Count == 0 ? 0 : 1;
    }

    /// <summary>The certificate when its signature holds; null otherwise.</summary>
    public static DestructionCertificate? Read(string file, string publicKey) =>
        SignedDocument.Verify(file, publicKey)?.Deserialize<DestructionCertificate>(Json);

    /// <summary>What is left of the case in any database, or does not stand in a ledger, in words; empty when the certificate is true.</summary>
    /// <param name="connectionStringOf">By the name of the database.</param>
    public static async Task<IReadOnlyList<string>> LeftAsync(
        DestructionCertificate certificate, Func<string, string> connectionStringOf, string ledgers, CancellationToken ct)
    {
        var left = new List<string>();
        foreach (var service in ServiceDefinition.All.Where(s => s.NeedsBroker))
        {
            await using var store = NpgsqlDataSource.Create(connectionStringOf(service.Name));
            await using var keys = service.HasContent ? NpgsqlDataSource.Create(connectionStringOf(service.KeyDatabase)) : null;
            left.AddRange((await DestructionRemains.InAsync(certificate, service.Name, store, keys, ledgers, ct)).Select(what => $"{service.Name,-12} {what}"));
        }

        return left;
    }

    private static string KeyOf(Workplace workplace)
    {
        try
        {
            using var signing = new DocumentSigning(KeyFolder.At(workplace.Keys, mayCreate: false));
            return signing.PublicKey;
        }
        catch (InvalidOperationException e)
        {
            throw new Refusal("This clone has no key of certificates; name the public key with --key.", exitCode: 2, e);
        }
    }

    private static JsonSerializerOptions WithOurRules()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
