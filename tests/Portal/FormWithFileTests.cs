using System.Text;
using Microsoft.AspNetCore.Http;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Files;

namespace Zichtlijn.Portal.Tests;

/// <summary>A form with a file: what was typed comes first and is the form from then on; the file is read while it comes.</summary>
public sealed class FormWithFileTests
{
    [Fact]
    public async Task What_was_typed_is_there_before_the_file_is_read()
    {
        var body = new MemoryStream(Form([("title", "Foto van het rooster"), ("methods", "one"), ("methods", "two")], "foto.jpg", new string('a', 100_000)));
        var form = await FormWithFile.ReadAsync(Request(body), 200);
        form.Typed["title"].ToString().ShouldBe("Foto van het rooster");
        form.Typed["methods"].ToArray().ShouldBe(["one", "two"]);
        form.Name.ShouldBe("foto.jpg");
        body.Position.ShouldBeLessThan(50_000, "the file is not read yet");
        (await new StreamReader(form.Content).ReadToEndAsync()).Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task It_is_the_form_of_the_request_then_and_can_be_kept_over_a_sign_in()
    {
        var http = Request(new MemoryStream(Form([("title", "Foto"), (FormOwner.Field, "somebody")], "foto.jpg", "x")));
        KeptForms.CanKeep(http.Request).ShouldBeFalse();
        (await FormWithFile.ReadAsync(http, 200)).Become(http);
        http.Request.Form["title"].ToString().ShouldBe("Foto");
        KeptForms.CanKeepFor(http.Request).ShouldBeTrue();
    }

    [Fact]
    public async Task More_than_anybody_types_is_cut_off()
    {
        var form = await FormWithFile.ReadAsync(Request(new MemoryStream(Form([("title", new string('x', 100_000)), ("more", "y")], "foto.jpg", "z"))), 200);
        form.Typed["title"].ToString().Length.ShouldBe(32 * 1024);
        form.Typed["more"].ToString().ShouldBeEmpty();
        form.Name.ShouldBe("foto.jpg");
    }

    [Theory]
    [InlineData("POST", "multipart/form-data; boundary=b", true)]
    [InlineData("GET", "multipart/form-data; boundary=b", false)]
    [InlineData("POST", "application/x-www-form-urlencoded", false)]
    [InlineData("POST", null, false)]
    public void Only_a_form_that_is_sent_can_bring_a_file(string method, string? type, bool isOne)
    {
        var http = Request(Stream.Null);
        (http.Request.Method, http.Request.ContentType) = (method, type);
        FormWithFile.IsOne(http.Request).ShouldBe(isOne);
    }

    private static byte[] Form((string Name, string Value)[] fields, string file, string content) => Encoding.UTF8.GetBytes(
        string.Concat(fields.Select(f => $"--b\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n"))
        + $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\nContent-Type: image/jpeg\r\n\r\n{content}\r\n--b--\r\n");

    private static DefaultHttpContext Request(Stream body) => new() { Request = { Method = "POST", ContentType = "multipart/form-data; boundary=b", Body = body } };
}
