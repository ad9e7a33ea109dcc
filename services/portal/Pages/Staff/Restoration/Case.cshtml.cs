using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration;

/// <summary>One case of recognition and restoration: the next step, what would help in the reporter's words, what is done, and whether something happened to them.</summary>
[Authorize(Roles = Roles.RestorationWorker)]
public sealed class CaseModel(
    RestorationApi restoration, ReportReader reports, RestorationActions actions, IStringLocalizer<StaffTexts> staffTexts, IStringLocalizer<RestorationTexts> texts) : GatedPage(reports, staffTexts)
{
    private const string Offer = "recognitionOffer";
    private static readonly string[] Outcomes = ["offered", "noted", "proposed", "agreed", "ended", "asked", "carriedOut", "checked", "closed", "rehabilitated"];

    public RestorationCaseDetail Case { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public string Address => PageOf(Case.CaseId);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public NextPanel Next => new(actions.Of(Case), Address, Version, DueBy is { } by ? texts["DueBy", Dates.Full(by)].Value : null);

    /// <summary>The reporter wants it and it is not closed.</summary>
    public bool GoesOn => Case.File?.Answer?.Accepted == true && Case.State != RestorationState.Closed;

    /// <summary>Something was done, and nothing of it is open.</summary>
    public bool MayClose => GoesOn && Case.File!.Measures.Where(m => m.Person is null).All(m => m.State is not (MeasureState.Proposed or MeasureState.Agreed));

    protected override string List => IndexModel.Address;

    /// <summary>The last day of the step that is next.</summary>
    private DateOnly? DueBy => Case.State == RestorationState.ToOffer
        ? Case.File?.Terms.Where(t => t is { Term: Offer, MetOn: null }).Min(t => t.LastDay)
        : Case.File?.Measures.FirstOrDefault(m => m.State == MeasureState.Agreed)?.DoBy;

    public static string PageOf(Guid caseId) => $"{IndexModel.Address}/{caseId}";

    public async Task<IActionResult> OnPostAcceptAsync(Guid caseId, CancellationToken cancellationToken) => await Sent(
        await restoration.Accept(caseId, SeenVersion, cancellationToken), PageOf(caseId), _ => "now", texts, () => Load(caseId, withNames: false, cancellationToken));

    public async Task<IActionResult> OnPostCloseAsync(Guid caseId, CancellationToken cancellationToken) => await Sent(
        await restoration.Close(caseId, SeenVersion, cancellationToken), $"{PageOf(caseId)}?done=closed", _ => "now", texts, () => Load(caseId, withNames: false, cancellationToken));

    protected override Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken) =>
        restoration.Declare(caseId, interest, version, cancellationToken);

    protected override async Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken)
    {
        var answer = await restoration.Read(caseId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Case, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        if (Case.MustDeclare)
        {
            Close(caseId, Case.CaseNumber, Case.OrganisationalPart, Case.SubmittedAt, Version, persons: null, Behind.Restoration);
        }

        return null;
    }
}
