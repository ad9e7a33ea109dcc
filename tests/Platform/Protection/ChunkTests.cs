using System.Security.Cryptography;
using CsCheck;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Tests.Protection;

/// <summary>Chunks are opened whole, in their order and where they belong, or not at all.</summary>
public sealed class ChunkTests
{
    private const string Purpose = "file/1/original";
    private static readonly Guid Case = Guid.NewGuid();
    private static readonly ContentKey Key = ContentKey.New();
    private static readonly KeyRing Keys = new(Case, Key);
    private static readonly string KeyId = Key.Id.ToString("n");

    /// <summary>Pieces of any length, none among them, and content of no length.</summary>
    private static readonly Gen<byte[][]> Content = Gen.Byte.Array[0, 70].Array[1, 6];

    [Fact]
    public void What_was_sealed_is_opened() =>
        Content.Sample(pieces => Open(Keys, Seal(pieces)).SequenceEqual(pieces.SelectMany(p => p)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    public void Content_is_opened_at_the_edges_of_a_chunk(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        Open(Keys, Seal([.. content.Chunk(256).DefaultIfEmpty([])])).ShouldBe(content);
    }

    [Fact]
    public void Any_changed_bit_is_refused() => Gen.Select(Content, Gen.Int, Gen.Int, Gen.Int[0, 7]).Sample((pieces, which, where, bit) =>
    {
        var chunks = Seal(pieces);
        var chunk = chunks[(which & int.MaxValue) % chunks.Length];
        chunk[(where & int.MaxValue) % chunk.Length] ^= (byte)(1 << bit);
        return IsRefused(Keys, chunks);
    });

    [Fact]
    public void An_end_that_was_cut_off_is_refused() => Gen.Select(Content, Gen.Int[0, 5]).Sample((pieces, kept) =>
        Seal(pieces) is var chunks && (kept >= chunks.Length || kept == 0 || IsRefused(Keys, chunks[..kept])));

    [Fact]
    public void A_chunk_that_was_cut_off_is_refused() => Gen.Select(Content, Gen.Int[1, 200]).Sample((pieces, less) =>
    {
        var chunks = Seal(pieces);
        chunks[^1] = chunks[^1][..Math.Max(0, chunks[^1].Length - less)];
        return IsRefused(Keys, chunks);
    });

    [Fact]
    public void Chunks_in_another_order_are_refused() => Gen.Select(Content, Gen.Int[0, 5], Gen.Int[0, 5]).Sample((pieces, one, other) =>
    {
        var chunks = Seal(pieces);
        (one, other) = (one % chunks.Length, other % chunks.Length);
        (chunks[one], chunks[other]) = (chunks[other], chunks[one]);
        return one == other || IsRefused(Keys, chunks);
    });

    [Fact]
    public void A_chunk_twice_left_out_or_added_is_refused() => Gen.Select(Content, Gen.Int[0, 5]).Sample((pieces, at) =>
    {
        var chunks = Seal(pieces);
        at %= chunks.Length;
        return IsRefused(Keys, [.. chunks[..at], chunks[at], .. chunks[at..]])
            && (chunks.Length == 1 || IsRefused(Keys, [.. chunks[..at], .. chunks[(at + 1)..]]))
            && IsRefused(Keys, [.. chunks, .. Seal([[]])]);
    });

    [Fact]
    public void A_chunk_of_other_content_under_the_same_key_and_purpose_is_refused() => Gen.Select(Content, Content, Gen.Int[0, 5]).Sample((one, other, at) =>
    {
        var (mine, theirs) = (Seal(one), Seal(other));
        at %= Math.Min(mine.Length, theirs.Length);
        mine[at] = theirs[at];
        return (mine.Length == 1 && theirs.Length == 1) || IsRefused(Keys, mine);
    });

    [Fact]
    public void Chunks_of_another_case_file_kind_or_key_are_refused() => Content.Sample(pieces =>
        Seal(pieces) is var chunks
        && IsRefused(new KeyRing(Guid.NewGuid(), Key), chunks)
        && IsRefused(Keys, chunks, "file/2/original")
        && IsRefused(Keys, chunks, "file/1/clean")
        && IsRefused(new KeyRing(Case, Key with { Bytes = ContentKey.New().Bytes }), chunks));

    [Fact]
    public void A_middle_chunk_does_not_pass_for_the_end() => Content.Sample(pieces =>
    {
        var chunks = Seal(pieces);
        using var opener = Keys.OpenChunks(Purpose, KeyId);
        try
        {
            opener.Open(chunks[0], isLast: chunks.Length > 1);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    });

    [Fact]
    public void The_same_content_is_never_sealed_alike_and_does_not_stand_in_it()
    {
        var (one, other) = (Seal(["kwikzilverig"u8.ToArray()])[0], Seal(["kwikzilverig"u8.ToArray()])[0]);

        one.ShouldNotBe(other);
        System.Text.Encoding.Latin1.GetString(one).ShouldNotContain("kwikzilverig");
    }

    [Fact]
    public void Nothing_follows_the_last_chunk()
    {
        using var sealer = Keys.SealChunks(Purpose);
        sealer.Seal([1], isLast: true);

        Should.Throw<InvalidOperationException>(() => sealer.Seal([2], isLast: true));
    }

    [Fact]
    public void Without_its_key_content_is_destroyed() =>
        Should.Throw<ContentDestroyedException>(() => Keys.OpenChunks(Purpose, Guid.NewGuid().ToString("n")));

    private static byte[][] Seal(byte[][] pieces)
    {
        using var sealer = Keys.SealChunks(Purpose);
        return [.. pieces.Select((piece, i) => sealer.Seal(piece, isLast: i == pieces.Length - 1))];
    }

    private static byte[] Open(KeyRing keys, byte[][] chunks, string purpose = Purpose)
    {
        using var opener = keys.OpenChunks(purpose, KeyId);
        return [.. chunks.SelectMany((chunk, i) => opener.Open(chunk, isLast: i == chunks.Length - 1))];
    }

    private static bool IsRefused(KeyRing keys, byte[][] chunks, string purpose = Purpose)
    {
        try
        {
            Open(keys, chunks, purpose);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
