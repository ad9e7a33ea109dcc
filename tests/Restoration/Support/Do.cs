using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases;
using Zichtlijn.Restoration.Cases.Closing;
using Zichtlijn.Restoration.Cases.Detriment;
using Zichtlijn.Restoration.Cases.Escalating;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Opening;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Taking;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Tests.Support;

/// <summary>Everything that can be told or asked of a case.</summary>
internal static class Do
{
    public static Decision Hear(RestorationCase? c, ReportSubmitted e) => Decision.Of([.. ReportSubmittedConsumer.Remember(c, e, Given.Staff, Given.Now)]);

    public static Decision Hear(RestorationCase? c, ReceiptAcknowledged e) => Decision.Of([.. ReceiptAcknowledgedConsumer.Remember(c, e, Given.Now)]);

    public static Decision Hear(RestorationCase? c, ReportWithdrawn e) => Decision.Of([.. ReportWithdrawnConsumer.Remember(c, e)]);

    public static Decision Hear(RestorationCase? c, DisclosureChanged e) => Decision.Of([.. DisclosureChangedConsumer.Remember(c, e)]);

    public static Decision Hear(RestorationCase? c, InvestigationReported e) => Decision.Of([.. InvestigationReportedConsumer.Remember(c, e, Given.Now)]);

    public static Decision Hear(RestorationCase? c, Contracts.Triage.V1.CaseRoutedUpward e) => Decision.Of([.. CaseRoutedUpwardConsumer.Remember(c, e, Given.Staff, Given.Now)]);

    public static Decision Bar(RestorationCase? c, Colleague who) => Decision.Of([.. PersonBarredConsumer.Bar(c, Given.CaseId, who.Mark, Given.Staff, Given.Now)]);

    public static Decision Take(RestorationCase c, Colleague who) => TakeCase.Decide(c, who, Given.Now);

    public static Decision Declare(RestorationCase c, Colleague who, Interest interest = Interest.None) =>
        Restoration.Cases.Taking.DeclareConflict.Decide(c, who, interest, Given.Staff, Given.Now);

    public static Decision HandOver(RestorationCase c, Colleague who, string account) => Restoration.Cases.Taking.HandOver.Decide(c, who, account, Given.Staff, Given.Now);

    public static Decision Offer(RestorationCase c, Colleague? who = null) => ByWorker(c, who, w => Restoration.Cases.Offering.OfferRecognition.Decide(c, new(Given.Now, w.Account, Given.Sealed)));

    public static Decision Answer(RestorationCase c, bool accepts = true, Teller? teller = null) =>
        Restoration.Cases.Offering.AnswerOffer.Decide(c, new(Given.Now, By(teller).By, By(teller).OnBehalf, accepts));

    public static Decision Tell(RestorationCase c) => Restoration.Cases.Offering.TellNeeds.Decide(c, new(Given.Now, "reporter", OnBehalf: false, c.Needs.Count + 1, Given.Sealed));

    public static Decision Propose(RestorationCase c, string kind, int? person = null, ConsentParty party = ConsentParty.Worker) =>
        Restoration.Cases.Measures.ProposeMeasure.Decide(c, Given.Measure(c, kind, person, party), ReferenceDataSet.Current);

    public static Decision AnswerMeasure(RestorationCase c, int number, bool agrees = true) =>
        Restoration.Cases.Measures.AnswerMeasure.Decide(c, Teller.Reporter, number, agrees, Given.Now);

    public static Decision WorkerAnswers(RestorationCase c, int number, bool agrees = true, Colleague? who = null) =>
        HandleMeasure.InMeasure(c, who ?? Given.Worker, number, (m, w) => m.Answer(ConsentParty.Worker, agrees, w.Account, Given.Now));

    public static Decision OtherAnswers(RestorationCase c, int number, bool agrees = true) =>
        HandleMeasure.InMeasure(c, Given.Worker, number, (m, w) => m.Answer(ConsentParty.Other, agrees, w.Account, Given.Now));

    public static Decision Ask(RestorationCase c, int number) => ByWorker(c, null, w => HandleMeasure.AskOther(c, new(Given.Now, w.Account, number, Given.Other.Mark, Given.Sealed, Given.Sealed)));

    public static Decision CarryOut(RestorationCase c, int number, int days = 0) => ByWorker(c, null, w => HandleMeasure.CarryOut(
        c, new(Given.Now, w.Account, number, Term.DayOf(Given.Now).AddDays(days), "leader", Given.Sealed)));

    public static Decision Evaluate(RestorationCase c, int? measure, int satisfaction = 4, int? person = null) =>
        EvaluateMeasure.Decide(c, person, new(Given.Now, "reporter", OnBehalf: false, measure, satisfaction, Text: null));

    public static Decision Close(RestorationCase c, Colleague? who = null) => CloseRestoration.Decide(c, who ?? Given.Worker, Given.Now);

    public static Decision Check(RestorationCase c, int number, DetrimentAnswer answer, bool onBehalf = false, DateTimeOffset? at = null) =>
        AnswerCheck.Decide(c, new(at ?? Given.Now, onBehalf ? Given.Worker.Account : "reporter", onBehalf, number, answer, Text: null));

    public static Decision Action(RestorationCase c, string kind = "transfer") =>
        Restoration.Cases.Detriment.NotePersonnelAction.Decide(c, new(Given.Now, "reporter", OnBehalf: false, c.PersonnelActions.Count + 1, kind, new(2023, 12, 1), Text: null));

    public static Decision OfferPerson(RestorationCase c, int person = 1) => ByWorker(c, null, w => OfferRehabilitation.Decide(c, new(Given.Now, w.Account, person, Given.Sealed)));

    /// <summary>On their own page.</summary>
    public static Decision PersonAnswers(RestorationCase c, bool accepts = true) =>
        c.Persons.Find(p => p.Number == 1 && p.Offer is not null) is { } p ? OwnRehabilitations.Answer(p, new(Given.Now, Given.Other.Account, 1, accepts)) : Platform.Http.Problems.NotFound;

    public static Decision PersonAnswersMeasure(RestorationCase c, int number, bool agrees = true) =>
        c.Persons.Find(p => p.Number == 1 && p.Offer is not null) is { } p ? OwnRehabilitations.AnswerMeasure(c, p, Given.Other, number, agrees, Given.Now) : Platform.Http.Problems.NotFound;

    public static Decision AnswerEscalation(RestorationCase c, int number) => Escalations.Decide(c, new(Given.Now, "corps", number, Given.Sealed));

    private static Teller By(Teller? teller) => teller ?? Teller.Reporter;

    private static Decision ByWorker(RestorationCase c, Colleague? who, Func<Colleague, Decision> decide) =>
        c.MayWork(who ?? Given.Worker) is { } refusal ? refusal : decide(who ?? Given.Worker);
}
