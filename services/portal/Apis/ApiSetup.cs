using Microsoft.Extensions.Http.Resilience;

namespace Zichtlijn.Portal.Apis;

public static class ApiSetup
{
    public static void AddApis(this WebApplicationBuilder builder)
    {
        // One line for a service that is away (the fault page writes it), not a stack for each attempt.
        builder.Logging.AddFilter("Polly", LogLevel.None);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddTransient<StaffToken>();
        builder.Add<ReportingApi>("Reporting");
        builder.Add<DeskApi>("Reporting").AddHttpMessageHandler<StaffToken>();
        builder.Add<VaultApi>("Reporting").AddHttpMessageHandler<StaffToken>();
        builder.Add<RecordsApi>("Reporting").AddHttpMessageHandler<StaffToken>();
        builder.Add<TriageApi>("Triage").AddHttpMessageHandler<StaffToken>();
        builder.Add<TriageTermsApi>("Triage").AddHttpMessageHandler<StaffToken>();
        builder.Add<AssessApi>("Triage").AddHttpMessageHandler<StaffToken>();
        builder.Add<AdviceApi>("Triage").AddHttpMessageHandler<StaffToken>();
        builder.Add<InvestigationsApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<InvestigationTermsApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<EvidenceApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<InterviewsApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<MeansApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<ProsecutorApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<RightsApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<OwnInvestigationsApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<InvestigationReportApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.Add<ReporterInvestigationApi>("Investigations");
        builder.Add<SanctioningApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<RulingsApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<ConsultationsApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<DecidingApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<ObjectingApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<LettersApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<SuspendingApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<OwnMattersApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
        builder.Add<ReflectionApi>("Reflection").AddHttpMessageHandler<StaffToken>();
        builder.Add<LessonsApi>("Reflection").AddHttpMessageHandler<StaffToken>();
        builder.Add<ReporterRestorationApi>("Restoration");
        builder.Add<RestorationApi>("Restoration").AddHttpMessageHandler<StaffToken>();
        builder.Add<TracksApi>("Restoration").AddHttpMessageHandler<StaffToken>();
        builder.Add<EscalationsApi>("Restoration").AddHttpMessageHandler<StaffToken>();
        builder.Add<OwnRestorationApi>("Restoration").AddHttpMessageHandler<StaffToken>();
        builder.Add<DashboardApi>("Dashboard").AddHttpMessageHandler<StaffToken>();
        builder.AddFiles();
    }

    /// <summary>A file takes as long as it takes, and is sent once.</summary>
    private static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.AddForFiles<FilesApi>("Reporting");
        builder.AddForFiles<ReporterFilesApi>("Investigations");
        builder.AddForFiles<InvestigationFilesApi>("Investigations").AddHttpMessageHandler<StaffToken>();
        builder.AddForFiles<SanctionFilesApi>("Sanctioning").AddHttpMessageHandler<StaffToken>();
    }

    private static IHttpClientBuilder AddForFiles<TClient>(this WebApplicationBuilder builder, string service)
        where TClient : class => builder.Services.AddHttpClient<TClient>(http =>
        {
            http.BaseAddress = new Uri(builder.Configuration[$"Zichtlijn:Services:{service}"]!);
            http.Timeout = Timeout.InfiniteTimeSpan;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), UseCookies = false, AllowAutoRedirect = false });

    private static IHttpClientBuilder Add<TClient>(this WebApplicationBuilder builder, string service)
        where TClient : class
    {
        var address = builder.Configuration[$"Zichtlijn:Services:{service}"]
            ?? throw new InvalidOperationException($"Zichtlijn:Services:{service} is not set.");
        var client = builder.Services.AddHttpClient<TClient>(http => http.BaseAddress = new Uri(address));

        // A read may be tried again; what changes something is sent once and the person decides.
        client.AddStandardResilienceHandler(o =>
        {
            o.Retry.DisableForUnsafeHttpMethods();
            o.Retry.MaxRetryAttempts = 2;
            o.Retry.Delay = TimeSpan.FromMilliseconds(200);
            o.AttemptTimeout.Timeout = TimeSpan.FromSeconds(5);
            o.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(12);
        });
        return client;
    }
}

/// <summary>The services see the staff member's own token, so each checks and records the access itself.</summary>
public sealed class StaffToken(IHttpContextAccessor accessor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext?.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
