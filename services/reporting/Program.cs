using Zichtlijn.Platform;
using Zichtlijn.Reporting;
using Zichtlijn.Reporting.Attachments.Cleaning;

// The same program in another part: it makes a clean copy of one file and knows nothing else.
if (args is [CleaningProcess.Command, var type])
{
    return CleaningProcess.Run(type);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddZichtlijnDefaults("reporting");
builder.AddReporting();

var app = builder.Build();
app.UseApiDefaults();
app.MapReporting();
await app.RunAsync();
return 0;
