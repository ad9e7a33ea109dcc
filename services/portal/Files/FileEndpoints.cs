using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Receipts;

namespace Zichtlijn.Portal.Files;

/// <summary>
/// Where the forms with a file go and where the links to files lead. After a form the page comes back, with how it went
/// as a code in its address: a reload sends nothing again.
/// </summary>
internal static class FileEndpoints
{
    /// <summary>The name in the address, and what it says when the file was taken in.</summary>
    public const string Outcome = "file";
    public const string Sent = "sent";

    /// <summary>As the gateway lets through (its route's BodyMegabytes), so that the answer is a page.</summary>
    private const long MaxForm = 60L * 1024 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/{lang:regex(^(nl|en)$)}");
        pages.MapPost("/my-report/files", SendMine).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MaxForm));
        pages.MapGet("/my-report/files/{attachmentId:guid}", FetchMine).AllowAnonymous();
        pages.MapGet("/my-report/investigation/report", FetchReport).AllowAnonymous();
        pages.MapPost("/staff/files/{reportId:guid}", SendAsStaff).RequireRoles(Roles.Desk).WithMetadata(new RequestSizeLimitAttribute(MaxForm));
        pages.MapGet("/staff/files/{reportId:guid}/{attachmentId:guid}", FetchAsStaff).RequireRoles(Roles.Desk, Roles.Triage, Roles.Expert, Roles.Investigator, Roles.Ltio);
    }

    private static async Task<IResult> SendMine(string lang, HttpContext http, ReceiptSessions sessions, FilesApi files)
    {
        var page = $"/{lang}/my-report";
        return await sessions.Current(http, http.RequestAborted) is { } session
            ? await Send(http, files, reportId: null, new AuthenticationHeaderValue("Bearer", session.AccessToken), page)
            : See(http, page);
    }

    private static Task<IResult> SendAsStaff(string lang, Guid reportId, HttpContext http, FilesApi files) =>
        Send(http, files, reportId, OfStaff(http), $"/{lang}/staff/desk/{reportId}");

    private static async Task<IResult> Send(HttpContext http, FilesApi files, Guid? reportId, AuthenticationHeaderValue authorization, string page)
    {
        // The gateway watches how slow it may be.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        var sent = await FileForm.PassOnAsync(http, (content, name, key) => files.SendAsync(reportId, authorization, content, name, key, http.RequestAborted));
        return See(http, $"{page}?{Outcome}={sent.Code ?? Sent}#files");
    }

    private static async Task<IResult> FetchMine(string lang, Guid attachmentId, HttpContext http, ReceiptSessions sessions, FilesApi files)
    {
        var page = $"/{lang}/my-report";
        return await sessions.Current(http, http.RequestAborted) is { } session
            ? await Fetch(http, files, reportId: null, attachmentId, new AuthenticationHeaderValue("Bearer", session.AccessToken), page)
            : See(http, page);
    }

    /// <summary>The final report of the investigation, as the reporter may read it.</summary>
    private static async Task<IResult> FetchReport(string lang, HttpContext http, ReceiptSessions sessions, ReporterFilesApi files)
    {
        if (await sessions.PassTo(ReporterInvestigationApi.Service, http, http.RequestAborted) is not { } pass)
        {
            return See(http, $"/{lang}/my-report");
        }

        using var answer = await files.FetchReport(pass, http.RequestAborted);
        if (!PassedOn.IsFile(answer))
        {
            // It is not final, or the session is over: the page says which.
            return See(http, $"/{lang}{Pages.MyReportInvestigationModel.Here}");
        }

        await PassedOn.CopyAsync(answer, http);
        return Results.Empty;
    }

    private static Task<IResult> FetchAsStaff(string lang, Guid reportId, Guid attachmentId, HttpContext http, FilesApi files) => Fetch(
        http, files, reportId, attachmentId, OfStaff(http), $"/{lang}/staff/{(http.User.IsInRole(Roles.Desk) ? "desk" : "triage")}/{reportId}");

    private static async Task<IResult> Fetch(
        HttpContext http, FilesApi files, Guid? reportId, Guid attachmentId, AuthenticationHeaderValue authorization, string page)
    {
        using var answer = await files.FetchAsync(reportId, attachmentId, authorization, http.RequestAborted);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return Results.NotFound();
        }

        if (!PassedOn.IsFile(answer))
        {
            // It is being checked, or unsafe, or the session is over: the page says which.
            return See(http, page);
        }

        await PassedOn.CopyAsync(answer, http);
        return Results.Empty;
    }

    private static AuthenticationHeaderValue OfStaff(HttpContext http) => AuthenticationHeaderValue.Parse(http.Request.Headers.Authorization.ToString());

    private static IResult See(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
