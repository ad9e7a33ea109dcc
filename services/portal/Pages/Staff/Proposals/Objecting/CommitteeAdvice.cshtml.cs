using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>What the committee advises on an objection.</summary>
public sealed class CommitteeAdviceModel(
    SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ConsultationTexts> choices, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : ObjectionForm(sanctioning, objecting, words, texts, clock)
{
    public string? Advice { get; private set; }

    protected override bool IsOpen => Contest is { Committee: { Outcome: null }, Hearing: not null };

    protected override string Next => $"{CasePage}?done=committeeAdvice#contest";

    protected override void Read()
    {
        ReadOutcome(choices);
        Advice = Worded("text", MinReasons, WholeText, "CommitteeAdvice.Text.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteAdvice(caseId, Matter.Number, new NoteCommitteeAdvice(OutcomeOf(Outcome), Advice, Instead), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "outcome";
}
