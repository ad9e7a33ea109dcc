using Zichtlijn.Platform;
using Zichtlijn.Reflection;

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("reflection");
builder.AddReflection();

var app = builder.Build();
app.UseApiDefaults();
app.MapReflection();
await app.RunAsync();
