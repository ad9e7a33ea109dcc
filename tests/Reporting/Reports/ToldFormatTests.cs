using System.Formats.Cbor;
using CsCheck;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Tests.Reports;

public class ToldFormatTests
{
    private static readonly ToldFormat Format = new();

    private static readonly Gen<ProtectedContent> AnyContent = Gen.Select(
        Gen.String.AlphaNumeric, Gen.String.AlphaNumeric, Gen.Byte.Array, (scheme, key, value) => new ProtectedContent(scheme, key, value));

    [Fact]
    public void What_was_stored_is_read_back() =>
        Gen.Select(AnyContent, Gen.Null(AnyContent)).Sample((content, reporter) =>
        {
            var told = Read(Write(new ReportTold(content, reporter)));
            return Same(told.Content, content) && Same(told.Reporter, reporter);
        });

    [Fact]
    public void The_bytes_of_the_first_release_are_still_read()
    {
        var told = Read(Convert.FromHexString("828364746573746331323343010203F6"));

        told.Content.ShouldSatisfyAllConditions(
            c => c.Scheme.ShouldBe("test"), c => c.KeyId.ShouldBe("123"), c => c.Value.ShouldBe([1, 2, 3]));
        told.Reporter.ShouldBeNull();
    }

    [Fact]
    public void Bytes_cut_short_are_refused_and_never_read_as_something_else()
    {
        var bytes = Write(new ReportTold(new ProtectedContent("scheme", "key", [1, 2, 3]), new ProtectedContent("scheme", "key", [4])));

        for (var length = 0; length < bytes.Length; length++)
        {
            Should.Throw<CborContentException>(() => Read(bytes[..length]), $"{length} bytes");
        }
    }

    [Fact]
    public void A_report_in_which_nothing_was_told_is_refused() =>
        Should.Throw<CborContentException>(() => Read(Convert.FromHexString("82F6F6")));

    private static byte[] Write(ReportTold told) => Format.Serialize(typeof(ReportTold), told);

    private static ReportTold Read(byte[] bytes) => (ReportTold)Format.Deserialize(typeof(ReportTold), bytes);

    private static bool Same(ProtectedContent? one, ProtectedContent? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Scheme == other.Scheme && one.KeyId == other.KeyId && one.Value.SequenceEqual(other.Value);
}
