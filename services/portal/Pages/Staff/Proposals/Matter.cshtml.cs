using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals;

/// <summary>What was weighed for one person, for the authority: what it proposes on it, and what the consultation advises.</summary>
[Authorize(Roles = $"{Roles.UnitHead},{Roles.Corps}")]
public sealed class MatterModel(
    SanctioningApi sanctioning, ConsultationActions actions, DecisionActions decisions, IStringLocalizer<ConsultationTexts> texts, TimeProvider clock) : StaffPage
{
    private static readonly string[] Outcomes = ["proposed", "intended", "sent", "decided", "notified", "executed"];

    public SanctionCaseDetail Case { get; private set; } = default!;

    public MatterDetail Matter { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    public NextPanel Next => new(Matter.Advice is null ? actions.Of(Case, Matter) : decisions.Of(Matter, User.Account(), Today), CasePage, Version: "", Due: null);

    /// <summary>What can be done beside it: pages below the matter, with the names of their texts.</summary>
    public IReadOnlyList<(string Page, string Text)> Ways => DecisionActions.Ways(Matter, User.Account(), Today);

    /// <summary>The others in the same case.</summary>
    public IEnumerable<MatterDetail> Others => (Case.Matters ?? []).Where(m => m.Number != Matter.Number);

    /// <summary>Where it stands for this one; the case has the state of whoever is behind.</summary>
    public SanctionState State => Matter switch
    {
        { Advice: null, Proposals.Count: 0 } => SanctionState.Prepared,
        { Advice: null } => SanctionState.InConsultation,
        { Course: null } => SanctionState.Advised,
        { Course.Decision: not null } => SanctionState.Decided,
        _ => SanctionState.Intended,
    };

    /// <summary>The consultation may sit already; then the service says so.</summary>
    public bool MayProposeAnew => Matter is { Advice: null, Proposals.Count: > 0 };

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public Outcome? Outcome => Outcome.Of(Matter.Advice, voted: null);

    public BesideEachOther Beside => Matter.Advice is { } advice
        ? new(Matter, texts["Advice." + Words.Code(advice.Advice)], texts["Advice.Votes", Votes(advice), advice.Tally.Sum(t => t.Votes)])
        : new(Matter, texts["Advice.none"], texts[MatterRange.Proposed(Matter) is null ? "Advice.none.Proposal" : "Advice.none.Text"]);

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        if (item.Matters?.FirstOrDefault(m => m.Number == number) is not { } matter)
        {
            return NotFound();
        }

        (Case, Matter) = (item, matter);
        return Page();
    }

    private static int Votes(AdviceDetail advice) => advice.Tally.Where(t => t.Advice == advice.Advice).Sum(t => t.Votes);
}
