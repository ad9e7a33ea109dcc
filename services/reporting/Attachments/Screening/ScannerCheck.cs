using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>The malware scanner answers. While it does not, files wait and everything else goes on.</summary>
internal sealed class ScannerCheck(ClamdScanner scanner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await scanner.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.GetType().Name);
        }
    }
}
