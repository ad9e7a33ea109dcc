using Zichtlijn.Platform;
using Zichtlijn.Restoration;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("restoration");
builder.AddRestoration();

var app = builder.Build();
app.UseApiDefaults();
app.MapRestoration();
await app.RunAsync();
