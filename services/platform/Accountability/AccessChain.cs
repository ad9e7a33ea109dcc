using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// Seals each line to the one before. The seal is keyed: whoever can write to the database but does not have the key
/// cannot make a chain that holds.
/// </summary>
public sealed class AccessChain(KeyFolder keys)
{
    public static readonly byte[] Start = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] _key = keys.Read("access-log");

    public AccessLine Next(long number, byte[] previous, AccessRecord record) =>
        new(number, record, previous, Seal(number, previous, record));

    /// <summary>What is wrong with a chain, in words; null when it holds.</summary>
    /// <param name="lines">In the order of their numbers.</param>
    /// <param name="head">Number and seal that the log says it ends with.</param>
    public async Task<string?> FirstFlaw(IAsyncEnumerable<AccessLine> lines, (long Number, byte[] Seal) head)
    {
        var (number, seal) = (0L, Start);
        await foreach (var line in lines)
        {
            if (line.Number != number + 1)
            {
                return string.Create(CultureInfo.InvariantCulture, $"line {number + 1} is missing");
            }

            if (!line.Previous.AsSpan().SequenceEqual(seal))
            {
                return string.Create(CultureInfo.InvariantCulture, $"line {line.Number} does not follow the line before it");
            }

            if (!CryptographicOperations.FixedTimeEquals(line.Seal, Seal(line.Number, line.Previous, line.Record)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"line {line.Number} was changed");
            }

            (number, seal) = (line.Number, line.Seal);
        }

        return number == head.Number && seal.AsSpan().SequenceEqual(head.Seal)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the log ends at line {number}, but {head.Number} lines were written");
    }

    /// <summary>Every field with its length before it, so that no two lines read alike.</summary>
    private byte[] Seal(long number, byte[] previous, AccessRecord record)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        mac.AppendData(previous);
        foreach (var field in (string?[])
        [
            number.ToString(CultureInfo.InvariantCulture), record.TraceId, record.OperationId, record.Name, record.StatusCode,
            record.StartTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), record.Resource, record.ProcessingActivityId,
            record.CaseId?.ToString("n"), record.Actor, record.ActorRole, record.Action.ToString(), record.Reason,
        ])
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            mac.AppendData(BitConverter.GetBytes(field is null ? -1 : bytes.Length));
            mac.AppendData(bytes);
        }

        return mac.GetHashAndReset();
    }
}
