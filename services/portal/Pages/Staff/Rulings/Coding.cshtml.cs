using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Rulings;

/// <summary>A lawyer says in codes what a ruling is about, or says it anew: what was said before stays.</summary>
[Authorize(Roles = Roles.HrLawyer)]
public sealed class CodingModel(RulingsApi rulings, StaffNames names, IStringLocalizer<RulingTexts> texts) : StaffForm
{
    private const int MinReasons = 20;
    private const int MostReasons = 2_000;

    /// <summary>Code of the outcome with a sanction of the court itself.</summary>
    private const string Replaced = "replaced";

    public CourtRulingDetail Ruling { get; private set; } = default!;

    public CodingFields Fields { get; private set; } = new();

    /// <summary>The version that the form is made for.</summary>
    public string Version { get; private set; } = "";

    public IReadOnlyList<Choice> Times => [new(CodingFields.No, texts["Repeated.No"]), new(CodingFields.Yes, texts["Repeated.Yes"])];

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(string ecli, CancellationToken cancellationToken)
    {
        if (await Load(ecli, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Fields = Ruling.Codings is [var newest, ..] ? CodingFields.Of(newest) : new();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string ecli, CancellationToken cancellationToken)
    {
        if (await Load(ecli, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Read();
        if (Errors.Count == 0)
        {
            var answer = await rulings.Code(Ruling.Ecli, Fields.Coding, SeenVersion, cancellationToken);
            return await Sent(answer, $"{IndexModel.PageOf(Ruling.Ecli)}?done={RulingModel.Coded}", _ => "category", texts, () => Load(ecli, cancellationToken));
        }

        // It is still the form for the version that was seen: what a colleague said meanwhile is told when it is sent.
        Version = SeenVersion;
        return Again();
    }

    private void Read()
    {
        Fields = new CodingFields
        {
            Category = OneOf("category", Lists.Categories, "Category.Missing"),
            Severity = OneOf("severity", Lists.BreachSeverities, "Severity.Missing"),
            Repeated = OneOf("repeated", Times, "Repeated.Missing"),
            Factors = Several("factors", f => Enum.GetValues<FactorKind>().Any(k => Lists.SanctionFactors(Words.Code(k)).Any(c => c.Value == f))),
            Sanction = OneOf("sanction", Lists.Sanctions, "Sanction.Missing"),
            Outcome = OneOf("outcome", Lists.CourtOutcomes, "Outcome.Missing"),
            ReplacedBy = Typed(Request.Form, "replacedBy"),
            Reasons = Text("reasons", MinReasons, MostReasons, texts["Reasons.Wrong", MinReasons, MostReasons]),
        };
        if (Fields.Outcome == Replaced)
        {
            OneOf("replacedBy", Lists.Sanctions, "ReplacedBy.Missing");
        }
        else if (Fields.ReplacedBy is not null)
        {
            Refuse("replacedBy", texts["ReplacedBy.NotReplaced"]);
        }
    }

    private string? OneOf(string field, IReadOnlyList<Choice> choices, string missing) => OneOf(field, c => choices.Any(known => known.Value == c), texts[missing]);

    private async Task<IActionResult?> Load(string ecli, CancellationToken cancellationToken)
    {
        var answer = await rulings.Read(ecli, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Ruling, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }
}
