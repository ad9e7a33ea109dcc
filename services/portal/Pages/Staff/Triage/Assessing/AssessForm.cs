using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>A form for one part of the assessment, with an explanation.</summary>
public abstract class AssessForm(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : CaseForm(triage, texts)
{
    private const int MinExplanation = 10;

    public string? Explanation { get; protected set; }

    protected override string Next => $"{CasePage}?done=saved";

    /// <summary>The part that was filled in.</summary>
    protected abstract Assess Part { get; }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        assess.Assess(caseId, Part, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "explanation";

    protected void ReadExplanation() => Explanation = Worded("explanation", MinExplanation, MediumText, "Explain.Wrong");
}
