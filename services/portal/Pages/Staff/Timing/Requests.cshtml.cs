using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Portal.Vault;

namespace Zichtlijn.Portal.Pages.Staff.Timing;

/// <summary>The corps decides whether a term becomes longer once more.</summary>
[Authorize(Roles = Roles.Corps)]
public sealed class RequestsModel(TermsApi terms, StaffNames names, IStringLocalizer<TermTexts> texts) : StaffForm
{
    public IReadOnlyList<ExtensionRequest> Requests { get; private set; } = [];

    /// <summary>The request that a motive was typed for.</summary>
    public string? Answered { get; private set; }

    public string? Motive { get; private set; }

    public string NameOf(string account) => names.NameOf(account);

    public static string IdOf(ExtensionRequest request) => $"{request.CaseId:n}-{request.Clock}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["case"], out var caseId) || Request.Form["decision"].ToString() is not ("grant" or "refuse") || Typed(Request.Form, "term", 100) is not { } term)
        {
            return NotFound();
        }

        (Answered, Motive) = ($"{caseId:n}-{term}", Lines("motive"));
        if (!MotiveRules.Holds(Motive))
        {
            Refuse($"motive-{Answered}", texts["Motive.Wrong"]);
            return await Load(cancellationToken) ?? Again();
        }

        var decision = new DecideExtension(Request.Form["decision"] == "grant", Motive);
        var answer = await terms.Answer(caseId, term, decision, SeenVersion, cancellationToken);
        return await Sent(answer, "/staff/extension-requests", _ => $"motive-{Answered}", texts, () => Load(cancellationToken));
    }

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await terms.Requests(cancellationToken);
        Requests = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
