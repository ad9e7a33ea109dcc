using System.Text.Json;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>What others hear of one case, collected in the order in which it was told.</summary>
internal sealed class Heard(BrokerProbe probe, string queue)
{
    private readonly List<BrokerMessage> _all = [];

    public static async Task<Heard> OfAsync<TContract>(BrokerProbe probe) => new(probe, await probe.ListenAsync<TContract>());

    /// <summary>Waits until so much was told of the case.</summary>
    public Task<JsonElement[]> AboutAsync(Guid caseId, int count = 1) => Eventually.Gives(async () =>
    {
        _all.AddRange(await probe.TakeAsync(queue));
        var about = _all.Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ToArray();
        about.Length.ShouldBe(count);
        about.ShouldAllBe(m => !m.Text.Contains("Elders") && !m.Text.Contains("collega"), "no words of the case leave it");
        return about.Select(m => m.Contract).ToArray();
    });
}
