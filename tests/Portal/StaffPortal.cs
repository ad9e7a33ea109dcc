using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Tests;

/// <summary>The portal with services that answer what a test says. Who is signed in stands in a header.</summary>
public sealed class StaffPortal : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-portal-");

    public SaidServices Said { get; } = new();

    /// <param name="account">As the development accounts: <c>role.part</c>; empty for nobody.</param>
    /// <param name="isFresh">They signed in a moment ago.</param>
    public HttpClient As(string account, bool isFresh = false)
    {
        var browser = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        browser.DefaultRequestHeaders.Add(SaidSignIn.Header, account);
        browser.DefaultRequestHeaders.Add(SaidSignIn.Fresh, isFresh.ToString());
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Zichtlijn:Keys:Folder", _keys.FullName);
        builder.UseSetting("Zichtlijn:Identity:Authority", "http://127.0.0.1:1/identity");
        foreach (var service in new[] { "Reporting", "Triage", "Investigations", "Sanctioning", "Dashboard" })
        {
            builder.UseSetting("Zichtlijn:Services:" + service, "http://services");
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddAuthentication(SaidSignIn.Name).AddScheme<AuthenticationSchemeOptions, SaidSignIn>(SaidSignIn.Name, null);
            services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Said));

            // They have a way of their own in the portal, for files of any length.
            services.AddHttpClient<InvestigationFilesApi>().ConfigurePrimaryHttpMessageHandler(() => Said);
            services.AddHttpClient<ReporterFilesApi>().ConfigurePrimaryHttpMessageHandler(() => Said);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // The base class comes here twice.
        _keys.Refresh();
        if (disposing && _keys.Exists)
        {
            _keys.Delete(recursive: true);
        }
    }

    private sealed class SaidSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        public const string Name = "Said";
        public const string Header = "X-Account";
        public const string Fresh = "X-Fresh";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (DevelopmentAccounts.Find(Request.Headers[Header].ToString()) is not { } account)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = new List<Claim> { new(Claims.Subject, account.Name), new(Claims.Name, account.DisplayName), new(Claims.Role, account.Role) };
            claims.AddRange(Request.Headers[Fresh] == bool.TrueString ? [new Claim(Claims.AuthenticatedAt, DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))] : []);
            claims.AddRange(account.OrganisationalPart is { } part ? [new Claim(Claims.OrganisationalPart, part)] : []);
            var user = new ClaimsPrincipal(new ClaimsIdentity(claims, Name, Claims.Subject, Claims.Role));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Name)));
        }
    }
}

/// <summary>Services that answer what was said, and know of nothing else.</summary>
public sealed class SaidServices : HttpMessageHandler
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

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
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
