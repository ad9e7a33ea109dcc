using Zichtlijn.Platform;
using Zichtlijn.Portal;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("portal");
builder.AddPortal();

var app = builder.Build();
app.UsePortal();
app.UsePageDefaults();
app.MapPortal();
await app.RunAsync();
