using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Triage;

/// <summary>One case in triage: the next step, what the decision still needs, the deadlines, what was told, and what was decided.</summary>
[Authorize(Roles = Roles.Triage)]
public sealed class CaseModel(
    TriageApi triage, AssessApi assess, TriageTermsApi terms, ReportReader reports, StaffNames names, Checklist checklist, NextActions actions,
    IStringLocalizer<StaffTexts> texts, TimeProvider clock) : GatedPage(reports, texts)
{
    private static readonly string[] Outcomes =
        ["accepted", "saved", "asked", "advised", "question", "awaited", "received", "proposed", "decided", "reopened"];

    public TriageCaseDetail Case { get; private set; } = default!;

    public string Version { get; private set; } = "";

    /// <summary>What the reporter wrote; null when it cannot be read now.</summary>
    public ReadReport? Report { get; private set; }

    /// <summary>Who can be asked to advise; empty when nobody has to be asked.</summary>
    public IReadOnlyList<ProposedExpert> Experts { get; private set; } = [];

    public IReadOnlyList<Check> Checks => checklist.Of(Case, MayWrite);

    public NextAction Next => actions.Of(Case, User.Account());

    public IReadOnlyList<Clock> Clocks => CaseClocks.Of(Case, [.. Terms, .. Report?.Report.Terms ?? []], Today, StaffTexts);

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public bool IsOwn => Case.Officer == User.Account();

    /// <summary>It is somebody's: whoever knows the case can give it to another, also when that one is ill, and while terms run after the decision.</summary>
    public bool IsTaken => Case.State != TriageState.Received;

    /// <summary>The officer, while nothing is proposed or decided.</summary>
    public bool MayWrite => IsOwn && Case is { MayOpen: true, State: TriageState.UnderAssessment or TriageState.AwaitingInfo };

    protected override string List => "/staff/triage";

    /// <summary>The terms that triage keeps; those of the desk come with the report.</summary>
    private IReadOnlyList<CaseTerm> Terms { get; set; } = [];

    private bool MustDeclare => !Case.MayOpen && (Case.SecondAssessor == User.Account() || (IsOwn && Case.State != TriageState.Decided));

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnPostAcceptAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await triage.Accept(caseId, SeenVersion, cancellationToken);
        return await Sent(answer, $"{List}/{caseId}?done=accepted", _ => "now", StaffTexts, () => Load(caseId, withNames: false, cancellationToken));
    }

    protected override Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        triage.Declare(caseId, interest, version, cancellationToken);

    protected override async Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken)
    {
        var answer = await triage.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Case = answer.Value;
        Version = answer.ETag ?? $"\"{Case.Version}\"";
        Terms = (await terms.Read(caseId, cancellationToken)).Value ?? [];
        if (Case.MayOpen)
        {
            Report = await Reports.Read(caseId, Request);
            Experts = MayWrite && Case.Next == NextStep.AskExpert ? (await assess.Experts(caseId, cancellationToken)).Value ?? [] : [];
        }
        else if (MustDeclare)
        {
            await Close(caseId, Case.CaseNumber, Case.OrganisationalPart, Case.SubmittedAt, Version, withNames, cancellationToken);
        }

        return null;
    }
}
