using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Consultations;

/// <summary>Consultations that somebody leads or sits in, and for chairs those that wait for one.</summary>
[Authorize(Roles = $"{Roles.ConsultationChair},{Roles.HrLawyer},{Roles.Expert}")]
public sealed class IndexModel(ConsultationsApi consultations) : StaffPage
{
    public const string Address = "/staff/consultations";

    public Page<ListedConsultation> Found { get; private set; } = default!;

    public bool IsChair => User.IsInRole(Roles.ConsultationChair);

    /// <summary>What to take up first: what the viewer is on comes before what waits for anybody.</summary>
    public ListedConsultation? First => Found.Number == 1
        ? Found.Items.Where(c => ConsultationActions.IsToDo(c, IsChair)).OrderByDescending(c => c.Mine || c.MustAnswer).FirstOrDefault()
        : null;

    public bool HasLeft => Request.Query["done"] == "left";

    public static string PageOf(ListedConsultation item) => $"{Address}/{item.CaseId}/{item.Matter}";

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await consultations.List(page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
