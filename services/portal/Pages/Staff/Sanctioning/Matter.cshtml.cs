using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Sanctioning;

/// <summary>What is weighed for one person: the five steps, how grave it is, the range that the matrix gives, and what speaks for less or for more.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class MatterModel(SanctioningApi sanctioning, StaffNames names, SanctionActions actions, TimeProvider clock) : StaffPage
{
    private static readonly string[] Outcomes = ["answered", "weighed", "noted", "withdrawn", "compared", "heard", "objection"];

    public SanctionCaseDetail Case { get; private set; } = default!;

    public MatterDetail Matter { get; private set; } = default!;

    /// <summary>From the language on.</summary>
    public string CasePage => $"{IndexModel.Address}/{Case.CaseId}";

    public string Address => $"{CasePage}/matters/{Matter.Number}";

    public string Employee => actions.EmployeeOf(Matter);

    public NextPanel Next => new(actions.Of(Case, Matter), CasePage, Version: "", Due: null);

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>The others in the same case.</summary>
    public IEnumerable<MatterDetail> Others => (Case.Matters ?? []).Where(m => m.Number != Matter.Number);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public string NameOf(string? account) => names.NameOf(account);

    public string EmployeeOf(MatterDetail matter) => actions.EmployeeOf(matter);

    public IReadOnlyList<FactorDetail> FactorsOf(FactorKind kind) => [.. Matter.Factors.Where(f => f.Kind == kind)];

    /// <summary>A factor counts once: when all of a kind do, nothing is left to add.</summary>
    public bool MayAdd(FactorKind kind) => Matter.IsToBeWeighed() && Lists.SanctionFactors(Words.Code(kind)).Any(c => Matter.Factors.All(f => f.Code != c.Value));

    /// <summary>Every sanction of the version that the range is of, in the order of the law.</summary>
    public static IReadOnlyList<ReferenceEntry> Sanctions(WeightDetail weight) => ReferenceDataSet.Load(weight.ReferenceData).Sanctions.Entries;

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        Case = item;
        if (item.Matters is not { } matters)
        {
            return GoTo(CasePage);
        }

        if (matters.FirstOrDefault(m => m.Number == number) is not { } matter)
        {
            return NotFound();
        }

        Matter = matter;
        return Page();
    }
}
