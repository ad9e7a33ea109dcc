using Zichtlijn.Platform;
using Zichtlijn.Reporting;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("reporting");
builder.AddReporting();

var app = builder.Build();
app.UseApiDefaults();
app.MapReporting();
await app.RunAsync();
