using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>What others hear of one case.</summary>
internal sealed class Heard(BrokerProbe probe, string queue)
{
    private readonly List<BrokerMessage> _all = [];

    public static async Task<Heard> OfAsync<TContract>(BrokerProbe probe) => new(probe, await probe.ListenAsync<TContract>());

    /// <summary>Waits until so much was told of the case, as it travelled.</summary>
    public Task<string[]> AboutAsync(Guid caseId, int count = 1) => Eventually.Gives(async () =>
    {
        _all.AddRange(await probe.TakeAsync(queue));
        var about = _all.Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).Select(m => m.Text).ToArray();
        about.Length.ShouldBe(count);
        return about;
    });
}
