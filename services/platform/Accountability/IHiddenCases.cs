namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// Which cases do not exist for whoever asks, whatever their role: whoever is named in a report does not learn of it from
/// the access log either. Each service that keeps a log knows its own.
/// </summary>
public interface IHiddenCases
{
    Task<IReadOnlyList<Guid>> FromAsync(HttpContext http, CancellationToken cancellationToken);
}
