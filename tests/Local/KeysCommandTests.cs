using System.Security.Cryptography;
using Zichtlijn.Local.Commands;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Tests;

/// <summary>What an operator gives to the processes that only check signatures.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_public_key_checks_what_the_key_signed()
    {
        var key = SigningKeys.Private(KeyFolder.At(_folder.FullName, mayCreate: true).Read("reporter-passes"));
        var signature = key.SignData("a pass"u8.ToArray(), HashAlgorithmName.SHA256);

        var pem = KeysCommand.PublicOf(_folder.FullName, "reporter-passes");

        pem.ShouldStartWith("-----BEGIN PUBLIC KEY-----");
        SigningKeys.Public(pem).Single().VerifyData("a pass"u8.ToArray(), signature, HashAlgorithmName.SHA256).ShouldBeTrue();
    }

    [Fact]
    public void A_key_that_is_not_there_or_is_none_is_refused_in_one_sentence_and_not_made()
    {
        Should.Throw<Refusal>(() => KeysCommand.PublicOf(_folder.FullName, "reporter-passes")).Message.ShouldContain("reporter-passes");
        _folder.EnumerateFiles().ShouldBeEmpty();
        File.WriteAllText(Path.Combine(_folder.FullName, "reporter-passes.key"), "no key!");
        Should.Throw<Refusal>(() => KeysCommand.PublicOf(_folder.FullName, "reporter-passes")).ExitCode.ShouldBe(2);
    }
}
