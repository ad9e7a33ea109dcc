using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Pages.Staff.Proposals;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>A form of whoever decides on a letter that is not signed. Beside the version of the case goes which version of the letter was seen.</summary>
public abstract class LetterForm(SanctioningApi sanctioning, LettersApi letters, SanctionWords words, LetterActions actions, IStringLocalizer<LetterTexts> texts)
    : AuthorityForm(sanctioning, words, texts)
{
    /// <summary>The field that says which version of the letter was seen.</summary>
    public const string SavedField = "saved";

    private bool _isAnswered;

    public LetterSheet Sheet { get; private set; } = default!;

    public LetterDetail Letter => Sheet.Letter;

    public override (string Address, string Name)? Above => (Sheet.Address, actions.NameOf(Letter.Kind));

    /// <summary>The version of the letter that the form goes out from: after an answer of the service the one that is there now.</summary>
    public int Saved => _isAnswered || !Request.HasFormContentType ? Letter.Saved : SeenSaved ?? Letter.Saved;

    /// <summary>What somebody else saved since this form was opened; null when nobody did.</summary>
    public SavedLetter? Meanwhile => _isAnswered && SeenSaved != Letter.Saved && Letter.Versions is [var last, ..] ? last : null;

    protected LettersApi Api => letters;

    protected int? SeenSaved => int.TryParse(Request.Form[SavedField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    protected bool IsCorps => User.IsInRole(Roles.Corps);

    protected override async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.Load(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        if (LetterSteps.KindOf((string?)RouteData.Values["kind"]) is not { } kind)
        {
            return NotFound();
        }

        var answer = await letters.Read(caseId, Matter.Number, kind, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Sheet = new(Case, Matter, answer.Value);
        return null;
    }

    protected sealed override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        _isAnswered = true;
        return SendLetter(caseId, version, cancellationToken);
    }

    protected abstract Task<ApiAnswer<Nothing>> SendLetter(Guid caseId, string version, CancellationToken cancellationToken);
}
