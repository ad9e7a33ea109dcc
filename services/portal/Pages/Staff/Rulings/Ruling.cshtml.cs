using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Rulings;

/// <summary>A published ruling with its words, and what lawyers made of it.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class RulingModel(RulingsApi rulings, StaffNames names, IStringLocalizer<RulingTexts> texts) : StaffPage
{
    /// <summary>What was done a moment ago.</summary>
    public const string Taken = "taken";
    public const string There = "there";
    public const string Coded = "coded";

    public CourtRulingDetail Ruling { get; private set; } = default!;

    public string? Done => Request.Query["done"].ToString() is Taken or There or Coded ? Request.Query["done"].ToString() : null;

    /// <summary>Null when it was coded: then there is nothing that has to be done.</summary>
    public NextPanel? Next => Ruling.Codings.Count > 0
        ? null
        : new(new NextAction(texts["Next.code"], texts["Next.code.Text"], "/coding", texts["Next.code.Do"]), IndexModel.PageOf(Ruling.Ecli), Version: "", Due: null);

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(string ecli, CancellationToken cancellationToken)
    {
        var answer = await rulings.Read(ecli, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Ruling = answer.Value;
        return Page();
    }
}
