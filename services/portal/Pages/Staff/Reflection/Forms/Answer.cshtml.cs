using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Forms;

/// <summary>Whoever was advised says what they do with it, and why when they do not follow all of it.</summary>
public sealed class AnswerModel(ReflectionApi reflection, IStringLocalizer<ReflectionTexts> texts) : RoomForm(reflection, texts)
{
    public string? Chosen { get; private set; }

    public string? Motive { get; private set; }

    public static int Least => ReferenceDataSet.Current.ReflectionRules["answerCharacters"].Value!.Value;

    private ReflectionAnswer? Given => Enum.GetValues<ReflectionAnswer>().Where(a => Words.Code(a) == Chosen).Select(a => (ReflectionAnswer?)a).FirstOrDefault();

    protected override bool IsOpen => Item is { MayAnswer: true, State: RoomState.Advised };

    protected override string Next => $"{CasePage}?done=answered#answer";

    protected override void Read()
    {
        Chosen = One("answer", c => Enum.GetValues<ReflectionAnswer>().Any(a => Words.Code(a) == c), "Answer.Missing");
        Motive = Lines("motive");
        if (Given is ReflectionAnswer.Partly or ReflectionAnswer.Not)
        {
            Motive = Worded("motive", Least, LongText, "Answer.Motive.Wrong");
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Answer(caseId, new(Given, Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "motive-too-short" ? "motive" : "answer";
}
