using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Staff;

/// <summary>Who can be asked to advise, as choices of a form: a field, and an account or nobody in particular.</summary>
public static class ExpertChoices
{
    private const char Between = '/';

    public static IReadOnlyList<Choice> Of(IReadOnlyList<ProposedExpert> experts, IStringLocalizer texts, Func<string, string> nameOf)
    {
        var isOneField = experts.Select(e => e.Field).Distinct(StringComparer.Ordinal).Count() == 1;
        string Field(string field) => isOneField ? "" : Lists.Expertise(field) + ": ";
        return
        [
            .. experts.Select(e => new Choice(
                e.Field + Between + e.Account, Field(e.Field) + nameOf(e.Account),
                texts[e.Asked == 1 ? "Expert.Busy.One" : "Expert.Busy", Lists.Part(e.Part), e.Asked])),
        ];
    }

    /// <summary>For when nobody in particular is asked.</summary>
    public static IEnumerable<Choice> AnyOf(IEnumerable<string> fields, IStringLocalizer texts) =>
        fields.Select(f => new Choice(f + Between, texts["Expert.Any", Lists.Expertise(f)]));

    /// <summary>What was chosen; null when it is no choice.</summary>
    public static (string Field, string? Account)? Read(string? chosen) => chosen?.Split(Between, 2) is [{ Length: > 0 } field, var account]
        ? (field, account.Length > 0 ? account : null)
        : null;
}
