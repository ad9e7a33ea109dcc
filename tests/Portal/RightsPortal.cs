using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Whom a case concerns, as the service answers it: one was told, one was not.</summary>
public abstract class RightsPortal : EvidencePortal
{
    protected const string Accused = "hr";
    protected static readonly string Notices = $"{Case}/notices";
    protected static readonly string Welfare = $"{Case}/welfare-checks";

    protected static readonly ChargeNotice Told = new(
        1, "J. de Wit", HasPage: true, [1], [new(Asked, One, [1], "Het gaat om berichten over een collega.")], "mr. A. Bakker", []);

    protected static readonly CaseNotices Some = new([Told], [new(2, "K. Prins", "Een rooster zonder uitleg gewijzigd"), new(3, "K. Prins", "Niets gezegd toen het misging")], Soon, 1);

    protected static readonly CaseWelfare Care = new(
        Soon, Soon.AddDays(5), [1], [new(1, "J. de Wit", new(2026, 3, 10), Asked, Two, NeedsHelp: true, "Slaapt slecht en praat met de bedrijfsarts."), new(null, "M-7F2", new(2026, 3, 9), Asked, One, NeedsHelp: false, "Het gaat beter dan vorige week.")]);

    protected RightsPortal()
    {
        Say(Work() with { Mandates = [First with { Charges = [First.Charges[0], .. Some.Untold] }] });
        Say(Some);
        Services.Say($"GET {Api}/welfare-checks", Care);
    }

    protected void Say(CaseNotices notices) => Services.Say($"GET {Api}/notices", notices);
}
