using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Languages;

namespace Zichtlijn.Portal.Drafts;

/// <summary>
/// Every form of staff, and of a reporter on an own report, says whose it is. When it is kept over a sign-in, it is given
/// back to the same person only, whoever sits at the machine by then.
/// </summary>
public sealed class FormOwner(AccountMarks marks)
{
    public const string Field = "of";
    private const int Bytes = 16;

    /// <summary>Stands for an account and means nothing anywhere else.</summary>
    public string Of(ClaimsPrincipal user) => Hash("form " + marks.Of(user.Account()));

    /// <summary>Stands for a report, and so for whoever has its code.</summary>
    public static string Of(Guid reportId) => Hash($"form of report {reportId}");

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}

/// <summary>A page that shows a reporter the own report.</summary>
public interface IShowsReport
{
    /// <summary>Null as long as the code is asked for.</summary>
    MyReport? Report { get; }
}

/// <summary>Writes the owner into the forms of pages.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormOwnerTagHelper(FormOwner owner) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Who reports something may be signed in elsewhere in the same browser: those forms say nothing of it.
        var http = ViewContext.HttpContext;
        var of = ViewContext.ViewData.Model is IShowsReport { Report: { } report } ? FormOwner.Of(report.ReportId)
            : http.User is { Identity.IsAuthenticated: true } user && Site.IsForStaff(LanguageOfPath.OriginalPath(http)) ? owner.Of(user)
            : null;
        if (of is not null)
        {
            output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{FormOwner.Field}\" value=\"{of}\">");
        }
    }
}
