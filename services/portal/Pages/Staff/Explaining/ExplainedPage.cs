using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Explaining;

/// <summary>How a decision on one person came about, for those who prepare it and those who decide.</summary>
[Authorize(Roles = $"{Roles.HrLawyer},{Roles.UnitHead},{Roles.Corps}")]
public abstract class ExplainedPage(SanctioningApi sanctioning, SanctionWords words, TimeProvider clock) : FreshPage(clock)
{
    public ExplanationDetail Explained { get; private set; } = default!;

    public ExplanationMoment Moment { get; private set; } = default!;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public string Address => AddressOf(Explained.CaseId, Explained.Number);

    public string Employee => words.EmployeeOf(Explained.Number);

    /// <summary>The page of the matter, and what it is called there.</summary>
    public (string Address, string Name) Above => (
        User.IsInRole(Roles.HrLawyer) ? $"{Sanctioning.IndexModel.Address}/{Explained.CaseId}/matters/{Explained.Number}" : $"{Proposals.IndexModel.Address}/{Explained.CaseId}/{Explained.Number}",
        words.CaseAndEmployee(Explained.CaseNumber, Explained.Number));

    /// <summary>From the language on.</summary>
    public static string AddressOf(Guid caseId, int number) => FormattableString.Invariant($"/staff/explanations/{caseId}/{number}");

    /// <param name="day">As it was typed.</param>
    /// <returns>Not null when it cannot be shown.</returns>
    protected async Task<IActionResult?> Load(Guid caseId, int number, string? day, CancellationToken cancellationToken)
    {
        Moment = ExplanationMoment.Of(day, Today);
        var answer = await sanctioning.Explain(caseId, number, Moment.At, cancellationToken);
        if (answer.Value is null)
        {
            return answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict ? NotFound() : Elsewhere(answer.Status);
        }

        Explained = answer.Value;
        return null;
    }
}
