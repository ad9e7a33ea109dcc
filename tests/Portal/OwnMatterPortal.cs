using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>What is intended and decided for somebody, as the service answers it, and the portal in front of it.</summary>
public abstract class OwnMatterPortal : InvestigationPortal
{
    protected const string Accused = "employee.zwb";
    protected const string Words = "Ik heb mijn excuses aangeboden, en dat staat er niet.";
    protected const string List = "/nl/staff/own-matters";
    protected static readonly string Own = $"{List}/{Id}";
    protected static readonly string OwnApi = $"/api/sanctioning/v1/own-matters/{Id}";
    protected static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);
    protected static readonly DateOnly Over = new(2026, 3, 16);

    protected static readonly SanctionChoice Dismissal = new("conditionalDismissal", null, 24, new SanctionBeside("fine", [new("euros", 20)]));

    protected static readonly IntentionDetail Intention = new(
        1, [1, 3], Dismissal, ["learningTrack"], "Wat █████ zag, staat vast.", [], Deviation: null, NeedsSecond: false, Second: null, Head, Asked, "2023-06");

    /// <summary>Sent, and nothing was said on it yet.</summary>
    protected static OwnMatter Sent { get; } = new(
        Id, 1, "Z-2026-000012", Intention, [],
        new(PanelAdvice.MayImpose, null, "Het past bij de ernst.", [new(PanelAdvice.MayImpose, 3), new(PanelAdvice.ImposeOther, 1)], ["Een proeftijd van een jaar is genoeg."], Asked),
        new(Asked, Soon, [], Decision: null), 7);

    protected static ViewsDetail Written { get; } = new(ViewsForm.Written, Words, Asked);

    protected static DecisionDetail Taken { get; } = new(
        [1], Dismissal, ["learningTrack"], "De medewerker erkent wat er gebeurde.", "De excuses zijn gewogen.", AtOnce: false, Head, Asked, NotifiedOn: null, Form: null, ObjectionUntil: null,
        Objection: null, IrrevocableSince: null, ExecutedOn: null);

    protected static DecisionDetail Known { get; } = Taken with { NotifiedOn = Today, Form = NotificationForm.HandedOverAndSigned, ObjectionUntil = Soon };

    protected static DecisionDetail Irrevocable { get; } = Known with { NotifiedOn = new(2026, 2, 2), ObjectionUntil = Over, IrrevocableSince = Over.AddDays(1) };

    protected static ObjectionDetail Objected { get; } = new(new(2026, 3, 10), Late: false, "Mijn excuses zijn niet gewogen.");

    protected static OwnMatter With(DecisionDetail? decision, params ViewsDetail[] views) => Sent with { Course = Sent.Course with { Views = views, Decision = decision } };

    protected void Say(OwnMatter own) => Services.Say($"GET {OwnApi}", own);
}
