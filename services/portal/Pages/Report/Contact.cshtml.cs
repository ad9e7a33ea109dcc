using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Report;

public sealed class ContactModel(DraftStore drafts, IStringLocalizer<ReportTexts> texts) : StepPage(drafts)
{
    public override Step Step => Step.Contact;

    protected override ReportDraft Read(ReportDraft draft, IFormCollection form) => draft.IsAnonymous ? draft : draft with
    {
        Contact = new DraftContact(
            Typed(form, "name", DraftLimits.ShortText + 1),
            Typed(form, "email", DraftLimits.ShortText + 1),
            Typed(form, "phone", DraftLimits.ShortText + 1),
            Typed(form, "safeTimes")?.ReplaceLineEndings("\n") is { } times ? times[..Math.Min(times.Length, DraftLimits.SafeTimes + 1)] : null),
    };

    protected override void Check(ReportDraft draft)
    {
        if (draft.IsAnonymous)
        {
            return;
        }

        var contact = draft.Contact;
        if (contact.Name is null)
        {
            Refuse("name", texts["Contact.NameMissing"]);
        }

        if (contact.Email is { } email && !email.Contains('@', StringComparison.Ordinal))
        {
            Refuse("email", texts["Contact.EmailInvalid"]);
        }

        Fits("name", contact.Name, DraftLimits.ShortText);
        Fits("email", contact.Email, DraftLimits.ShortText);
        Fits("phone", contact.Phone, DraftLimits.ShortText);
        Fits("safeTimes", contact.SafeTimes, DraftLimits.SafeTimes);
    }

    private void Fits(string field, string? text, int length)
    {
        if (text?.Length > length)
        {
            Refuse(field, texts["Contact.TooLong"]);
        }
    }
}
