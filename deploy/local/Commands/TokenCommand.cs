using System.CommandLine;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Commands;

/// <summary><c>token</c>: a bearer token for people who use the API. Development only.</summary>
public static class TokenCommand
{
    internal static Command Create(Workplace workplace)
    {
        var account = new Option<string?>("--as") { Description = "The account: <role> or <role>.<organisational part>." };
        var list = new Option<bool>("--list") { Description = "Lists the accounts." };
        var command = new Command("token", "Prints a bearer token of a development account.") { account, list };
        command.Guard((parsed, _) =>
        {
            Console.Write(Answer(KeyFolder.At(workplace.Keys, mayCreate: true), parsed.GetValue(account), parsed.GetValue(list), TimeProvider.System.GetUtcNow()));
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>What the command prints; refuses when it was asked for nothing or for somebody who does not exist.</summary>
    public static string Answer(KeyFolder keys, string? name, bool list, DateTimeOffset now)
    {
        if (list)
        {
            return string.Concat(DevelopmentAccounts.All.Select(a =>
                $"{a.Name,-16} {a.DisplayName,-24} {a.Role}{(a.OrganisationalPart is { } part ? $" of {part}" : "")}\n"));
        }

        if (string.IsNullOrEmpty(name)) throw new Refusal("Name an account with --as; ./zichtlijn token --list shows them.", exitCode: 2);
        var account = DevelopmentAccounts.Find(name)
            ?? throw new Refusal($"There is no account {name}; ./zichtlijn token --list shows them.", exitCode: 2);
        return new DevelopmentTokens(keys).Issue(account, now) + "\n";
    }
}
