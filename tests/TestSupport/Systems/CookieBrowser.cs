using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>
/// What a browser does with cookies and forms. It sends Secure cookies to 127.0.0.1, as browsers do and
/// <see cref="CookieContainer"/> does not.
/// </summary>
public sealed partial class CookieBrowser(HttpClient http)
{
    public const string SessionCookie = "__Host-zl-staff";

    public Dictionary<string, string> Cookies { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Another browser with the same cookies: somebody copied them.</summary>
    public CookieBrowser Copy() => new(http) { Cookies = new Dictionary<string, string>(Cookies, StringComparer.Ordinal) };

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), headers);

    public Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>>? form = null, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form ?? []) }, [.. headers, ("Sec-Fetch-Site", "same-origin")]);

    /// <summary>Signs in, from the first click until the page that was asked for. Gives the last redirect.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string account, string returnUrl = "/nl/staff", string way = "/session/sign-in")
    {
        var callback = await ChooseAsync(account, returnUrl, way);
        return await GetAsync(callback.AbsoluteUri);
    }

    /// <summary>The first half of signing in: the address with the code, to which the provider sends the browser.</summary>
    public async Task<Uri> ChooseAsync(string account, string returnUrl = "/nl/staff", string way = "/session/sign-in")
    {
        using var leaving = await GetAsync($"{way}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        leaving.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var page = await GetAsync(leaving.Headers.Location!.AbsoluteUri);
        var html = await page.Content.ReadAsStringAsync();
        page.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        var fields = HiddenField().Matches(html).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value)));
        var address = FormAddress().Match(html).Groups[1].Value;
        using var chosen = await PostAsync(address, [.. fields, KeyValuePair.Create("account", account)]);
        return chosen.Headers.Location ?? throw new InvalidOperationException(await chosen.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            if (Cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
            }

            var response = await http.SendAsync(request);
            Keep(response);
            return response;
        }
    }

    private void Keep(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0][(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (value.Length == 0)
            {
                Cookies.Remove(name);
            }
            else
            {
                Cookies[name] = value;
            }
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\"")]
    private static partial Regex FormAddress();
}
