using System.Security.Cryptography;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Tests.Keys;

public sealed class KeyFolderTests : IDisposable
{
    private static readonly byte[] Text = "what was signed"u8.ToArray();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void In_development_a_missing_key_is_made_once()
    {
        var key = _folder.Keys.Read("content");

        key.Length.ShouldBe(32);
        _folder.Keys.Read("content").ShouldBe(key);
        _folder.Keys.Read("other").ShouldNotBe(key);
    }

    [Fact]
    public void Many_processes_that_start_at_once_agree_on_the_key()
    {
        const int Keys = 40;
        using var together = new Barrier(8);
        var read = new string[together.ParticipantCount, Keys];

        var threads = Enumerable.Range(0, together.ParticipantCount).Select(process => new Thread(() =>
        {
            for (var key = 0; key < Keys; key++)
            {
                together.SignalAndWait();
                read[process, key] = Convert.ToBase64String(KeyFolder.At(_folder.Path, mayCreate: true).Read($"key-{key}"));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        read.Cast<string>().Distinct().Count().ShouldBe(Keys);
        Directory.GetFiles(_folder.Path, "*.key*").Length.ShouldBe(Keys, "no half-made file is left");
    }

    [Fact]
    public void Elsewhere_a_missing_key_stops_the_process_and_is_not_made()
    {
        var keys = KeyFolder.At(_folder.Path, mayCreate: false);

        Should.Throw<InvalidOperationException>(() => keys.Read("content")).Message.ShouldContain("content");
        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_key_of_another_length_is_refused(int length)
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "content.key"), Convert.ToBase64String(new byte[length]));

        Should.Throw<InvalidOperationException>(() => _folder.Keys.Read("content"));
    }

    [Fact]
    public void A_file_that_is_no_key_stops_the_process()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "content.key"), "not base64!");

        Should.Throw<Exception>(() => _folder.Keys.Read("content"));
    }

    [Fact]
    public void A_key_that_was_made_is_for_its_owner_only()
    {
        _folder.Keys.Read("content");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(System.IO.Path.Combine(_folder.Path, "content.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void In_development_the_public_key_follows_from_the_private_one_beside_it() =>
        _folder.Keys.ReadPublic("signing").Single().VerifyData(Text, SigningKeys.Private(_folder.Keys.Read("signing")).SignData(Text, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256).ShouldBeTrue();

    [Fact]
    public void Elsewhere_it_is_a_file_and_holds_two_while_the_key_is_exchanged()
    {
        var (before, after) = (SigningKeys.Private(new byte[32]), SigningKeys.Private([.. Enumerable.Repeat((byte)7, 32)]));
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "signing.pem"), $"{before.ExportSubjectPublicKeyInfoPem()}\n{after.ExportSubjectPublicKeyInfoPem()}\n");

        KeyFolder.At(_folder.Path, mayCreate: false).ReadPublic("signing").Select(SigningKeys.IdOf).ShouldBe([SigningKeys.IdOf(before), SigningKeys.IdOf(after)]);
        File.Exists(System.IO.Path.Combine(_folder.Path, "signing.key")).ShouldBeFalse("whoever checks needs no private key");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no key")]
    public void Elsewhere_a_missing_public_key_stops_the_process(string? content)
    {
        if (content is not null)
        {
            File.WriteAllText(System.IO.Path.Combine(_folder.Path, "signing.pem"), content);
        }

        Should.Throw<InvalidOperationException>(() => KeyFolder.At(_folder.Path, mayCreate: false).ReadPublic("signing")).Message.ShouldContain("signing");
        File.Exists(System.IO.Path.Combine(_folder.Path, "signing.key")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A folder for keys that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");

    public string Path => _folder.FullName;

    public KeyFolder Keys => KeyFolder.At(Path, mayCreate: true);

    public void Dispose() => _folder.Delete(recursive: true);
}
