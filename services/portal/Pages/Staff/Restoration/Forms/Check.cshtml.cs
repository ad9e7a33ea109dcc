using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker notes whether something happened to the reporter, or that they could not be reached.</summary>
public sealed class CheckModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Answer { get; private set; }

    public string? Written { get; private set; }

    private DetrimentAnswer? Given => Enum.GetValues<DetrimentAnswer>().Where(a => Words.Code(a) == Answer).Select(a => (DetrimentAnswer?)a).FirstOrDefault();

    protected override bool IsForNow => Told.Checks.Any(c => c.Number == InRoute("number") && c.Answer is null or DetrimentAnswer.NotReached);

    protected override string Done => "checked#checks";

    protected override void Read()
    {
        Answer = One("answer", a => Enum.GetValues<DetrimentAnswer>().Any(d => Words.Code(d) == a), "Check.Missing");
        Written = Given is null or DetrimentAnswer.Nothing ? Lines("text") : Worded("text", 1, WholeText, "Check.Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.NoteCheck(caseId, new(InRoute("number"), Given, Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "answer";
}
