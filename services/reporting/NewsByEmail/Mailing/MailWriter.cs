using MimeKit;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>
/// Writes the mails: plain text that says that there is news, and where to end it. No number, no code, no name, nothing of a
/// report, and no word about what kind of site it is; the address of the site alone stands in it.
/// </summary>
internal static class MailWriter
{
    /// <param name="id">Of the message; the same for each try.</param>
    public static MimeMessage Write(MailKind kind, SealedAddress to, MailSettings settings, string id, DateTimeOffset now)
    {
        var words = Words.In(to.Language);
        var ending = LinkOf(settings, to.Language, "end", to.Ending);
        var message = new MimeMessage
        {
            Subject = kind == MailKind.News ? words.NewsSubject : words.ConfirmSubject,
            Date = now,

            // Not the name of this machine, which would stand there otherwise.
            MessageId = $"{id}@{settings.From.Domain}",
            Body = new TextPart("plain")
            {
                Text = kind == MailKind.News
                    ? string.Format(words.News, SiteIn(settings, to.Language), ending)
                    : string.Format(words.Confirm, LinkOf(settings, to.Language, "confirm", to.Confirmation), ending, (int)NewsTerms.ConfirmWithin.TotalHours),
            },
        };
        message.From.Add(new MailboxAddress(words.Sender, settings.From.Address));
        message.To.Add(new MailboxAddress("", to.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");

        // Leads to the page with the button. No List-Unsubscribe-Post: that would act without a person (docs/adr/0022).
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{ending}>");
        return message;
    }

    private static string SiteIn(MailSettings settings, string language) => new Uri(settings.Site, $"/{language}").AbsoluteUri;

    private static string LinkOf(MailSettings settings, string language, string act, string token) =>
        new Uri(settings.Site, $"/{language}/news/{act}?t={token}").AbsoluteUri;
}

/// <summary>The words of mails: plain ASCII, so that no server between has to rewrite them.</summary>
internal sealed record Words(string Sender, string NewsSubject, string News, string ConfirmSubject, string Confirm)
{
    private static readonly Words Dutch = new(
        "Nieuws",
        "Er is nieuws",
        """
        Er is nieuws.

        Open deze pagina en vul uw code in:
        {0}

        Meer staat er niet in deze mail. U kunt hem niet beantwoorden.

        Wilt u deze mails niet meer? Open deze pagina:
        {1}

        """,
        "Wilt u mail als er nieuws is?",
        """
        Iemand vroeg om een mail naar dit adres als er nieuws is.

        Was u dat? Open deze pagina en druk op de knop:
        {0}
        De link werkt {2} uur.

        Was u dat niet? Dan hoeft u niets te doen. U krijgt dan geen mail over nieuws.

        U kunt uw adres ook meteen laten wissen. Open daarvoor deze pagina:
        {1}

        U kunt deze mail niet beantwoorden.

        """);

    private static readonly Words English = new(
        "News",
        "There is news",
        """
        There is news.

        Open this page and enter your code:
        {0}

        There is nothing more in this mail. You cannot reply to it.

        No longer want these mails? Open this page:
        {1}

        """,
        "Do you want a mail when there is news?",
        """
        Somebody asked for a mail to this address when there is news.

        Was it you? Open this page and press the button:
        {0}
        The link works for {2} hours.

        Was it not you? Then you need not do anything. You will get no mails about news.

        You can also have your address removed at once. Open this page for that:
        {1}

        You cannot reply to this mail.

        """);

    public static Words In(string language) => language == "en" ? English : Dutch;
}
