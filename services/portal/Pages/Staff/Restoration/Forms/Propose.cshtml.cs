using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>What could be done, for the reporter or for somebody who was wrongly accused. It is done once everybody agreed who has to.</summary>
public sealed class ProposeModel(RestorationApi restoration, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Kind { get; private set; }

    public string? Written { get; private set; }

    /// <summary>Null for the reporter.</summary>
    public int? Person => InRoute("person") is > 0 and var number ? number : null;

    public IReadOnlyList<Choice> Kinds => Lists.RestorationMeasures(Person is null ? "individual" : "rehabilitation");

    protected override bool IsForNow => Person is { } number ? Told.Persons.Any(p => p.Person == number && p.Accepted == true) : GoesOn;

    protected override string Done => "proposed#measures";

    protected override void Read()
    {
        Kind = One("kind", k => Kinds.Any(c => c.Value == k), "Kind.Missing");
        Written = Worded("text", 3, LongText, "Words.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Propose(caseId, new(Kind, Written, Person), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "kind";
}
