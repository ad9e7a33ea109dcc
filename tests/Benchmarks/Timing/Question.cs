using System.Net.Http.Json;

namespace Zichtlijn.Benchmarks.Timing;

/// <summary>One way in which somebody may ask for a case.</summary>
/// <param name="Account">Who asks; to them the hidden cases do not exist.</param>
/// <param name="Path">With <c>{id}</c> for the case.</param>
/// <param name="Body">Complete and valid, so that nothing but the case decides the answer; null for a reading.</param>
internal sealed record Question(string Name, string Account, string Path, object? Body = null)
{
    private static readonly object NoInterest = new { interest = "none" };

    /// <summary>The same of whoever is of another part, and of whoever is named in the report.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        .. OfTheDesk("another part", "desk.rtd"), .. OfTriage("another part", "triage.rtd"),
        .. OfTheDesk("named", "desk.ams"), .. OfTriage("named", "triage.ams"),
    ];

    public bool IsOfTheNamed => Account.EndsWith(".ams", StringComparison.Ordinal);

    public HttpRequestMessage About(Guid caseId)
    {
        var request = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Path.Replace("{id}", caseId.ToString(), StringComparison.Ordinal));
        if (Body is not null)
        {
            request.Content = JsonContent.Create(Body);
            request.Headers.TryAddWithoutValidation("If-Match", "\"2\"");
        }

        return request;
    }

    private static Question[] OfTheDesk(string relation, string account) =>
    [
        new($"desk, {relation}: read a report", account, "/api/reporting/v1/reports/{id}"),
        new($"desk, {relation}: summary", account, "/api/reporting/v1/reports/{id}/summary"),
        new($"desk, {relation}: names", account, "/api/reporting/v1/reports/{id}/persons"),
        new($"desk, {relation}: write a message", account, "/api/reporting/v1/reports/{id}/messages", new { text = "Goedemiddag." }),
        new($"desk, {relation}: declare", account, "/api/reporting/v1/reports/{id}/conflict-declarations", NoInterest),
    ];

    private static Question[] OfTriage(string relation, string account) =>
    [
        new($"triage, {relation}: read a report", account, "/api/reporting/v1/reports/{id}"),
        new($"triage, {relation}: read a case", account, "/api/triage/v1/cases/{id}"),
        new($"triage, {relation}: declare", account, "/api/triage/v1/cases/{id}/conflict-declarations", NoInterest),
    ];
}
