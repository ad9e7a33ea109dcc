using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>An exploratory inquiry ends, or becomes an investigation.</summary>
public sealed class ConclusionModel(InvestigationsApi investigations, IStringLocalizer<InvestigationTexts> texts) : InvestigationForm(investigations, texts)
{
    /// <summary>The answer that nothing follows.</summary>
    private const string NothingFollows = "nothing";
    private const int MinMotive = 20;
    private static readonly InvestigationKind[] Kinds = [InvestigationKind.Unit, InvestigationKind.Ltio];

    public string? FollowedBy { get; private set; }

    public string? Motive { get; private set; }

    public IReadOnlyList<Choice> Choices =>
        [.. Kinds.Select(Words.Code).Prepend(NothingFollows).Select(k => new Choice(k, Texts["Conclude." + k], Texts[$"Conclude.{k}.Help"]))];

    protected override bool IsOpen => Case is { IsAuthority: true, Kind: InvestigationKind.Exploratory } && !IsOver && Case.State != InvestigationState.AwaitingMandate;

    protected override string Next => $"{CasePage}?done={(FollowedBy == NothingFollows ? "concluded" : "becomes")}";

    protected override void Read()
    {
        FollowedBy = One("followedBy", f => Choices.Any(c => c.Value == f), "Conclude.Missing");
        Motive = Worded("motive", MinMotive, MediumText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Conclude(caseId, new ConcludeInquiry(Kinds.Where(k => Words.Code(k) == FollowedBy).Select(k => (InvestigationKind?)k).FirstOrDefault(), Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "followedBy";
}
