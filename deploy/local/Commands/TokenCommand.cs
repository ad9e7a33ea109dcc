using System.CommandLine;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Local.Commands;

/// <summary><c>token</c>: a bearer token for people who use the API, from the demo identity provider of the running system.</summary>
public static class TokenCommand
{
    internal static Command Create(Workplace workplace)
    {
        var account = new Option<string?>("--as") { Description = "The account: <role> or <role>.<organisational part>." };
        var service = new Option<string?>("--for") { Description = "Good for this service alone; without it, for all." };
        var list = new Option<bool>("--list") { Description = "Lists the accounts." };
        var command = new Command("token", "Prints an access token of a made-up account of the running system.") { account, service, list };
        command.Guard(async (parsed, ct) =>
        {
            Console.Write(parsed.GetValue(list) ? List() : await TokenAsync(workplace, parsed.GetValue(account), parsed.GetValue(service), ct));
            return 0;
        });
        return command;
    }

    /// <summary>The accounts, one a line.</summary>
    public static string List() => string.Concat(DevelopmentAccounts.All.Select(a =>
        $"{a.Name,-16} {a.DisplayName,-24} {a.Role}{(a.OrganisationalPart is { } part ? $" of {part}" : "")}\n"));

    /// <summary>One token on a line of its own; refuses when it was asked for nobody, or when nothing runs that could give one.</summary>
    public static async Task<string> TokenAsync(Workplace workplace, string? name, string? service, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(name)) throw new Refusal("Name an account with --as; ./zichtlijn token --list shows them.", exitCode: 2);
        if (DevelopmentAccounts.Find(name) is null) throw new Refusal($"There is no account {name}; ./zichtlijn token --list shows them.", exitCode: 2);
        if (service is not null && ServiceDefinition.All.All(s => s.Name != service))
        {
            throw new Refusal($"There is no service {service}; there are {string.Join(", ", ServiceDefinition.Interfaces)}.", exitCode: 2);
        }

        var record = SystemRecord.Read(workplace)
            ?? throw new Refusal("Zichtlijn is not running here, and only the running system gives tokens; start it with ./zichtlijn up.");
        using var tokens = new AccountTokens(record.Ports.AddressOf(ServiceDefinition.All[0]));
        return await tokens.GetAsync(name, service, ct) + "\n";
    }
}
