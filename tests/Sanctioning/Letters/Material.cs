using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Letters;

/// <summary>What a letter is made of, in words: a case about Jansen in which everything happened that can stand in a letter.</summary>
internal static class Material
{
    public static readonly DateOnly Today = Given.Day(0);
    public static readonly SanctionChoice Conditional = new("conditionalDismissal", ProbationMonths: 24, Beside: new("fine", [new("euros", 20)]));
    public static readonly SanctionChoice Lighter = new("leaveReduction", [new("shareOfYearlyLeave", 0.1m)]);
    private static readonly DateTimeOffset At = Given.Now;

    public static IntentionDetail Intention { get; } = new(
        1, [1], Conditional, ["learningTrack"], "Wat vaststaat is ernstig.\n\nU hebt erkend wat er gebeurde, en dat telt mee.", [DeviatesFrom.Range, DeviatesFrom.Advice],
        new("De straf is lichter dan de bandbreedte, omdat u zelf hebt gemeld wat er gebeurde en dat daarna niet meer is gebeurd.", [new(1, "Het gesprek van mei ging over iets anders."), new(2, "Dat weegt hier het zwaarst.")]),
        NeedsSecond: false, Second: null, "unit-head.ams", At, "2023-06");

    public static LetterMaterial Of(LetterKind kind, IntentionDetail? intention = null, CourseDetail? course = null, SanctionCase? state = null) => new(
        kind, "Z-2023-000001", new(2023, 11, 6), (state ?? State(kind)).MatterOf(1)!, Detail(intention ?? Intention, course), "Jan Jansen", Today, ReferenceDataSet.Current);

    public static CourseDetail Decided(string? viewsAnswer = "Uw excuses zijn gewogen: zij staan bij de omstandigheden.", ContestDetail? contest = null, params ViewsDetail[] views) => new(
        At, new(2023, 11, 21), views is [] ? [new(ViewsForm.Written, "Ik heb mijn excuses aangeboden.", At.AddDays(2)), new(ViewsForm.Oral, "Zegt dat het hem spijt.", At.AddDays(2))] : views,
        new(
            [1], Conditional, ["learningTrack"], "De straf past bij wat vaststaat en bij uw zienswijze.", viewsAnswer, AtOnce: true, "unit-head.ams", At.AddDays(3), new(2023, 11, 10),
            NotificationForm.HandedOverAndSigned, new(2023, 12, 22), contest is null ? null : new(new(2023, 11, 20), Late: false, "Het is te zwaar."), IrrevocableSince: null, ExecutedOn: null, contest),
        [new("Bedrijfsarts", "Er is geen medisch bezwaar.", At.AddDays(1))]);

    public static ContestDetail Contest(ObjectionOutcome outcome = ObjectionOutcome.Founded, SanctionChoice? sanction = null, HearingForm form = HearingForm.Held, DateOnly? notifiedOn = null) => new(
        sanction, null, new("M. van Buiten", ["A. Eerste", "B. Tweede"], ObjectionOutcome.Unfounded, "De commissie ziet geen grond voor een lichtere straf."), new(form, new(2023, 12, 5), "Toegelicht."),
        new(outcome, sanction, "De straf is te zwaar, gelet op wat u daarna hebt gedaan.", "De commissie heeft niet gewogen dat u zelf hebt gemeld.", "corps", At.AddDays(70), notifiedOn),
        notifiedOn is null ? null : new DateOnly(2024, 2, 27), []);

    /// <summary>Sent only when it was decided.</summary>
    private static SanctionCase State(LetterKind kind) => kind switch
    {
        LetterKind.Intention => Given.Case(Given.IntendedAll()),
        LetterKind.Decision => Given.Case(Given.Notified()),
        _ => Given.Case(Given.Notified()).With(c => Later.Object(c, 10)).With(c => Later.Hear(c, Given.Corps, 60)).With(c => Later.DecideObjection(c, Given.Corps, 70)),
    };

    private static MatterDetail Detail(IntentionDetail intention, CourseDetail? course) => new(
        1, [1],
        [
            Step(ProtocolStep.CarefulInvestigation, "Twee onderzoekers van een andere eenheid, beide kanten gehoord."), Step(ProtocolStep.ConductEstablished, "De berichten zijn bewaard.", "E-1", "E-2", "I-1"),
            Step(ProtocolStep.BreachOfDuty, "Dit past niet bij goed ambtenaarschap."), new(ProtocolStep.Attributable, IsOpen: true, [new(StepAnswer.Partly, "De werkdruk was hoog.", ["I-2"], null, At)]),
            Step(ProtocolStep.Proportionate, "Past bij de ernst."),
        ],
        new("serious", Repeated: true, "Het ging door na een gesprek in mei.", "norm.serious.repeated", ["lowerSalaryStep", "serviceNotCounted", "dismissal"], null, At, "2023-06"),
        [new(1, "warnedBefore", FactorKind.Aggravating, "Het gesprek van mei.", null, At), new(2, "acknowledges", FactorKind.Mitigating, "In het eerste gesprek al.", null, At), new(3, "cleanRecord", FactorKind.Mitigating, "Twintig jaar.", null, At)],
        "jansen", [], new(PanelAdvice.ImposeOther, new("dismissal"), "De straf moet passen bij de herhaling.", [], [], At), [intention],
        [new([Used(ComparatorKind.Ruling, 1), Used(ComparatorKind.Ruling, 1), Used(ComparatorKind.OwnCases, 10)], 12, null, "norm.serious.repeated", null, At, "2023-06")],
        course ?? new(null, null, [], null));

    private static StepDetail Step(ProtocolStep step, string reasons, params string[] pieces) => new(step, IsOpen: true, [new(StepAnswer.Yes, reasons, pieces, null, At)]);

    private static UsedComparator Used(ComparatorKind kind, int cases) => new("id", kind, cases, "dismissal", null, null, 8, [], 100, "Lijkt erop.");

    public static string Said(IEnumerable<LetterSection> sections) => string.Join("\n\n", sections.Select(s => $"## {s.Title}\n{string.Join("\n\n", s.Paragraphs!)}"));
}
