using Microsoft.Extensions.Diagnostics.HealthChecks;
using Zichtlijn.Gateway;
using Zichtlijn.Gateway.Session;
using Zichtlijn.Platform;
using Zichtlijn.Platform.Http;

var builder = WebApplication.CreateBuilder(args);
builder.AddProcessDefaults("gateway", withoutDatabase: HealthStatus.Degraded);
builder.AddGatewayLimits();
builder.AddStaffSessions();
builder.AddRoutes();

var app = builder.Build();
app.UseStrictResponses();
app.UseGatewayLimits();
app.UseStaffSessions();
app.UsePageDefaults();
app.UseRateLimiter();
app.MapStaffSessions();
app.MapRoutes();
await app.RunAsync();
