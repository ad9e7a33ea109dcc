using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning.Forms;

/// <summary>One of the five steps is answered, or answered anew: what was answered before stays.</summary>
public sealed partial class AnswerModel(SanctioningApi sanctioning, SanctionActions actions, IStringLocalizer<SanctionTexts> texts) : MatterForm(sanctioning, actions, texts)
{
    private const int MostReasons = 10_000;
    private const int MostPieces = 50;
    private static readonly StepAnswer[] Answers = Enum.GetValues<StepAnswer>();

    /// <summary>With everything that was answered to it.</summary>
    public StepDetail Step { get; private set; } = default!;

    public string Code => Words.Code(Step.Step);

    public string? Answer { get; private set; }

    public string? Reasons { get; private set; }

    /// <summary>As they were typed.</summary>
    public string? Pieces { get; private set; }

    /// <summary>Courts want pieces for what happened; what is proportionate can rest on reasons alone.</summary>
    public bool NeedsPieces => Step.Step != ProtocolStep.Proportionate;

    public IReadOnlyList<Choice> Choices => [.. Answers.Select(a => Words.Code(a)).Select(a => new Choice(a, Texts["Answer." + a], a == Words.Code(StepAnswer.Partly) ? Texts["Answer.partly.Help"].Value : null))];

    protected override bool IsOpen => Matter.WhyClosed(Step.Step) is null;

    protected override string Next => $"{MatterPage}?done=answered#step-{MatterSteps.Number(Step.Step)}";

    protected override IActionResult? LoadPart()
    {
        if (Matter.Steps.FirstOrDefault(s => Words.Code(s.Step) == (string)RouteData.Values["step"]!) is not { } step)
        {
            return NotFound();
        }

        Step = step;
        return null;
    }

    protected override void Begin() =>
        (Answer, Reasons, Pieces) = Step.Last() is { } last ? (Words.Code(last.Answer), last.Reasons, string.Join(", ", last.Pieces)) : (null, null, null);

    protected override void Read()
    {
        Answer = One("answer", a => Answers.Any(known => Words.Code(known) == a), "Answer.Missing");
        Reasons = Worded("reasons", MinReasons, MostReasons, "Reasons.Wrong");
        Pieces = Typed(Request.Form, "pieces");
        if (Named.Count > MostPieces)
        {
            Refuse("pieces", Texts["Pieces.TooMany", MostPieces]);
        }
        else if (Separate().FirstOrDefault(p => !PieceName().IsMatch(p)) is { } wrong)
        {
            Refuse("pieces", Texts["Pieces.Wrong", wrong]);
        }
        else if (Named.Count == 0 && NeedsPieces)
        {
            Refuse("pieces", Texts["Pieces.Missing"]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Answer(caseId, Matter.Number, new AnswerStep(Step.Step, Answers.First(a => Words.Code(a) == Answer), Reasons, Named), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";

    /// <summary>Each once, as the investigation calls it.</summary>
    private IReadOnlyList<string> Named => [.. Separate().Select(p => p.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    private string[] Separate() => (Pieces ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>E for evidence, I for minutes of an interview.</summary>
    [GeneratedRegex("^[EI]-[1-9][0-9]{0,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PieceName();
}
