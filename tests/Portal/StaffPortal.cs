using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Zichtlijn.Portal.Tests;

/// <summary>
/// The portal with services that answer what a test says. All tests share one <see cref="StaffHost"/>: the portal keeps
/// nothing between two requests, and each request brings the services of its own test along.
/// </summary>
public sealed class StaffPortal
{
    private readonly StaffHost _host = TestContext.Current.GetFixture<StaffHost>().AsTask().GetAwaiter().GetResult()!;

    public SaidServices Said { get; } = new();

    /// <summary>A browser with cookies of its own.</summary>
    /// <param name="account">As the development accounts: <c>role.part</c>; empty for nobody.</param>
    /// <param name="isFresh">They signed in a moment ago.</param>
    public HttpClient As(string account, bool isFresh = false)
    {
        var connection = _host.InMemory.CreateHandler(http => http.Features.Set(Said));
        var browser = new HttpClient(new CookieContainerHandler { InnerHandler = connection }) { BaseAddress = _host.ClientOptions.BaseAddress };
        return browser.SignedInAs(account, isFresh);
    }
}
