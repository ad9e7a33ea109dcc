using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>The case goes to a colleague: from the queue, or from whoever has it; or back in the queue.</summary>
public sealed class HandOverModel(TriageApi triage, StaffNames names, IStringLocalizer<DecideTexts> texts) : MotiveForm(triage, texts)
{
    /// <summary>The choice that puts a case back in the queue.</summary>
    public const string BackToQueue = "-";

    public string? Officer { get; private set; }

    public bool IsTaken => Case.State != TriageState.Received;

    /// <summary>Everybody of triage; whether somebody can take this case is told by triage alone.</summary>
    public IReadOnlyList<Choice> Colleagues =>
    [
        .. IsTaken && Case.State != TriageState.Decided ? [new(BackToQueue, Texts["HandOver.Queue"])] : Array.Empty<Choice>(),
        .. names.WithRole(Roles.Triage).Where(m => m.Account != Case.Officer).OrderBy(m => m.Name, StringComparer.CurrentCulture)
            .Select(m => new Choice(m.Account, $"{m.Name}, {Lists.Part(m.Part)}")),
    ];

    protected override bool IsOpen => true;

    protected override string Next => $"/staff/triage?done={(IsTaken ? "handed-over" : "assigned")}";

    protected override void Read()
    {
        Officer = One("officer", _ => true, "HandOver.Missing");
        base.Read();
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Reassign(caseId, new Reassign(Officer == BackToQueue ? null : Officer, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "officer";
}
