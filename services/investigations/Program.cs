using Zichtlijn.Investigations;
using Zichtlijn.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("investigations");
builder.AddInvestigations();

var app = builder.Build();
app.UseApiDefaults();
app.MapInvestigations();
await app.RunAsync();
