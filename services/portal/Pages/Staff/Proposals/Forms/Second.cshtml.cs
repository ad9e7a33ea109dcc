using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>A second authority says whether a case of the norm set may end without a sanction.</summary>
public sealed class SecondModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Agrees { get; private set; }

    public string? Reasons { get; private set; }

    public IReadOnlyList<Choice> Choices => [.. new[] { Yes, No }.Select(a => new Choice(a, Texts["Second." + a], Texts[$"Second.{a}.Help"]))];

    protected override bool IsOpen => Matter.MayAnswerAsSecond(User.Account());

    /// <summary>Whoever was only asked does not see the case any more.</summary>
    protected override string Next => $"{IndexModel.Address}?done=answered";

    protected override void Read()
    {
        Agrees = One("agrees", a => a is Yes or No, "Second.Missing");
        Reasons = Worded("reasons", MinReasons, LongText, "Reasons.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.AnswerAsSecond(caseId, Matter.Number, new AnswerAsSecond(Agrees == Yes, Reasons), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "agrees";
}
