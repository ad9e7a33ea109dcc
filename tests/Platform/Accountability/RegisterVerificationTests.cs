using System.Globalization;
using CsCheck;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Tests.Accountability;

/// <summary>Whatever is done to a register after it was written is found.</summary>
public sealed class RegisterVerificationTests : IDisposable
{
    private static readonly Guid Register = Guid.Parse("018b9c1e-0000-7000-8000-000000000001");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly DocumentSigning _signing;

    public RegisterVerificationTests() => _signing = new(KeyFolder.At(_folder.FullName, mayCreate: true), "register");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void What_was_written_holds(int lines) => FlawOf(Written(lines)).ShouldBeNull();

    [Fact]
    public void A_line_that_was_left_out_or_moved_is_found() => Gen.Select(Gen.Int[3, 12], Gen.Int[0, 11], Gen.Int[0, 11]).Sample((count, one, other) =>
    {
        var written = Written(count);
        var (from, to) = (one % count, other % count);
        var without = written.Where((_, i) => i != from).ToList();
        FlawOf(without, Names(written)).ShouldNotBeNull();
        without.Insert(to, written[from]);
        (FlawOf(without) is null).ShouldBe(from == to);
    }, iter: 200);

    [Fact]
    public void One_changed_byte_is_found_wherever_it_stands() => Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 63]).Sample((count, line, part, at) =>
    {
        var lines = Written(count).ToList();
        var seal = lines[line % count].Seal;
        lines[line % count] = part switch
        {
            0 => lines[line % count] with { Seal = seal with { Text = seal.Text with { Value = Flip(seal.Text.Value, at) } } },
            1 => lines[line % count] with { Seal = seal with { Hash = Flip(seal.Hash, at) } },
            2 => lines[line % count] with { Seal = seal with { Previous = Flip(seal.Previous, at) } },
            3 => lines[line % count] with { Seal = seal with { Signature = Flip(seal.Signature, at) } },
            _ => lines[line % count] with { File = new(Flip(new string('a', 64), at), new string('a', 64)) },
        };

        FlawOf(lines).ShouldNotBeNull();
    }, iter: 300);

    [Fact]
    public void An_end_that_was_cut_off_is_missed_by_the_access_log() =>
        FlawOf([.. Written(5).Take(3)], Names(Written(5))).ShouldNotBeNull().ShouldContain("register-line/4/");

    [Fact]
    public void A_line_of_another_register_does_not_stand_in_this_one() =>
        new RegisterVerification(_signing.PublicKey).FirstFlaw(Guid.NewGuid(), Written(1), []).ShouldBe("line 1 was changed");

    [Fact]
    public void Another_key_signs_nothing_here()
    {
        using var other = new DocumentSigning(KeyFolder.At(_folder.FullName, mayCreate: true), "other");
        new RegisterVerification(other.PublicKey).FirstFlaw(Register, Written(1), []).ShouldBe("line 1 was changed");
    }

    public void Dispose()
    {
        _signing.Dispose();
        _folder.Delete(recursive: true);
    }

    private string? FlawOf(IReadOnlyList<RegisteredLine> lines, IReadOnlyCollection<string>? named = null) =>
        new RegisterVerification(_signing.PublicKey).FirstFlaw(Register, lines, named ?? []);

    /// <summary>Every second line comes with a file.</summary>
    private List<RegisteredLine> Written(int count)
    {
        var lines = new List<RegisteredLine>();
        var head = RegisterSeal.Start;
        for (var n = 1; n <= count; n++)
        {
            var text = new ProtectedContent("test", "test", [.. Enumerable.Repeat((byte)n, 64)]);
            var hash = RegisterSeal.HashOf(head, n.ToString(CultureInfo.InvariantCulture));
            var file = n % 2 == 0 ? new string('a', 64) : null;
            lines.Add(new RegisteredLine(
                new RegisterSeal(n, head, hash, text, _signing.SignText(RegisterSeal.ToSign(Register, n, head, hash, text.Value, file))),
                file is null ? null : new RegisteredFile(file, file)));
            head = hash;
        }

        return lines;
    }

    private static string[] Names(IEnumerable<RegisteredLine> lines) => [.. lines.Select(l => RegisterSeal.NameOf(l.Seal.Line, l.Seal.Hash))];

    private static byte[] Flip(byte[] bytes, int at) => [.. bytes.Select((b, i) => i == at % bytes.Length ? (byte)(b ^ 1) : b)];

    private static string Flip(string text, int at) => string.Concat(text.Select((c, i) => i == at % text.Length ? (c == 'b' ? 'c' : 'b') : c));
}
