using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class DraftTests(ReportingHost host)
{
    private readonly string _path = $"/api/reporting/v1/drafts/{Guid.NewGuid()}";

    [Fact]
    public async Task Sealed_bytes_are_kept_changed_and_forgotten()
    {
        var client = host.Anybody();
        foreach (var text in new[] { "first", "second" })
        {
            var sealedText = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
            (await client.PutAsync(_path, Wire.Body(new SealedDraft(sealedText)))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await client.GetAsync(_path).Read<SealedDraft>()).Sealed.ShouldBe(sealedText);
        }

        (await client.DeleteAsync(_path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await client.GetAsync(_path);
        using var never = await client.GetAsync($"/api/reporting/v1/drafts/{Guid.NewGuid()}");
        await gone.ShouldBeHiddenLike(never);
        (await client.DeleteAsync(_path)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "forgetting twice is no fault");
    }

    [Fact]
    public async Task The_largest_draft_fits_and_one_byte_more_does_not()
    {
        const int Most = 192 * 1024;

        (await Put(Convert.ToBase64String(new byte[Most]))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var larger = await Put(Convert.ToBase64String(new byte[Most + 1]));

        await larger.ShouldBeInvalid("sealed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"sealed\":null}")]
    [InlineData("{\"sealed\":\"not base64!\"}")]
    [InlineData("{\"sealed\":\"AAA\"}")]
    [InlineData("{\"sealed\":\"AAAA\",\"name\":\"x\"}")]
    public async Task What_is_not_sealed_is_refused(string body)
    {
        using var response = await host.Anybody().PutAsync(_path, Wire.Raw(body));

        await response.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-input");
    }

    private Task<HttpResponseMessage> Put(string sealedText) => host.Anybody().PutAsync(_path, Wire.Body(new SealedDraft(sealedText)));
}
