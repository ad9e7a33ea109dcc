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

/// <summary>The corps decides whether a term becomes longer once more, in every service that keeps terms.</summary>
[Authorize(Roles = Roles.Corps)]
public sealed class RequestsModel(TriageTermsApi ofTriage, InvestigationTermsApi ofInvestigations, StaffNames names, IStringLocalizer<TermTexts> texts) : StaffForm
{
    /// <summary>What was asked first is on top.</summary>
    public IReadOnlyList<(string Service, ExtensionRequest Request)> Requests { get; private set; } = [];

    /// <summary>The request that a motive was typed for.</summary>
    public string? Answered { get; private set; }

    public string? Motive { get; private set; }

    private TermsApi[] Services => [ofTriage, ofInvestigations];

    public string NameOf(string account) => names.NameOf(account);

    public static string IdOf(ExtensionRequest request) => $"{request.CaseId:n}-{request.Clock}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["case"], out var caseId) || Request.Form["decision"].ToString() is not ("grant" or "refuse") || Typed(Request.Form, "term", 100) is not { } term
            || Services.FirstOrDefault(s => s.Service == Request.Form["service"]) is not { } terms)
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
        var all = new List<(string, ExtensionRequest)>();
        foreach (var terms in Services)
        {
            var answer = await terms.Requests(cancellationToken);
            if (answer.Value is not { } asked)
            {
                return Elsewhere(answer.Status);
            }

            all.AddRange(asked.Select(r => (terms.Service, r)));
        }

        Requests = [.. all.OrderBy(r => r.Item2.AskedAt)];
        return null;
    }
}
