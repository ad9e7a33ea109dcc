using System.Text;

namespace Zichtlijn.Benchmarks.Load;

/// <summary>Ready-made synthetic reports of exactly <see cref="BenchPlan.BodyBytes"/>, so that making them costs nothing while measuring.</summary>
internal static class Bodies
{
    private const int Variety = 64;
    private static readonly string[] Parts = ["AMS", "DHG", "LMB", "MNL", "NHL", "NNL", "OBT", "ONL", "PA", "PDC", "RTD", "ZWB"];
    private static readonly string[] Words =
        ["overleg", "collega", "dienst", "gisteren", "opmerking", "rooster", "gesprek", "leiding", "team", "briefing", "weer", "melden"];

    public static IReadOnlyList<byte[]> Reports { get; } = [.. Enumerable.Range(0, Variety).Select(Make)];

    private static byte[] Make(int seed)
    {
        var start = $$"""
            {"disclosure":"anonymous","category":"exclusion","organisationalPart":"{{Parts[seed % Parts.Length]}}","language":"nl","ongoing":true,"persons":[{"role":"subject","name":"Persoon {{seed}}"}],"wishes":[],"narrative":"
            """;
        const string end = "\"}";
        var narrative = new StringBuilder();
        for (var word = seed; narrative.Length < BenchPlan.BodyBytes; word = (word * 31) + 7)
        {
            narrative.Append(Words[(word & int.MaxValue) % Words.Length]).Append(' ');
        }

        narrative.Length = BenchPlan.BodyBytes - start.Length - end.Length - 1;
        return Encoding.ASCII.GetBytes($"{start}{narrative}.{end}");
    }
}
