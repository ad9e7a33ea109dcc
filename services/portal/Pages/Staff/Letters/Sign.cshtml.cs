using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>Whoever decides signs the letter as it stands there. After that it is what it is.</summary>
public sealed class SignModel(SanctioningApi sanctioning, LettersApi letters, SanctionWords words, LetterActions actions, IStringLocalizer<LetterTexts> texts)
    : LetterForm(sanctioning, letters, words, actions, texts)
{
    protected override bool IsOpen => Matter.MaySign(Letter.Kind, User.Account(), IsCorps);

    protected override string Next => Sheet.Address + "?done=signed";

    protected override void Read()
    {
        // There is nothing to type: pressing the button says it.
    }

    protected override Task<ApiAnswer<Nothing>> SendLetter(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Sign(caseId, Matter.Number, Letter.Kind, new SignLetter(SeenSaved), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "letter";
}
