using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews;

/// <summary>One interview: what comes next, what was agreed and said beforehand, and its minutes in all versions.</summary>
public sealed class RoomModel(InvestigationsApi investigations, InterviewsApi interviews, StaffNames names, IStringLocalizer<InterviewTexts> texts)
    : InvestigationPage(investigations, names)
{
    private static readonly string[] Outcomes = ["planned", "moved", "cancelled", "held", "written", "signed", "refused", "copied"];

    public InterviewDetail Interview { get; private set; } = default!;

    public string Address => $"{CasePage}/interviews/{Interview.InterviewId}";

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public InterviewStep Step => InterviewSteps.Of(Interview);

    public NextPanel Next => new(NextOf(Step), Address, Version: "", Due: null);

    public string Investigators => string.Join(", ", Interview.Investigators.Select(NameOf));

    /// <summary>Other ways than the next step, below the interview.</summary>
    public IReadOnlyList<string> Ways => !MayWork ? [] : Interview.State switch
    {
        InterviewState.Planned => ["move", "cancellation"],
        InterviewState.MinutesWritten => ["minutes"],
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(Guid caseId, Guid interviewId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await interviews.Read(caseId, interviewId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Interview = answer.Value;
        return Page();
    }

    private NextAction NextOf(InterviewStep step) => (step, Interview.State) switch
    {
        (InterviewStep.None, InterviewState.Cancelled) => new(texts["Next.cancelled"], texts["Next.cancelled.Text"]),
        (InterviewStep.None, _) => new(texts["Next.none"], texts["Next.none.Text"]),
        _ when !MayWork => new(texts["Step." + Words.Code(step)], texts["Next.closed.Text"]),
        (InterviewStep.Hold, _) => Do(texts["Next.hold.Text", Dates.Moment(Interview.At)]),
        _ => Do(texts[$"Next.{Words.Code(step)}.Text"]),
    };

    private NextAction Do(string text) => new(texts["Step." + Words.Code(Step)], text, InterviewSteps.PageOf(Step), texts[$"Next.{Words.Code(Step)}.Button"]);
}
