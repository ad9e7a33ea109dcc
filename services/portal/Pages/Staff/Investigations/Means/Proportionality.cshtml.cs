using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Means;

/// <summary>A lawyer says whether the use of an intrusive method is proportionate, and sees no more of the case than that.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class ProportionalityModel(MeansApi means, StaffNames names, IStringLocalizer<MeansTexts> texts) : StaffForm
{
    private const int Min = 20;
    private const int Max = 5_000;
    private const string Address = "/staff/proportionality-requests";

    public IReadOnlyList<ProportionalityRequest> Requests { get; private set; } = [];

    /// <summary>The request that something was typed for.</summary>
    public Guid? Answered { get; private set; }

    public string? Reasoning { get; private set; }

    public bool IsDone => Request.Query["done"] == "checked";

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["case"], out var caseId) || !Guid.TryParse(Request.Form["means"], out var meansId)
            || Request.Form["decision"].ToString() is not ("yes" or "no"))
        {
            return NotFound();
        }

        (Answered, Reasoning) = (meansId, Lines("text"));
        if (Reasoning is not { Length: >= Min and <= Max })
        {
            Refuse(FieldOf(meansId), texts["Check.Wrong", Min, Max]);
            return await Load(cancellationToken) ?? Again();
        }

        var answer = await means.Check(caseId, meansId, new CheckProportionality(Request.Form["decision"] == "yes", Reasoning), SeenVersion, cancellationToken);
        return await Sent(answer, $"{Address}?done=checked", _ => FieldOf(meansId), texts, () => Load(cancellationToken));
    }

    public static string FieldOf(Guid meansId) => $"text-{meansId:n}";

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await means.Requests(cancellationToken);
        Requests = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
