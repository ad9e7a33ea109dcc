using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Restoration.Cases.Joining;
using Zichtlijn.Restoration.Cases.Measures;
using Zichtlijn.Restoration.Cases.Rehabilitating;
using Zichtlijn.Restoration.Cases.Timing;

namespace Zichtlijn.Restoration.Cases.Reading;

/// <summary>Who reads a measure.</summary>
internal enum Reader
{
    Worker,

    /// <summary>Whom it is for.</summary>
    Beneficiary,
}

/// <summary>A case out of its seal, for whoever may read it.</summary>
internal sealed class RevealedCase(RestorationCase c, KeyRing keys)
{
    public IReadOnlyList<ToldNeeds> Needs => [.. c.Needs.Reverse().Select(n => new ToldNeeds(n.Number, n.ToldAt, n.OnBehalf, Text(Purposes.Needs, n.Text)!))];

    public RecognitionOffer? ToReporter => c.Offer is { } offer ? new(offer.OfferedAt, Text(Purposes.Offer, offer.Text)!) : null;

    public RecognitionAnswer? Answer => c.Answer is { } answer ? new(answer.AnsweredAt, answer.Accepted, answer.OnBehalf) : null;

    public RestorationEvaluation? Evaluation => Of(c.Evaluation);

    /// <summary>Those that wait for an answer first, then the newest.</summary>
    public IReadOnlyList<DetrimentCheck> Checks =>
    [
        .. c.Checks.OrderBy(k => k.Answer is null ? 0 : 1).ThenByDescending(k => k.Opened.Number).Select(k => new DetrimentCheck(
            k.Opened.Number, k.Opened.Check, k.Opened.OpenedAt, k.Opened.DueOn, k.Answer?.Answer, k.Answer?.AnsweredAt, k.Answer?.OnBehalf ?? false, Text(Purposes.Detriment, k.Answer?.Text))),
    ];

    public IReadOnlyList<PersonnelAction> PersonnelActions =>
        [.. c.PersonnelActions.Reverse().Select(a => new PersonnelAction(a.NotedAt, a.Kind, a.On, a.OnBehalf, Text(Purposes.PersonnelAction, a.Text)))];

    public RecognitionOffer Offer(RehabilitationOffered offer) => new(offer.OfferedAt, Text(Purposes.Rehabilitation, offer.Text)!);

    /// <summary>What is done for one of them.</summary>
    /// <param name="person">The number of somebody who was wrongly accused; null for the reporter.</param>
    public IReadOnlyList<Measure> MeasuresOf(int? person, Reader reader) => [.. c.Measures.Where(m => m.Proposed.Person == person).Select(m => ToContract(m, reader))];

    /// <param name="tracks">Joint tracks of the reporter.</param>
    public RestorationFile File(StaffDirectory staff, IReadOnlyList<MyTrack> tracks) => new(
        ToReporter, Answer, Needs, [.. c.Measures.Select(m => ToContract(m, Reader.Worker))], Evaluation, Checks, PersonnelActions,
        [.. c.Persons.Where(p => p.IsStillSo).Select(p => new Rehabilitation(p.Number, staff.WithMark(p.Mark)?.Name ?? "", p.Offer is null ? null : Offer(p.Offer), p.Accepted))],
        [.. c.Escalations.Select(e => new Escalation(e.Raised.Number, e.Raised.Kind, e.Raised.At, Text(Purposes.EscalationAnswer, e.Answer?.Text)))],
        tracks, [.. c.Clocks.All.Select(k => new RestorationTerm(k.Code, k.Start, k.LastDay, k.MetOn, k.Passed))]);

    /// <summary>What the reporter said of a measure of a joint track.</summary>
    public RestorationEvaluation? Of(TrackMeasureEvaluated? e) => e is null ? null : new(e.At, e.Satisfaction, Text(Purposes.Evaluation, e.Text), e.OnBehalf);

    /// <summary>Nobody sees which of those who have to agree did: only whether it waits, and whether it waits for the reader.</summary>
    private Measure ToContract(CaseMeasure m, Reader reader)
    {
        var party = reader == Reader.Worker ? ConsentParty.Worker : ConsentParty.Beneficiary;
        return new(
            m.Number, m.Proposed.Kind, m.Proposed.Person, m.State, m.Proposed.ProposedAt, Text(Purposes.Measure, m.Proposed.Text)!, m.Proposed.WithOther,
            m.State == MeasureState.Agreed ? c.Clocks.Find(RestorationClocks.Of(RestorationClocks.Measure, m.Number))?.LastDay : null,
            m.Done is { } done ? new(done.On, done.ByRole, Text(Purposes.MeasureDone, done.Text)!) : null, Of(m.Evaluation),
            MayAnswer: m.State == MeasureState.Proposed && !m.Consents.Contains(party), MayEnd: m.IsOpen, MayEvaluate: m.Done is not null,
            reader == Reader.Worker && m.Other is { } other
                ? new(other.AskedAt, Text(Purposes.OtherName, other.Name)!, other.Person is not null, Text(Purposes.OtherText, other.Text)!)
                : null);
    }

    private RestorationEvaluation? Of(Evaluated? e) => e is null ? null : new(e.At, e.Satisfaction, Text(Purposes.Evaluation, e.Text), e.OnBehalf);

    private string? Text(string purpose, ProtectedContent? text) => text is null ? null : keys.Reveal<string>(purpose, text);
}
