using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;

namespace Zichtlijn.Portal.Tests;

/// <summary>The form with a file: what is passed on, and that it is passed on while it comes.</summary>
public sealed class FileFormTests
{
    [Fact]
    public async Task The_file_goes_on_with_its_name_and_the_key_of_the_form()
    {
        var (sent, name, key, content) = await PassOnAsync(Form("foto.jpg", "inhoud", "een-sleutel"));

        (sent.Code, name, key, content).ShouldBe((null, "foto.jpg", "een-sleutel", "inhoud"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>.png")]
    [InlineData("../../x")]
    [InlineData("=cmd()")]
    [InlineData("café ☕.jpg")]
    public async Task A_name_goes_on_as_it_is_for_the_service_to_judge(string given) =>
        (await PassOnAsync(Form(given, "x"))).Name.ShouldBe(given);

    [Fact]
    public async Task Of_a_name_that_is_too_long_the_end_is_kept() =>
        (await PassOnAsync(Form(new string('a', 300) + ".jpg", "x"))).Name.ShouldBe(new string('a', 196) + ".jpg");

    [Fact]
    public async Task What_comes_in_goes_on_before_the_rest_is_there()
    {
        var body = new Pipe();
        var form = Form("lang.txt", new string('a', 20_000));
        await body.Writer.WriteAsync(form.AsMemory(0, 10_000));
        var arrived = new TaskCompletionSource();
        var passing = FileForm.PassOnAsync(Request(body.Reader.AsStream(), form.Length), async (content, _, _) =>
        {
            await content.ReadExactlyAsync(new byte[1_000]);
            arrived.SetResult();
            await content.CopyToAsync(Stream.Null);
            return new SentFile(Code: null);
        });

        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10));
        passing.IsCompleted.ShouldBeFalse();
        await body.Writer.WriteAsync(form.AsMemory(10_000));
        await body.Writer.CompleteAsync();

        (await passing.WaitAsync(TimeSpan.FromSeconds(10))).Code.ShouldBeNull();
    }

    public static TheoryData<string, byte[]> WithoutFile => new()
    {
        { "none chosen", Form("", "") },
        { "no field", Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n") },
        { "no form", "nonsense"u8.ToArray() },
        { "nothing", [] },
        { "half a form", Encoding.UTF8.GetBytes("--b\r\nContent-Dispo") },
    };

    [Theory]
    [MemberData(nameof(WithoutFile), DisableDiscoveryEnumeration = true)]
    public async Task Without_a_file_nothing_goes_on(string what, byte[] form)
    {
        var (sent, name, _, _) = await PassOnAsync(form);

        (sent.Code, name).ShouldBe((FileForm.Missing, null), what);
    }

    [Fact]
    public async Task A_form_that_says_to_be_too_large_is_read_away_and_goes_nowhere()
    {
        var form = Form("foto.jpg", "x");
        using var body = new MemoryStream(form);

        var sent = await FileForm.PassOnAsync(Request(body, FileForm.FileBytes + (2 * 1024 * 1024)), (_, _, _) => throw new InvalidOperationException("It went on."));

        sent.Code.ShouldBe(FileForm.TooLarge);
        body.Position.ShouldBe(form.Length, "the browser hears the answer only when all was read");
    }

    private static byte[] Form(string name, string content, string key = "") => Encoding.UTF8.GetBytes(
        $"--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n{key}\r\n"
        + $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n{content}\r\n--b--\r\n");

    private static HttpContext Request(Stream body, long length) => new DefaultHttpContext
    {
        Request = { Method = "POST", ContentType = "multipart/form-data; boundary=b", ContentLength = length, Body = body },
    };

    private static async Task<(SentFile Sent, string? Name, string? Key, string? Content)> PassOnAsync(byte[] form)
    {
        (string?, string?, string?) passed = default;
        var sent = await FileForm.PassOnAsync(Request(new MemoryStream(form), form.Length), async (content, name, key) =>
        {
            passed = (name, key, await new StreamReader(content).ReadToEndAsync());
            return new SentFile(Code: null);
        });
        return (sent, passed.Item1, passed.Item2, passed.Item3);
    }
}
