using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>The dashboards, with the viewer's own token.</summary>
public sealed class DashboardApi(HttpClient http) : ApiClient(http)
{
    private const string Root = "/api/dashboard/v1";

    public Task<ApiAnswer<DashboardSummary>> Summary(CancellationToken cancellationToken) =>
        Get<DashboardSummary>($"{Root}/summary", cancellationToken);

    public Task<ApiAnswer<Page<DashboardCase>>> Cases(
        string? phase, string? part, string? category, bool overdue, string? caseNumber, int? page, CancellationToken cancellationToken) =>
        Get<Page<DashboardCase>>(
            WithQuery(
                $"{Root}/cases", ("phase", phase), ("organisationalPart", part), ("category", category), ("overdue", overdue ? "true" : null),
                ("caseNumber", caseNumber), ("page", page), ("pageSize", 20)),
            cancellationToken);
}
