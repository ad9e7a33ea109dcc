using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Zichtlijn.Gateway.Guessing;

/// <summary>
/// How many wrong codes came from where lately. Only wrong ones count, and only the answer to a wrong one changes: a right
/// code opens its report whatever others do behind the same address. No address is kept: a caller is one of 65,536
/// slots under a key that lives as long as the process, so memory is bounded and nothing can be looked up. Two who
/// share a slot share its budget, which costs the one who guesses rightly nothing.
/// </summary>
internal sealed class Guesses(TimeProvider clock)
{
    private const int Slots = 1 << 16;

    /// <summary>Wrong codes that pass unremarked: people mistype.</summary>
    private const int Budget = 10;

    /// <summary>In which one more wrong code passes again.</summary>
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(30);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    // For each slot, when all that was spent is earned back; in ticks.
    private readonly long[] _paidBy = new long[Slots];

    /// <summary>How long until one more wrong code passes; null while some are left.</summary>
    public TimeSpan? Wait(IPAddress? caller)
    {
        var ahead = Volatile.Read(ref _paidBy[SlotOf(caller)]) - clock.GetUtcNow().Ticks;
        var beyond = ahead - ((Budget - 1) * Each.Ticks);
        return beyond > 0 ? TimeSpan.FromTicks(beyond) : null;
    }

    public void CountWrong(IPAddress? caller)
    {
        ref var paidBy = ref _paidBy[SlotOf(caller)];
        var now = clock.GetUtcNow().Ticks;
        long before, after;
        do
        {
            before = Volatile.Read(ref paidBy);

            // Trying on does not prolong the wait: somebody else may share the slot.
            after = Math.Min(Math.Max(before, now) + Each.Ticks, now + (Budget * Each.Ticks));
        }
        while (Interlocked.CompareExchange(ref paidBy, after, before) != before);
    }

    /// <summary>An IPv6 subscriber has a whole network of addresses: its first half tells callers apart.</summary>
    private int SlotOf(IPAddress? caller)
    {
        var address = caller is { IsIPv4MappedToIPv6: true } ? caller.MapToIPv4() : caller;
        var bytes = address?.GetAddressBytes() ?? [];
        var told = address?.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes;
        return BitConverter.ToUInt16(HMACSHA256.HashData(_key, told));
    }
}
