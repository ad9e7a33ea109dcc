using System.Text;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A published ruling as the service answers it, and the portal in front of it.</summary>
public abstract class RulingPortal : SanctionPortal
{
    protected const string Because = "Zelfde soort berichten in een groep, na een waarschuwing.";
    protected const string RulingsApi = "/api/sanctioning/v1/court-rulings";
    protected const string Rulings = "/nl/staff/court-rulings";
    protected const string Ruling = $"{Rulings}/{Ecli}";
    protected static readonly string RulingApi = $"{RulingsApi}/{Uri.EscapeDataString(Ecli)}";

    protected static RulingCodingDetail Newest { get; } = new(
        "bullying", InNormSet: true, "serious", Repeated: true, ["warnedBefore"], "dismissal", "replaced", "conditionalDismissal", Because, Lawyer, Asked, "2023-06");

    /// <summary>Nobody coded it.</summary>
    protected static CourtRulingDetail Bare { get; } = new(
        Ecli, new(2023, 5, 30), "Rechtbank Midden-Nederland", "Utrecht", "Bestuursrecht; Ambtenarenrecht", ["Eerste aanleg - meervoudig"], ["ECLI:NL:RBDHA:2022:7"],
        $"https://deeplink.rechtspraak.nl/uitspraak?id={Ecli}", "Verzonnen uitspraak over berichten.", "RECHTBANK MIDDEN-NEDERLAND\nverklaart het beroep gegrond.", [], 1);

    protected static CourtRulingDetail Coded { get; } = Bare with { Codings = [Newest, Newest with { Sanction = "fine", Outcome = "upheld", ReplacedBy = null, Factors = [] }], Version = 3 };

    protected static ListedCourtRuling InList { get; } = new(Ecli, Bare.Date, Bare.Court, Bare.Subject, "bullying", "serious", "dismissal", "upheld", 2);

    protected void Say(CourtRulingDetail ruling) => Services.Say($"GET {RulingApi}", ruling, version: $"\"{ruling.Version}\"");

    protected Task<HttpResponseMessage> SendFile(string account, string content) => SendFile(account, Encoding.UTF8.GetBytes(content));

    protected async Task<HttpResponseMessage> SendFile(string account, byte[]? content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(account), "of" } };
        if (content is not null)
        {
            form.Add(new ByteArrayContent(content), "file", "uitspraak.xml");
        }

        return await As(account).PostAsync($"{Rulings}/add", form);
    }
}
