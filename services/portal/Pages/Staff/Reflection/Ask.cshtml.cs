using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection;

/// <summary>Asks for a reflection room in a case, at one of the moments that the rules name.</summary>
[Authorize(Roles = ReflectionRoles.Requesters)]
public sealed class AskModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : FormOnCase(texts)
{
    public CaseReflection Case { get; private set; } = default!;

    public string? Question { get; private set; }

    public ReflectionMoment? Moment => Enum.GetValues<ReflectionMoment>().Where(m => Words.Code(m) == RouteData.Values["moment"]?.ToString()).Select(m => (ReflectionMoment?)m).FirstOrDefault();

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => OfCaseModel.PageOf(Case.CaseId);

    public override (string Address, string Name)? Above => (CasePage, Texts["OfCase.Title", CaseNumber]);

    protected override bool IsOpen => Case.Moments.Any(m => m.Moment == Moment && m.MayAsk);

    protected override string Next => $"{CasePage}?done=asked";

    protected override void Read() => Question = Worded("question", 20, MediumText, "Text.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        reflection.Ask(caseId, new(Moment, Question), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "question";

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await reflection.OfCase(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
