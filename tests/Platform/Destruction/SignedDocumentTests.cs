using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Tests.Destruction;

public sealed class SignedDocumentTests : IDisposable
{
    private const string Certificate = """{"certificateId":"7","note":"wat er staat"}""";
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly DocumentSigning _signing;

    public SignedDocumentTests() => _signing = new DocumentSigning(KeyFolder.At(_keys.FullName, mayCreate: true));

    [Fact]
    public void What_was_signed_is_read_back_with_the_public_key_alone() =>
        SignedDocument.Verify(_signing.Sign(Certificate), _signing.PublicKey)!.Value.GetRawText().ShouldBe(Certificate);

    [Fact]
    public void The_key_is_the_same_after_a_restart()
    {
        var before = _signing.PublicKey;
        using var again = new DocumentSigning(KeyFolder.At(_keys.FullName, mayCreate: false));

        again.PublicKey.ShouldBe(before);
        SignedDocument.Verify(again.Sign(Certificate), _signing.PublicKey).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    public void Any_32_bytes_make_a_key(byte value)
    {
        File.WriteAllText(Path.Combine(_keys.FullName, "certificate-signing.key"), Convert.ToBase64String(Enumerable.Repeat(value, 32).ToArray()));

        SignedDocument.Verify(_signing.Sign(Certificate), _signing.PublicKey).ShouldNotBeNull();
    }

    [Fact]
    public void One_changed_byte_anywhere_is_found()
    {
        var file = _signing.Sign(Certificate);
        for (var i = 0; i < file.Length; i++)
        {
            SignedDocument.Verify(string.Concat(file.AsSpan(0, i), ((char)(file[i] ^ 1)).ToString(), file.AsSpan(i + 1)), _signing.PublicKey).ShouldBeNull($"byte {i}");
        }
    }

    [Fact]
    public void The_signature_of_another_key_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");
        try
        {
            using var other = new DocumentSigning(KeyFolder.At(folder.FullName, mayCreate: true));
            SignedDocument.Verify(other.Sign(Certificate), _signing.PublicKey).ShouldBeNull();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"certificate\":{}}")]
    [InlineData("{\"certificate\":{},\"keyId\":\"\",\"signature\":\"no base64\"}")]
    [InlineData("{\"certificate\":{},\"keyId\":\"\",\"signature\":7}")]
    public void Whatever_is_no_certificate_does_not_hold(string file) => SignedDocument.Verify(file, _signing.PublicKey).ShouldBeNull();

    public void Dispose()
    {
        _signing.Dispose();
        _keys.Delete(recursive: true);
    }
}
