using Marten;
using Microsoft.AspNetCore.Http;
using Zichtlijn.Platform.Accountability;

namespace Zichtlijn.Access.Cases;

/// <summary>The cases of a service that whoever asks is kept out of.</summary>
public sealed class HiddenCases<TCase>(ICases<TCase> cases, IQuerySession session) : IHiddenCases
    where TCase : class
{
    public Task<IReadOnlyList<Guid>> FromAsync(HttpContext http, CancellationToken cancellationToken) =>
        cases.HiddenFromAsync(session, http.Colleague().Mark, cancellationToken);
}
