using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>Somebody who had no hand in the decision looks at it again and decides on the objection (Awb 7:11): never to make it heavier.</summary>
public sealed class DecisionModel(
    SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ConsultationTexts> choices, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : ObjectionForm(sanctioning, objecting, words, texts, clock)
{
    public string? Reasons { get; private set; }

    /// <summary>Why the committee is not followed.</summary>
    public string? Deviation { get; private set; }

    protected override bool IsOpen => Contest is { Hearing: not null, Committee: null or { Outcome: not null } };

    protected override string Next => $"{CasePage}?done=objectionDecided#contest";

    protected override void Read()
    {
        ReadOutcome(choices);
        Reasons = Worded("reasons", MinReasons, WholeText, "Decide.Reasons.Wrong");
        Deviation = Lines("deviation");
        if (Outcome is null || Contest?.Committee?.Outcome is not { } advised)
        {
            return;
        }

        // Whether the sanction is that of the committee is judged by the service.
        if (Words.Code(advised) != Outcome || (IsFounded && Deviation is not null))
        {
            Worded("deviation", MinReasons, WholeText, "Decide.Deviation.Wrong");
        }
        else if (Deviation is not null)
        {
            Refuse("deviation", Texts["Refused.nothing-deviates"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Decide(caseId, Matter.Number, new DecideObjection(OutcomeOf(Outcome), Instead, Reasons, Deviation), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "heavier" => SanctionFields.Sanction,
        "committee-not-followed" or "nothing-deviates" when Contest?.Committee is not null => "deviation",
        _ => "outcome",
    };
}
