using System.CommandLine;
using System.Globalization;
using Zichtlijn.Terms;

namespace Zichtlijn.Local.Commands;

/// <summary><c>term</c>: the last day of a term and the rule that moved it. It needs no running system.</summary>
public static class TermCommand
{
    private const string Days = "yyyy-MM-dd";

    internal static Command Create()
    {
        var start = new Argument<string?>("start") { Description = "The day of the event, as 2024-01-31; without it, lines of start and period are read.", Arity = ArgumentArity.ZeroOrOne };
        var period = new Argument<string?>("period") { Description = "7d, 10wd, 6w or 3m: days, working days, weeks, months.", Arity = ArgumentArity.ZeroOrOne };
        var basis = new Option<string>("--basis") { Description = "law (the General Extension of Time Limits Act applies) or own (a norm of our own).", DefaultValueFactory = _ => "law" };
        var command = new Command("term", "Prints the last day of a term and the rule that moved it.") { start, period, basis };
        command.Guard((parsed, ct) => RunAsync(parsed.GetValue(start), parsed.GetValue(period), BasisOf(parsed.GetValue(basis)!), Console.In, Console.Out, ct));
        return command;
    }

    /// <summary>One line for each term; a line of the input that is no term is refused with its number, and nothing after it is read.</summary>
    public static async Task<int> RunAsync(string? start, string? period, TermBasis basis, TextReader input, TextWriter output, CancellationToken ct)
    {
        if (start is not null)
        {
            await output.WriteLineAsync(Describe(start, period ?? throw new Refusal("Say how long it is, for example 6w.", exitCode: 2), basis));
            return 0;
        }

        for (var number = 1; await input.ReadLineAsync(ct) is { } line; number++)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (words.Length != 2) throw new Refusal($"Line {number}: write a day and a period, for example 2024-01-31 6w.", exitCode: 2);
            try
            {
                await output.WriteLineAsync(Describe(words[0], words[1], basis));
            }
            catch (Refusal e)
            {
                throw new Refusal($"Line {number}: {e.Message}", exitCode: 2, e);
            }
        }

        return 0;
    }

    private static string Describe(string start, string text, TermBasis basis)
    {
        if (!DateOnly.TryParseExact(start, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new Refusal($"'{start}' is no day; write it as 2024-01-31.", exitCode: 2);
        }

        if (!Period.TryParse(text, out var period)) throw new Refusal($"'{text}' is no period; write a number with d, wd, w or m.", exitCode: 2);
        try
        {
            var end = Term.EndOf(day, period, basis);
            return string.Join("; ", new[] { Format(end.LastDay) }.Concat(end.Rules.Select(r => $"{r.Why} ({r.Article})")));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new Refusal("The term ends after the year 9999.", exitCode: 2, e);
        }
    }

    private static string Format(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    private static TermBasis BasisOf(string text) => text switch
    {
        "law" => TermBasis.Law,
        "own" => TermBasis.OwnNorm,
        _ => throw new Refusal($"'{text}' is no basis; choose law or own.", exitCode: 2),
    };
}
