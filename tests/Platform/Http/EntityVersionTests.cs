using Microsoft.AspNetCore.Http;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Tests.Http;

public class EntityVersionTests
{
    [Theory]
    [InlineData("\"3\"", 3)]
    [InlineData("\"0\"", 0)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    public void A_strong_tag_is_the_version(string header, long version) => Read(header).ShouldBe(version);

    [Fact]
    public void No_header_is_no_version() => Read(null).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("W/\"3\"")]
    [InlineData("*")]
    [InlineData("\"3\", \"4\"")]
    [InlineData("\"3\" ; x")]
    [InlineData("\"-3\"")]
    [InlineData("\"+3\"")]
    [InlineData("\"3.0\"")]
    [InlineData("\" 3\"")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("\"\"")]
    [InlineData("\"\u0663\"")]
    [InlineData("nonsense \" more")]
    public void Anything_else_matches_nothing(string header) => Read(header).ShouldBe(-1);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var http = new DefaultHttpContext();
        http.Response.SetVersion(42);

        http.Response.Headers.ETag.ToString().ShouldBe("\"42\"");
        Read(http.Response.Headers.ETag).ShouldBe(42);
    }

    private static long? Read(string? header)
    {
        var http = new DefaultHttpContext();
        if (header is not null)
        {
            http.Request.Headers.IfMatch = header;
        }

        return http.Request.ExpectedVersion();
    }
}
