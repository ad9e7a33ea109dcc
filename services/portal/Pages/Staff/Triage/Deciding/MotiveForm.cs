using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>A step that needs nothing but the reason for it.</summary>
public abstract class MotiveForm(TriageApi triage, IStringLocalizer<DecideTexts> texts) : CaseForm(triage, texts)
{
    public string? Motive { get; private set; }

    protected virtual int Min => 10;

    protected virtual int Max => ShortText;

    protected override void Read() => Motive = Worded("motive", Min, Max, "Motive.Wrong");

    protected override string FieldOf(string? refusal) => "motive";
}

/// <summary>There are new facts: another officer weighs the case again.</summary>
public sealed class ReopeningModel(TriageApi triage, AssessApi assess, IStringLocalizer<DecideTexts> texts) : MotiveForm(triage, texts)
{
    protected override int Min => 20;

    protected override int Max => MediumText;

    protected override bool IsOpen => Case.Decision is not null;

    protected override string Next => $"{CasePage}?done=reopened";

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        assess.Reopen(caseId, new Reopen(Motive), version, cancellationToken);
}

/// <summary>Those who would handle the case are below somebody it is about: a higher level handles it (Politiewet 2012 art. 70).</summary>
public sealed class UpwardModel(TriageApi triage, IStringLocalizer<DecideTexts> texts) : MotiveForm(triage, texts)
{
    protected override string Next => "/staff/triage?done=routed";

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.RouteUpward(caseId, new RouteUpward(Motive), version, cancellationToken);
}
