using System.Security.Cryptography;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Receipts;

public sealed class ReceiptSecretsTests : IDisposable
{
    private readonly TemporaryKeys _keys = new();
    private readonly TemporaryKeys _otherKeys = new();
    private readonly ReceiptCode _code = ReceiptCode.New();

    [Fact]
    public void The_same_code_is_looked_up_alike_and_another_is_not()
    {
        var secrets = new ReceiptSecrets(_keys.Folder);

        new ReceiptSecrets(_keys.Folder).LookUp(_code).ShouldBe(secrets.LookUp(_code), "after a restart");
        secrets.LookUp(ReceiptCode.New()).ShouldNotBe(secrets.LookUp(_code));
    }

    [Fact]
    public void Another_pepper_gives_other_look_ups()
    {
        var (secrets, others) = (new ReceiptSecrets(_keys.Folder), new ReceiptSecrets(_otherKeys.Folder));

        others.LookUp(_code).ShouldNotBe(secrets.LookUp(_code));
        others.LookUp("key").ShouldNotBe(secrets.LookUp("key"));
        others.Fingerprint("body"u8).ShouldNotBe(secrets.Fingerprint("body"u8));
    }

    [Fact]
    public void A_look_up_holds_256_bits_and_nothing_of_the_code()
    {
        var lookUp = new ReceiptSecrets(_keys.Folder).LookUp(_code);

        Convert.FromBase64String(lookUp).Length.ShouldBe(32);
        lookUp.ShouldNotContain(_code.Characters);
    }

    [Fact]
    public void A_code_and_a_key_of_the_same_characters_are_looked_up_apart() =>
        new ReceiptSecrets(_keys.Folder).LookUp(_code.Characters).ShouldNotBe(new ReceiptSecrets(_keys.Folder).LookUp(_code));

    [Fact]
    public void The_holder_of_the_key_opens_what_was_sealed()
    {
        var secrets = new ReceiptSecrets(_keys.Folder);

        secrets.Unseal(secrets.Seal(_code, "my key"), "my key").ShouldBe(_code);
    }

    [Fact]
    public void Sealing_twice_gives_different_bytes()
    {
        var secrets = new ReceiptSecrets(_keys.Folder);

        secrets.Seal(_code, "my key").ShouldNotBe(secrets.Seal(_code, "my key"));
    }

    [Fact]
    public void Another_key_another_pepper_and_a_changed_byte_are_refused()
    {
        var secrets = new ReceiptSecrets(_keys.Folder);
        var sealedCode = secrets.Seal(_code, "my key");

        Should.Throw<CryptographicException>(() => secrets.Unseal(sealedCode, "My key"));
        Should.Throw<CryptographicException>(() => new ReceiptSecrets(_otherKeys.Folder).Unseal(sealedCode, "my key"));
        for (var i = 0; i < sealedCode.Length; i++)
        {
            var changed = sealedCode.ToArray();
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => secrets.Unseal(changed, "my key"), $"byte {i}");
        }
    }

    public void Dispose()
    {
        _keys.Dispose();
        _otherKeys.Dispose();
    }
}
