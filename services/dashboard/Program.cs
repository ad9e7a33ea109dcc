using Zichtlijn.Platform;
using Zichtlijn.Dashboard;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("dashboard");
builder.AddDashboard();

var app = builder.Build();
app.UseApiDefaults();
app.MapDashboard();
await app.RunAsync();
