using Zichtlijn.Platform;
using Zichtlijn.Triage;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("triage");
builder.AddTriage();

var app = builder.Build();
app.UseApiDefaults();
app.MapTriage();
await app.RunAsync();
