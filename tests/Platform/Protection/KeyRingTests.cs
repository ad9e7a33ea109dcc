using System.Security.Cryptography;
using CsCheck;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Tests.Protection;

public sealed class KeyRingTests
{
    private static readonly Guid Case = Guid.NewGuid();
    private static readonly ContentKey Key = ContentKey.New();
    private static readonly KeyRing Keys = new(Case, Key);

    [Fact]
    public void What_was_protected_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char['\u0020', '\ud7ff'], 0, 500], Gen.Guid, Gen.String.AlphaNumeric).Sample((text, caseId, purpose) =>
            new KeyRing(caseId, Key) is var keys && keys.Reveal<string>(purpose, keys.Protect(purpose, text)) == text);

    [Fact]
    public void A_record_is_read_back()
    {
        var content = new Told("It happened.", new(2023, 11, 2), ["stop"]);

        new KeyRing(Case, Key).Reveal<Told>("told", Keys.Protect("told", content)).ShouldSatisfyAllConditions(
            t => t.Text.ShouldBe(content.Text), t => t.Day.ShouldBe(content.Day), t => t.Wishes.ShouldBe(content.Wishes));
    }

    [Fact]
    public void The_text_does_not_stand_in_it_and_twice_is_never_the_same()
    {
        var (one, other) = (Keys.Protect("told", "kwikzilverig"), Keys.Protect("told", "kwikzilverig"));

        System.Text.Encoding.Latin1.GetString(one.Value).ShouldNotContain("kwikzilverig");
        one.Value.ShouldNotBe(other.Value);
        one.Value[..12].ShouldNotBe(other.Value[..12], "a nonce is used once");
    }

    [Fact]
    public void Content_of_another_case_purpose_key_or_scheme_is_refused()
    {
        var content = Keys.Protect("told", "text");
        var other = ContentKey.New();

        ShouldRefuse(new KeyRing(Guid.NewGuid(), Key), "told", content);
        ShouldRefuse(Keys, "reporter", content);
        ShouldRefuse(Keys, "told", content with { Scheme = "aes-256-gcm.1" });
        ShouldRefuse(new KeyRing(Case, Key, other), "told", content with { KeyId = other.Id.ToString("n") });
        ShouldRefuse(new KeyRing(Case, Key with { Bytes = other.Bytes }), "told", content);
    }

    [Fact]
    public void Every_changed_byte_and_every_shorter_value_is_refused()
    {
        var content = Keys.Protect("told", "It happened in the canteen.");

        for (var i = 0; i < content.Value.Length; i++)
        {
            var changed = content.Value.ToArray();
            changed[i] ^= 0x80;
            ShouldRefuse(Keys, "told", content with { Value = changed });
            ShouldRefuse(Keys, "told", content with { Value = content.Value[..i] });
        }
    }

    [Fact]
    public void Without_its_key_content_is_destroyed()
    {
        var content = Keys.Protect("told", "text");
        var others = new KeyRing(Case, ContentKey.New());

        others.CanReveal(content).ShouldBeFalse();
        Keys.CanReveal(content).ShouldBeTrue();
        Should.Throw<ContentDestroyedException>(() => others.Reveal<string>("told", content));
    }

    [Fact]
    public void Many_threads_protect_at_once() =>
        Parallel.For(0, 2_000, i => Keys.Reveal<int>("number", Keys.Protect("number", i)).ShouldBe(i));

    private static void ShouldRefuse(KeyRing keys, string purpose, ProtectedContent content) =>
        Should.Throw<CryptographicException>(() => keys.Reveal<string>(purpose, content));

    private sealed record Told(string Text, DateOnly? Day, IReadOnlyList<string> Wishes);
}
