using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>Investigators to choose from, in the order in which the service proposes them, each with how busy they are.</summary>
public static class InvestigatorChoices
{
    public static IReadOnlyList<Choice> Of(IEnumerable<EligibleInvestigator> eligible, StaffNames names, IStringLocalizer<InvestigationTexts> texts) =>
        [.. eligible.Select(e => new Choice(e.Account, names.NameOf(e.Account), HelpOf(e, texts)))];

    private static string HelpOf(EligibleInvestigator investigator, IStringLocalizer<InvestigationTexts> texts) => string.Join(". ", new[]
    {
        investigator.Part is { } part ? Lists.Part(part) : texts["National"].Value,
        texts[investigator.Running == 1 ? "Busy.One" : "Busy", investigator.Running].Value,
        investigator.Away ? texts["Away"].Value : null,
    }.OfType<string>());
}
