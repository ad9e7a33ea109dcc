using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Means.Forms;

/// <summary>A second investigator agrees to the use of an intrusive method, or does not.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class AnswerMeansModel(InvestigationsApi investigations, MeansApi means, StaffNames names, IStringLocalizer<MeansTexts> texts)
    : InvestigationForm(investigations, texts)
{
    private const string Agrees = "agree";
    private const string Disagrees = "disagree";
    private const int MinMotive = 10;

    public MeansRequest Asked { get; private set; } = default!;

    /// <summary><c>agree</c> or <c>disagree</c>.</summary>
    public string? Answer { get; private set; }

    public string? Motive { get; private set; }

    public IReadOnlyList<Choice> Choices => [new(Agrees, Texts["Answer.agree"], Texts["Answer.agree.Help"]), new(Disagrees, Texts["Answer.disagree"], Texts["Answer.disagree.Help"])];

    public override (string Address, string Name)? Above => ($"{CasePage}/means", Texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && MeansSteps.MayAnswer(Asked, User.Account());

    protected override string Next => $"{CasePage}/means?done={(Answer == Agrees ? "agreed" : "disagreed")}";

    public string NameOf(string account) => names.NameOf(account);

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (!Investigates)
        {
            return GoTo(CasePage);
        }

        var answer = await means.List(caseId, cancellationToken);
        if (answer.Value?.FirstOrDefault(m => m.MeansId == Guid.Parse((string)RouteData.Values["meansId"]!)) is not { } asked)
        {
            return answer.Value is null ? Elsewhere(answer.Status) : NotFound();
        }

        Asked = asked;
        return null;
    }

    protected override void Read()
    {
        Answer = One("answer", a => a is Agrees or Disagrees, "Answer.Missing");
        Motive = Worded("motive", MinMotive, ShortText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        means.Answer(caseId, Asked.MeansId, new AnswerMeans(Answer == Agrees, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
