using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>A form on a case in triage.</summary>
[Authorize(Roles = Roles.Triage)]
public abstract class CaseForm(TriageApi triage, IStringLocalizer texts) : FormOnCase(texts)
{
    public TriageCaseDetail Case { get; private set; } = default!;

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => $"/staff/triage/{Case.CaseId}";

    /// <summary>What was written in triage so far.</summary>
    public TriageFile? CaseFile => Case.File;

    public bool IsOwn => Case.Officer == User.Account();

    protected TriageApi Api => triage;

    protected override bool IsOpen => IsOwn && Case is { MayOpen: true, State: TriageState.UnderAssessment or TriageState.AwaitingInfo };

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return await LoadMore(caseId, cancellationToken);
    }
}
