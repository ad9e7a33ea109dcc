using Zichtlijn.Benchmarks;
using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Benchmarks.Scale;
using Zichtlijn.Benchmarks.Timing;
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
        case ["--timing"]:
            return await TimingBenchmark.RunAsync();
        case ["--scale"]:
            return await ScaleBenchmark.RunAsync();
        case ["--file"]:
            return await FileBenchmark.RunAsync();
        default:
            throw new Refusal("bench knows four options, one at a time: --quick, --timing, --scale and --file.", exitCode: 2);
    }
}
catch (Refusal refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return refusal.ExitCode;
}
