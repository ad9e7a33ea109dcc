using System.Security.Cryptography;
using CsCheck;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Tests.Keys;

namespace Zichtlijn.Platform.Tests.Protection;

public sealed class AesContentProtectionTests : IDisposable
{
    private static readonly Guid Case = Guid.NewGuid();
    private readonly TemporaryFolder _folder = new();
    private readonly AesContentProtection _protection;

    public AesContentProtectionTests() => _protection = new AesContentProtection(_folder.Keys, "content");

    [Fact]
    public void What_was_protected_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char['\u0020', '\ud7ff'], 0, 500], Gen.Guid, Gen.String.AlphaNumeric).Sample((text, caseId, purpose) =>
            _protection.Reveal<string>(caseId, purpose, _protection.Protect(caseId, purpose, text)) == text);

    [Fact]
    public void A_record_is_read_back_after_a_restart()
    {
        var content = new Told("It happened.", new(2023, 11, 2), ["stop"]);

        var revealed = new AesContentProtection(_folder.Keys, "content").Reveal<Told>(Case, "told", _protection.Protect(Case, "told", content));

        revealed.ShouldSatisfyAllConditions(
            t => t.Text.ShouldBe(content.Text), t => t.Day.ShouldBe(content.Day), t => t.Wishes.ShouldBe(content.Wishes));
    }

    [Fact]
    public void The_text_does_not_stand_in_it_and_twice_is_never_the_same()
    {
        var (one, other) = (_protection.Protect(Case, "told", "kwikzilverig"), _protection.Protect(Case, "told", "kwikzilverig"));

        System.Text.Encoding.Latin1.GetString(one.Value).ShouldNotContain("kwikzilverig");
        one.Value.ShouldNotBe(other.Value);
        one.Value[..12].ShouldNotBe(other.Value[..12], "a nonce is used once");
    }

    [Fact]
    public void Content_of_another_case_purpose_key_or_scheme_is_refused()
    {
        var content = _protection.Protect(Case, "told", "text");

        ShouldRefuse(_protection, Guid.NewGuid(), "told", content);
        ShouldRefuse(_protection, Case, "reporter", content);
        ShouldRefuse(_protection, Case, "told", content with { Scheme = "aes-256-gcm.2" });
        ShouldRefuse(_protection, Case, "told", content with { KeyId = "other" });
        ShouldRefuse(new AesContentProtection(_folder.Keys, "other"), Case, "told", content);
        ShouldRefuse(new AesContentProtection(_folder.Keys, "other"), Case, "told", content with { KeyId = "other" });
    }

    [Fact]
    public void Every_changed_byte_and_every_shorter_value_is_refused()
    {
        var content = _protection.Protect(Case, "told", "It happened in the canteen.");

        for (var i = 0; i < content.Value.Length; i++)
        {
            var changed = content.Value.ToArray();
            changed[i] ^= 0x80;
            ShouldRefuse(_protection, Case, "told", content with { Value = changed });
            ShouldRefuse(_protection, Case, "told", content with { Value = content.Value[..i] });
        }
    }

    [Fact]
    public void Many_threads_protect_at_once() =>
        Parallel.For(0, 2_000, i => _protection.Reveal<int>(Case, "number", _protection.Protect(Case, "number", i)).ShouldBe(i));

    public void Dispose() => _folder.Dispose();

    private static void ShouldRefuse(AesContentProtection protection, Guid caseId, string purpose, ProtectedContent content) =>
        Should.Throw<CryptographicException>(() => protection.Reveal<string>(caseId, purpose, content));

    private sealed record Told(string Text, DateOnly? Day, IReadOnlyList<string> Wishes);
}
