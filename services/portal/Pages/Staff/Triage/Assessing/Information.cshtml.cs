using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>Something is missing that somebody was asked for; and it came.</summary>
public sealed class InformationModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : CaseForm(triage, texts)
{
    private const int MinText = 10;
    private static readonly string[] Sides = ["desk", "other"];

    public string? From { get; private set; }

    public string? What { get; private set; }

    public IReadOnlyList<Choice> FromChoices => [.. Sides.Select(s => new Choice(s, Texts["Information.From." + s]))];

    protected override bool IsOpen => base.IsOpen && CaseFile?.AwaitedInformation is null;

    protected override string Next => $"{CasePage}?done=awaited";

    /// <summary>The button of the case page: what was awaited is there.</summary>
    public async Task<IActionResult> OnPostReceivedAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await assess.Received(caseId, SeenVersion, cancellationToken);
        return await Sent(answer, $"{CasePage}?done=received", FieldOf, Texts, () => Load(caseId, cancellationToken));
    }

    protected override void Read()
    {
        From = One("from", Sides.Contains, "Information.From.Missing");
        What = Worded("what", MinText, MediumText, "Information.What.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        assess.AwaitInformation(caseId, new AwaitInformation(From, What), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "from";
}
