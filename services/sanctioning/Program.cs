using Zichtlijn.Platform;
using Zichtlijn.Sanctioning;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("sanctioning");
builder.AddSanctioning();

var app = builder.Build();
app.UseApiDefaults();
app.MapSanctioning();
await app.RunAsync();
