using System.CommandLine;
using Zichtlijn.Demo;

var gateway = new Option<string>("--gateway") { Required = true, Description = "Address of the gateway." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 2023, Description = "The same seed on the same day makes the same cases." };
var count = new Option<int>("--reports") { DefaultValueFactory = _ => 800, Description = "How many reports the year holds." };
var command = new RootCommand("Fills a development system with a year of synthetic cases.") { gateway, seed, count };
command.SetAction(async (arguments, cancellationToken) =>
{
    using var player = new DemoPlayer(new Uri(arguments.GetValue(gateway)!));
    var cases = DemoYear.Make(arguments.GetValue(seed), arguments.GetValue(count), TimeProvider.System.GetUtcNow());
    var made = await player.Play(cases, cancellationToken);
    Console.WriteLine(made == 0 ? "the year of synthetic cases is there already" : $"made {made} synthetic cases");
    return 0;
});
return await command.Parse(args).InvokeAsync();
