using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>How grave a breach of duty is, or how grave after all: the matrix gives its range for that.</summary>
public sealed class WeightModel(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : MatterForm(sanctioning, actions, texts)
{
    private const string Before = "yes";
    private const string FirstTime = "no";

    public string? Severity { get; private set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Repeated { get; private set; }

    public string? Reasons { get; private set; }

    public IReadOnlyList<Choice> Times => [new(FirstTime, Texts["Repeated.no"]), new(Before, Texts["Repeated.yes"], Texts["Repeated.yes.Help"])];

    protected override bool IsOpen => Matter.IsToBeWeighed();

    protected override string Next => $"{MatterPage}?done=weighed#weight";

    protected override void Begin() => (Severity, Repeated, Reasons) = Matter.Weight is { } now ? (now.Severity, now.Repeated ? Before : FirstTime, now.Reasons) : (null, null, null);

    protected override void Read()
    {
        Severity = One("severity", s => Lists.BreachSeverities.Any(c => c.Value == s), "Severity.Missing");
        Repeated = One("repeated", r => r is Before or FirstTime, "Repeated.Missing");
        Reasons = Worded("reasons", MinReasons, LongText, "Reasons.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Weigh(caseId, Matter.Number, new SetWeight(Severity, Repeated == Before, Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "severity";
}
