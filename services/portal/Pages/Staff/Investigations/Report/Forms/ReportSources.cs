using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>What a finding can rest on: evidence, and interviews that took place.</summary>
/// <param name="All">Null when the list cannot be read now.</param>
public sealed record ReportSources(IReadOnlyList<Choice>? All)
{
    public static async Task<ReportSources> ReadAsync(
        Guid caseId, GatheredPieces pieces, StaffNames names, IStringLocalizer texts, CancellationToken cancellationToken)
    {
        try
        {
            return await pieces.Read(caseId, cancellationToken) is not var (evidence, interviews) ? new(All: null) : new(
            [
                .. evidence.Select(e => new Choice($"E-{e.Number}", texts["Source.Evidence", e.Number, e.Title])),
                .. interviews.Where(t => t.State != InterviewState.Planned).Select(t => new Choice($"I-{t.Number}", texts["Source.Interview", t.Number, names.NameOf(t.Person), Dates.Plain(t.At)])),
            ]);
        }
        catch (ApiUnavailableException)
        {
            return new(All: null);
        }
    }

    /// <summary>What was chosen stands on top, also when the list does not have it.</summary>
    public IReadOnlyList<Choice> For(IReadOnlyList<string> chosen) =>
    [
        .. chosen.Select(c => All?.FirstOrDefault(a => a.Value == c) ?? new Choice(c, c)),
        .. (All ?? []).Where(a => !chosen.Contains(a.Value, StringComparer.Ordinal)),
    ];
}
