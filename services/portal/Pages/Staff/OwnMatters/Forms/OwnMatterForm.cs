using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnMatters.Forms;

/// <summary>A form of somebody on what is intended or decided for them.</summary>
public abstract class OwnMatterForm(OwnMattersApi api, IStringLocalizer<OwnMatterTexts> texts, TimeProvider clock) : FormOnCase(texts)
{
    /// <summary>What a box says that is ticked.</summary>
    protected const string Yes = "yes";

    protected const int MostText = 20_000;

    public OwnMatter Case { get; private set; } = default!;

    public override string CaseNumber => Case.CaseNumber;

    public override string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    protected OwnMattersApi Api => api;

    /// <summary>What they typed stays theirs when it is refused, so the field is where the words stand.</summary>
    protected override string FieldOf(string? refusal) => "text";

    protected bool IsOver(DateOnly? day) => day < Term.DayOf(clock.GetUtcNow());

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await api.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
