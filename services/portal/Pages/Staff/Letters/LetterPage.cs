using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>A letter on one person, for those who decide and for the lawyer who prepares it.</summary>
[Authorize(Roles = $"{Roles.HrLawyer},{Roles.UnitHead},{Roles.Corps}")]
public abstract class LetterPage(SanctioningApi sanctioning, LettersApi letters, SanctionWords words, TimeProvider clock) : FreshPage(clock)
{
    public LetterSheet Sheet { get; private set; } = default!;

    /// <summary>The page of the matter, from the language on: the lawyer has another one.</summary>
    public (string Address, string Name) Above => (
        User.IsInRole(Roles.HrLawyer)
            ? string.Create(CultureInfo.InvariantCulture, $"{Sanctioning.IndexModel.Address}/{Sheet.Case.CaseId}/matters/{Sheet.Matter.Number}")
            : Sheet.MatterPage,
        words.CaseAndEmployee(Sheet.Case.CaseNumber, Sheet.Matter.Number));

    /// <returns>Not null when it cannot be shown.</returns>
    protected async Task<IActionResult?> Load(Guid caseId, int number, string kind, CancellationToken cancellationToken)
    {
        var answer = await sanctioning.Read(caseId, cancellationToken);
        if (answer.Value is not { } item)
        {
            return Elsewhere(answer.Status);
        }

        if (LetterSteps.KindOf(kind) is not { } known || item.Matters?.FirstOrDefault(m => m.Number == number) is not { } matter)
        {
            return NotFound();
        }

        var letter = await letters.Read(caseId, number, known, cancellationToken);
        if (letter.Value is null)
        {
            return Elsewhere(letter.Status);
        }

        Sheet = new(item, matter, letter.Value);
        return null;
    }
}

/// <summary>A letter with what it is about.</summary>
public sealed record LetterSheet(SanctionCaseDetail Case, MatterDetail Matter, LetterDetail Letter)
{
    /// <summary>From the language on.</summary>
    public string MatterPage => Proposals.IndexModel.PageOf(Case.CaseId, Matter.Number);

    /// <summary>From the language on.</summary>
    public string Address => LetterSteps.AddressOf(Case.CaseId, Matter.Number, Letter.Kind);
}
