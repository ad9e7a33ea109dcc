using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>Something speaks for less, or for more, with the reasons.</summary>
public sealed class FactorModel(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : MatterForm(sanctioning, actions, texts)
{
    /// <summary><c>mitigating</c> or <c>aggravating</c>.</summary>
    public string Kind => (string)RouteData.Values["kind"]!;

    public string? Code { get; private set; }

    public string? Reasons { get; private set; }

    /// <summary>Those that do not count yet, and the one that was chosen, also when it counts by now.</summary>
    public IReadOnlyList<Choice> Choices => [.. Lists.SanctionFactors(Kind).Where(c => c.Value == Code || Matter.Factors.All(f => f.Code != c.Value))];

    protected override bool IsOpen => Matter.IsToBeWeighed() && Choices.Count > 0;

    protected override string Next => $"{MatterPage}?done=noted#factors";

    protected override void Read()
    {
        Code = One("code", c => Lists.SanctionFactors(Kind).Any(known => known.Value == c), "Factor.Missing");
        Reasons = Worded("reasons", MinReasons, LongText, "Reasons.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Note(caseId, Matter.Number, new RecordFactor(Code, Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "code";
}
