using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Zichtlijn.Portal.Files;

/// <summary>A page whose form brings a file: what was typed is there when the page begins, and the file when the page reads it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class TakesFileAttribute : Attribute, IAsyncResourceFilter, IAsyncAlwaysRunResultFilter
{
    /// <summary>In bytes, as the gateway lets through (its route's BodyMegabytes): more than the largest file, so that who sends a little too much is told so by the page.</summary>
    protected abstract long MostBytes { get; }

    /// <summary>Of the name of the file.</summary>
    protected abstract int NameLength { get; }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        await OpenAsync(context.HttpContext);
        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await DrainAsync(context.HttpContext);
        await next();
    }

    /// <summary>Reads what was typed into a form that was sent to such a page, when there is one.</summary>
    public async Task OpenAsync(HttpContext http)
    {
        if (!FormWithFile.IsOne(http.Request))
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        // The gateway watches how slow it may be, and the service how long it may take.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        (await FormWithFile.ReadAsync(http, NameLength)).Become(http);
    }

    /// <summary>Reads what is left of the file: a browser that still sends would not see the answer.</summary>
    public static async Task DrainAsync(HttpContext http)
    {
        if (http.Features.Get<FormWithFile>() is null)
        {
            return;
        }

        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (IOException)
        {
            // Larger than may be, or cut off: then the answer may not arrive.
        }
    }
}
