using Zichtlijn.Benchmarks;
using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Local;

try
{
    switch (args)
    {
        case ["floor"]:
            await FloorServer.RunAsync();
            return 0;
        case []:
            return await Benchmark.RunAsync(BenchPlan.Full);
        case ["--quick"]:
            return await Benchmark.RunAsync(BenchPlan.Quick);
        default:
            throw new Refusal("bench knows one option: --quick.", exitCode: 2);
    }
}
catch (Refusal refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return refusal.ExitCode;
}
