using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Forms;

/// <summary>What somebody from outside advises, before it is decided.</summary>
public sealed class OutsideAdviceModel(SanctioningApi sanctioning, DecidingApi deciding, SanctionWords words, IStringLocalizer<DecisionTexts> texts, TimeProvider clock)
    : DecidingForm(sanctioning, deciding, words, texts, clock)
{
    private const int MinFrom = 2;
    private const int MostFrom = 200;

    public string? From { get; private set; }

    public string? Advice { get; private set; }

    protected override bool IsOpen => Matter.MayIntend() && Matter.Intended() is not null;

    protected override string Next => $"{CasePage}?done=outside#outside";

    protected override void Read() => (From, Advice) = (Worded("from", MinFrom, MostFrom, "Outside.From.Wrong"), Worded("text", MinReasons, WholeText, "Outside.Text.Wrong"));

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteAdvice(caseId, Matter.Number, new NoteExternalAdvice(From, Advice), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "from";
}
