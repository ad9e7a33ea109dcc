namespace Zichtlijn.Platform.Authentication;

/// <summary>The OpenID provider that is trusted (<c>Zichtlijn:Identity</c>), and how it names what tokens say.</summary>
public sealed class IdentitySettings
{
    private const string Section = "Zichtlijn:Identity";

    /// <summary>Names of claims in this system; a provider may use others (<c>Zichtlijn:Identity:Claims:role = roles</c>).</summary>
    private static readonly string[] Known = [Authentication.Claims.Subject, Authentication.Claims.Name, Authentication.Claims.Role, Authentication.Claims.OrganisationalPart, Authentication.Claims.Mandate];

    private IdentitySettings(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        Authority = section["Authority"] ?? throw new InvalidOperationException(
            $"{Section}:Authority is not set: without an identity provider nobody can be told from anybody else.");
        InternalAddress = section["InternalAddress"];
        Audience = section["Audience"];
        TokenTypes = section.GetSection("TokenTypes").Get<string[]>() ?? ["at+jwt"];
        Claims = Known.ToDictionary(name => name, name => section[$"Claims:{name}"] ?? name, StringComparer.Ordinal);
    }

    /// <summary>The issuer, as tokens name it.</summary>
    public string Authority { get; }

    /// <summary>Where processes reach the provider when the issuer's address is for browsers only; null when it is the same.</summary>
    public string? InternalAddress { get; }

    /// <summary>What tokens for this process name as audience; null for <see cref="AudienceOf"/>.</summary>
    public string? Audience { get; }

    /// <summary>Values of <c>typ</c> that an access token may have (RFC 9068: <c>at+jwt</c>).</summary>
    public IReadOnlyList<string> TokenTypes { get; }

    /// <summary>The provider's name of each claim that this system knows.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; }

    public string MetadataAddress => $"{Authority.TrimEnd('/')}/.well-known/openid-configuration";

    /// <exception cref="InvalidOperationException">No provider is set.</exception>
    public static IdentitySettings Of(IConfiguration configuration) => new(configuration);

    /// <param name="service">The name of a service, in any case.</param>
    public static string AudienceOf(string service) => $"zichtlijn-{service.ToLowerInvariant()}";

    /// <summary>
    /// Carries calls between processes and the provider. Its metadata names addresses for browsers; those that lie below
    /// the issuer are called at the internal address instead.
    /// </summary>
    public HttpMessageHandler BackChannel()
    {
        var sockets = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        return InternalAddress is null ? sockets : new InternalRoute(Authority.TrimEnd('/'), InternalAddress.TrimEnd('/'), sockets);
    }

    private sealed class InternalRoute(string issuer, string address, HttpMessageHandler next) : DelegatingHandler(next)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var target = request.RequestUri!.AbsoluteUri;
            if (target.StartsWith(issuer + "/", StringComparison.Ordinal))
            {
                request.RequestUri = new Uri(address + target[issuer.Length..]);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
