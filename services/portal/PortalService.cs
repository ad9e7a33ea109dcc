using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zichtlijn.Access.Staff;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Proof;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Security;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal;

/// <summary>The web pages. They hold no state: what must last stands in a service or, sealed, in the browser.</summary>
internal static class PortalService
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var keys = Path.Combine(builder.Configuration["Zichtlijn:Keys:Folder"]!, "data-protection");
        builder.Services.AddDataProtection().SetApplicationName("zichtlijn-portal").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(LanguageOfPath.Configure);
        builder.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);

        // A report of many charges, each with many sources, has more fields than forms usually have.
        builder.Services.Configure<FormOptions>(o => o.ValueCountLimit = 8_192);

        // Only the gateway reaches the portal, so what it says about the browser's scheme is true.
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedProto;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
        });

        // Pages answer faults with a page, not with problem details.
        builder.Services.RemoveAll<IExceptionHandler>();
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, StaffAccess.AnswerWithPages);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AddFolderRouteModelConvention("/", LanguageOfPath.Prefix);

            // Forgery is refused by where a request comes from (CrossSiteGuard): no cookie is needed for that.
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        });

        builder.Services.AddSingleton<PortalCookies>().AddSingleton<LeaveTarget>();
        builder.Services.AddScoped<DraftStore>().AddScoped<ReceiptSessions>().AddSingleton<ShownOnce>().AddSingleton<StaffNames>();
        builder.Services.AddSingleton<KeptForms>().AddSingleton<FormOwner>();
        builder.Services.AddScoped<ReportReader>().AddScoped<Checklist>().AddScoped<NextActions>().AddScoped<InvestigationActions>().AddScoped<SanctionActions>().AddScoped<SanctionWords>().AddScoped<ConsultationActions>().AddScoped<DecisionActions>().AddScoped<RoomActions>().AddScoped<RestorationActions>().AddScoped<ObjectionActions>().AddScoped<LetterActions>().AddScoped<GatheredPieces>().AddScoped<PiecesOfCase>().AddScoped<TimelineWords>();
        builder.AddStaffDirectory();
        builder.AddApis();
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/nl/fault", SuppressDiagnosticsCallback = c => c.Exception is ApiUnavailableException });
        app.UseStatusCodePagesWithReExecute("/nl/status/{0}");
        app.UseResponseHeaders();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseRequestLocalization();
        app.UseRouting();
    }

    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguageChoice();
        app.MapLeave();
        app.MapFiles();
        app.MapProof();
        app.MapRazorPages().WithStaticAssets();

        // What does not exist is told to everybody alike; without this line it would ask reporters to sign in.
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }
}
