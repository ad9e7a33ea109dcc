using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.OwnCases.Forms;

/// <summary>Somebody responds to what the draft says about them.</summary>
public sealed class ResponseModel(OwnInvestigationsApi api, IStringLocalizer<OwnCaseTexts> texts, TimeProvider clock) : OwnForm(api, texts)
{
    private const int MostText = 20_000;

    /// <summary>The last day is over, and the investigators wait no longer than they need to.</summary>
    public bool IsLate => Case.Draft?.RespondBy < Term.DayOf(clock.GetUtcNow());

    public string? Written { get; private set; }

    protected override bool IsOpen => Case.Draft is { MayRespond: true };

    protected override string Next => $"{CasePage}?done=responded#responses";

    protected override void Read() => Written = Worded("text", 1, MostText, "Respond.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Respond(caseId, new RespondToDraft(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";
}
