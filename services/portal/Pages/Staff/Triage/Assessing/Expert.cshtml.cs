using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>Asking an expert of another part to advise; the system proposes who can.</summary>
public sealed class ExpertModel(TriageApi triage, AssessApi assess, StaffNames names, IStringLocalizer<AssessTexts> texts) : CaseForm(triage, texts)
{
    private const int MinQuestion = 10;

    public IReadOnlyList<ProposedExpert> Experts { get; private set; } = [];

    /// <summary>Field and account, as <see cref="ExpertChoices"/> write them.</summary>
    public string? Chosen { get; private set; }

    public string? Question { get; private set; }

    /// <summary>Everybody who can be asked, and for each field the choice to leave it to the system.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. ExpertChoices.Of(Experts, Texts, names.NameOf), .. ExpertChoices.AnyOf(Fields, Texts)];

    protected override string Next => $"{CasePage}?done=asked";

    /// <summary>What must be advised on and was not asked yet; everything that can be asked when nothing must.</summary>
    private IEnumerable<string> Fields => Experts.Count > 0
        ? Experts.Select(e => e.Field).Distinct(StringComparer.Ordinal)
        : (CaseFile?.RequiredExpertise ?? []).Where(f => CaseFile!.Consultations.All(c => c.IsVoid || c.Field != f));

    protected override void Begin() => Chosen = Choices.Count > 0 ? Choices[0].Value : null;

    protected override void Read()
    {
        Chosen = One("expert", c => ExpertChoices.Read(c) is not null, "Expert.Missing");
        Question = Worded("question", MinQuestion, MediumText, "Expert.Question.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var (field, account) = ExpertChoices.Read(Chosen)!.Value;
        return assess.AskExpert(caseId, new AskExpertise(field, account, Question), version, cancellationToken);
    }

    protected override string FieldOf(string? refusal) => "expert";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        Experts = (await assess.Experts(caseId, cancellationToken)).Value ?? [];
        return null;
    }
}
