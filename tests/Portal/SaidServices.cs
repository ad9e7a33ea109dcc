using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>Services that answer what was said, and know of nothing else.</summary>
public sealed class SaidServices
{
    private readonly Dictionary<string, (HttpStatusCode Status, object? Body, string? Version)> _answers = new(StringComparer.Ordinal);

    /// <summary>What was sent to change something: its path, the version that it names, its body, and its headers.</summary>
    public List<(string Path, string? Version, string Body, HttpRequestHeaders Headers)> Sent { get; } = [];

    /// <summary>What was asked, with the query.</summary>
    public List<string> Asked { get; } = [];

    /// <param name="request">Method and path, without the query.</param>
    /// <param name="version">As the answer names it, quoted.</param>
    public void Say(string request, object? body, HttpStatusCode status = HttpStatusCode.OK, string? version = null) => _answers[request] = (status, body, version);

    /// <summary>A file to save.</summary>
    public void SayFile(string request, byte[] bytes, string type, string name) => _answers[request] = (HttpStatusCode.OK, new ByteArrayContent(bytes)
    {
        Headers = { ContentType = new MediaTypeHeaderValue(type), ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name } },
    }, null);

    internal async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method != HttpMethod.Get)
        {
            Sent.Add((path, request.Headers.IfMatch.ToString(), request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken), request.Headers));
        }
        else
        {
            Asked.Add(request.RequestUri.PathAndQuery);
        }

        var (status, body, version) = _answers.GetValueOrDefault($"{request.Method} {path}", (HttpStatusCode.NotFound, null, null));
        var answer = new HttpResponseMessage(status);
        answer.Headers.ETag = version is null ? null : EntityTagHeaderValue.Parse(version);
        if (body is not null)
        {
            answer.Content = body as HttpContent ?? new StringContent(JsonSerializer.Serialize(body, ApiJson.Options), Encoding.UTF8, "application/json");
        }

        return answer;
    }
}
