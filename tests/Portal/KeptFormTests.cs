using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Tests;

/// <summary>A form that came after the session was over is sealed for its page and its writer.</summary>
public sealed class KeptFormTests
{
    private const string Page = "/nl/staff/triage/1/notes";
    private const string Typed = "Wat ik typte, met een é.";
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private readonly KeptForms _forms = new(Protection);

    [Fact]
    public void What_was_typed_comes_back_as_it_was()
    {
        var kept = _forms.Seal(Request(Page, "?handler=Save"), Form(Typed, "somebody"))!;
        kept.ShouldNotContain("typte");

        var opened = _forms.Open(Request(Page, "?handler=Save"), kept).ShouldNotBeNull();
        opened.Owner.ShouldBe("somebody");
        opened.Form["text"].ToString().ShouldBe(Typed);
        opened.Form["several"].ToArray().ShouldBe(["one", "two"]);
    }

    [Theory]
    [InlineData("/nl/staff/triage/2/notes", "?handler=Save")]
    [InlineData(Page, "?handler=Remove")]
    public void It_opens_for_its_own_page_only(string path, string query) =>
        _forms.Open(Request(path, query), _forms.Seal(Request(Page, "?handler=Save"), Form(Typed, "somebody"))!).ShouldBeNull();

    [Fact]
    public void What_was_changed_does_not_open()
    {
        var kept = _forms.Seal(Request(Page, ""), Form(Typed, "somebody"))!;
        var middle = kept.Length / 2;
        _forms.Open(Request(Page, ""), kept[..middle] + (kept[middle] == 'A' ? 'B' : 'A') + kept[(middle + 1)..]).ShouldBeNull();
        new KeptForms(new EphemeralDataProtectionProvider()).Open(Request(Page, ""), kept).ShouldBeNull();
    }

    [Fact]
    public void A_form_that_does_not_say_whose_it_is_is_not_kept() => _forms.Seal(Request(Page, ""), Form(Typed, owner: null)).ShouldBeNull();

    [Fact]
    public void Sent_again_too_early_it_stays_sealed_as_it_was()
    {
        var kept = _forms.Seal(Request(Page, ""), Form(Typed, "somebody"))!;
        var again = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [KeptForms.Field] = kept });
        _forms.Seal(Request(Page, ""), again).ShouldBe(kept);
    }

    [Fact]
    public void The_page_that_it_was_sent_to_is_known_and_of_what_was_changed_nothing()
    {
        var kept = _forms.Seal(Request(Page, "?handler=Save"), Form(Typed, "somebody"))!;
        _forms.AddressIn(kept).ShouldBe(Page + "?handler=Save");
        _forms.AddressIn("x" + kept).ShouldBeNull();
    }

    [Fact]
    public async Task Sent_with_the_session_of_its_writer_it_goes_on_as_if_it_came_now()
    {
        var request = Sent(_forms.Seal(Request(Page, ""), Form(Typed, "somebody"))!);
        (await _forms.Take(request, () => Task.FromResult<string?>("somebody"))).ShouldBeNull();
        request.Form["text"].ToString().ShouldBe(Typed);
        KeptForms.CanKeepFor(request).ShouldBeTrue("the session can end once more");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("somebody else")]
    public async Task For_somebody_else_and_for_nobody_it_stays_sealed(string? owner)
    {
        var kept = _forms.Seal(Request(Page, ""), Form(Typed, "somebody"))!;
        var request = Sent(kept);
        (await _forms.Take(request, () => Task.FromResult(owner))).ShouldBeOfType<UnauthorizedResult>();
        _forms.Seal(request, request.Form).ShouldBe(kept);
    }

    [Fact]
    public async Task What_does_not_open_leads_to_the_page_itself()
    {
        var request = Sent(_forms.Seal(Request("/nl/staff/triage/2/notes", ""), Form(Typed, "somebody"))!);
        (await _forms.Take(request, () => Task.FromResult<string?>("somebody"))).ShouldBeOfType<StatusCodeResult>().StatusCode.ShouldBe(StatusCodes.Status303SeeOther);
        request.HttpContext.Response.Headers.Location.ToString().ShouldBe(Page);
    }

    [Fact]
    public async Task A_form_that_was_not_kept_goes_on() =>
        (await _forms.Take(Sent(kept: null), () => Task.FromResult<string?>(null))).ShouldBeNull();

    [Fact]
    public void A_form_of_a_reporter_is_of_the_report()
    {
        var id = Guid.CreateVersion7();
        FormOwner.Of(id).ShouldBe(FormOwner.Of(id));
        FormOwner.Of(id).ShouldNotBe(FormOwner.Of(Guid.CreateVersion7()));
        FormOwner.Of(id).ShouldNotContain(id.ToString("N")[..8]);
    }

    [Theory]
    [InlineData("POST", "application/x-www-form-urlencoded", 10L, true)]
    [InlineData("POST", "multipart/form-data; boundary=x", 10L, false)]
    [InlineData("POST", "application/x-www-form-urlencoded", 1_100_000L, false)]
    [InlineData("GET", "application/x-www-form-urlencoded", 10L, false)]
    [InlineData("POST", null, null, false)]
    public void Only_forms_without_files_are_kept(string method, string? type, long? length, bool can)
    {
        var request = Request(Page, "");
        (request.Method, request.ContentType, request.ContentLength) = (method, type, length);
        KeptForms.CanKeep(request).ShouldBe(can);
    }

    private static HttpRequest Request(string path, string query)
    {
        var http = new DefaultHttpContext { User = new ClaimsPrincipal() };
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = ("POST", path, new QueryString(query));
        return http.Request;
    }

    private static HttpRequest Sent(string? kept)
    {
        var request = Request(Page, "");
        (request.ContentType, request.ContentLength) = ("application/x-www-form-urlencoded", 10);
        request.Form = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [KeptForms.Field] = kept });
        return request;
    }

    private static FormCollection Form(string text, string? owner)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["text"] = text, ["several"] = new(["one", "two"]) };
        if (owner is not null)
        {
            fields[FormOwner.Field] = owner;
        }

        return new FormCollection(fields);
    }
}
