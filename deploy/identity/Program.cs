using Zichtlijn.Identity;
using Zichtlijn.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddIdentityProvider();
builder.AddProcessDefaults("identity");

var app = builder.Build();
app.UseIdentityProvider();
app.UsePageDefaults();
app.MapIdentityProvider();
await app.RunAsync();
