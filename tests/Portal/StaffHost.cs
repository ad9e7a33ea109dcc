using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Zichtlijn.Portal.Apis;

[assembly: AssemblyFixture(typeof(Zichtlijn.Portal.Tests.StaffHost))]

namespace Zichtlijn.Portal.Tests;

/// <summary>The portal as it runs, but for who is signed in and for the services behind it: those come with each request.</summary>
public sealed class StaffHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-portal-");
    private readonly Lazy<TestServer> _inMemory;

    public StaffHost() => _inMemory = new(() => Server);

    /// <summary>Starts with the first test that wants it.</summary>
    public TestServer InMemory => _inMemory.Value;

    /// <summary>Answer a request on a real connection, with which nothing can come along.</summary>
    public SaidServices Said { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Zichtlijn:Keys:Folder", _keys.FullName);
        builder.UseSetting("Zichtlijn:Identity:Authority", "http://127.0.0.1:1/identity");
        foreach (var service in new[] { "Reporting", "Triage", "Investigations", "Sanctioning", "Reflection", "Restoration", "Dashboard" })
        {
            builder.UseSetting("Zichtlijn:Services:" + service, "http://services");
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddAuthentication(SaidSignIn.Name).AddScheme<AuthenticationSchemeOptions, SaidSignIn>(SaidSignIn.Name, null);
            services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(ToServices));

            // They have a way of their own in the portal, for files of any length.
            services.AddHttpClient<InvestigationFilesApi>().ConfigurePrimaryHttpMessageHandler(ToServices);
            services.AddHttpClient<SanctionFilesApi>().ConfigurePrimaryHttpMessageHandler(ToServices);
            services.AddHttpClient<ReporterFilesApi>().ConfigurePrimaryHttpMessageHandler(ToServices);

            // A breaker counts the faults that services answered: those of one test are not to be felt in another.
            services.ConfigureAll<HttpStandardResilienceOptions>(o => o.CircuitBreaker.MinimumThroughput = int.MaxValue);
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

    private Connection ToServices(IServiceProvider services) => new(services.GetRequiredService<IHttpContextAccessor>(), Said);

    /// <summary>Leads to the services of the test whose request it is.</summary>
    private sealed class Connection(IHttpContextAccessor accessor, SaidServices otherwise) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (accessor.HttpContext?.Features.Get<SaidServices>() ?? otherwise).AnswerAsync(request, cancellationToken);
    }
}
