using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Chronology;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Chronology;

/// <summary>Nothing that is stored is forgotten: it is told, or left out for a reason.</summary>
public class ChronicleTests
{
    private static readonly Chronicle All = Chronicle.OfInvestigations;
    private static readonly Happened Story = new(place => "De " + place);

    [Fact]
    public async Task Every_stored_event_is_told_or_left_out_for_a_reason()
    {
        All.Told.Concat(All.LeftOut.Keys).Select(t => t.Name).Order().ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());
        All.LeftOut.Values.ShouldAllBe(because => because.EndsWith('.'));
    }

    /// <summary>Their streams have as many entries as they are long: that is how they are counted.</summary>
    [Fact]
    public void Nothing_that_is_done_with_evidence_or_in_an_interview_is_left_out() =>
        All.LeftOut.Keys.ShouldAllBe(e => e.Namespace != typeof(EvidenceAdded).Namespace && e.Namespace != typeof(InterviewHeld).Namespace);

    [Fact]
    public void Every_kind_of_event_and_every_code_is_told() => Entries().ShouldSatisfyAllConditions(
        all => all.Select(e => e.Event.GetType()).Distinct().ShouldBe(All.Told, ignoreOrder: true),
        all => all.Select(e => e.Entry.What).Distinct().ShouldBe(Enum.GetValues<Happening>(), ignoreOrder: true),
        all => all.Select(e => e.Entry.Kind).Distinct().ShouldBe(Enum.GetValues<ChronologyKind>(), ignoreOrder: true));

    /// <summary>How somebody is doing, what was said in an interview and what was responded are read elsewhere, or not at all.</summary>
    [Fact]
    public void Words_are_motives_and_titles_and_nothing_else() =>
        Entries().Select(e => e.Entry).Where(e => e.Text is not null).Select(e => $"{e.What}: {e.Text}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "CaseFileExported: De why the file goes out", "DutyToAnswerMarked: De why it is marked", "EvidenceAdded: De title", "EvidenceDeclined: De why it is not taken", "EvidenceHandedOver: De why it is handed over", "EvidenceTakenOver: De how it was found again",
            "ExtensionAsked: De why it must be longer", "ExtensionRefused: De why it is not longer", "InquiryBecameInvestigation: De what the inquiry became", "InquiryEnded: De end of the inquiry",
            "InterviewCancelled: De why it is cancelled", "InterviewMoved: De why it is moved", "InvestigationAborted: De stop", "InvestigatorWithdrawn: De withdrawal",
            "LeftToProsecutor: De leaving it to the prosecutor", "MandateAmended: De why the mandate is amended", "MeansApproved: De why the second agrees", "MeansAsked: De why the mailbox",
            "MeansNotProportionate: De why it is too much", "MeansProportionate: De what the lawyer says", "MeansRefused: De why the second does not",
            "ResponseTimeAsked: De why more time is asked", "ResponseTimeExtended: De why there is more time",
            "SharedWithProsecutor: De why the prosecutor gets it", "SignatureRefused: De why it is not signed", "TermExtended: De why it is longer", "TermSuspended: De why it stands still",
        ]);

    /// <summary>A kind that is added later is closed until somebody opens it.</summary>
    [Fact]
    public void The_competent_authority_reads_motives_of_mandate_staffing_and_terms_and_nothing_else()
    {
        var seen = Entries().Select(e => e.Entry.ForAuthority(isFinal: false)).ToArray();

        seen.Where(e => e.Text is not null).Select(e => e.Kind).Distinct().ShouldBe([ChronologyKind.Mandate, ChronologyKind.Staffing, ChronologyKind.Terms], ignoreOrder: true);
        seen.Where(e => e.Kind is ChronologyKind.Means or ChronologyKind.Evidence).ShouldAllBe(e => e.Code == null && e.Day == null);
        seen.Where(e => e.Kind == ChronologyKind.Terms).ShouldAllBe(e => e.Code == "unitInvestigation");
    }

    [Fact]
    public void The_competent_authority_learns_who_looked_at_the_report_when_it_is_final()
    {
        Happening[] reviewing = [Happening.ReviewAsked, Happening.ReviewerDeclared, Happening.ReviewAgreed, Happening.ReviewSentBack];
        var all = Entries().Select(e => e.Entry).Where(e => reviewing.Contains(e.What)).ToArray();

        all.Select(e => e.ForAuthority(isFinal: false)).ShouldAllBe(e => e.By == null && e.Whom == null);
        all.Select(e => e.ForAuthority(isFinal: true)).ShouldAllBe(e => e.By != null);
        Entries().Select(e => e.Entry).Single(e => e.What == Happening.DraftSubmitted).ForAuthority(isFinal: false).By.ShouldNotBeNull();
    }

    [Fact]
    public void An_entry_names_the_piece_that_it_is_about() =>
        Entries().Select(e => e.Entry).ShouldSatisfyAllConditions(
            all => all.Where(e => e.Kind == ChronologyKind.Evidence).ShouldAllBe(e => e.Piece == "E-1" && e.PieceId == Happened.EvidenceId),
            all => all.Where(e => e.Kind == ChronologyKind.Interviews).ShouldAllBe(e => e.Piece == "I-1" && e.PieceId == Talk),
            all => all.Single(e => e.What == Happening.MandateAmended).Piece.ShouldBe("M-2"),
            all => all.Single(e => e.What == Happening.SubjectNotified).Piece.ShouldBe("N-1"),
            all => all.Single(e => e.What == Happening.SharedWithProsecutor).Piece.ShouldBe("D-1"),
            all => all.Where(e => e.Kind == ChronologyKind.Terms).ShouldAllBe(e => e.Code == "unitInvestigation"));

    private static readonly Guid Talk = Guid.Parse("018b9c1e-0000-7000-8000-00000000000f");

    private static (object Event, ChronologyEntry Entry)[] Entries() =>
    [
        .. Story.Case.Select(e => (e, Entry(e, Given.CaseId, interview: null))), .. Story.Register.Select(e => (e, Entry(e, Guid.Empty, interview: null))),
        .. Story.Talk.Select(e => (e, Entry(e, Talk, interview: 1))),
    ];

    private static ChronologyEntry Entry(object happened, Guid stream, int? interview) => All.EntryOf(happened, new(Story.Keys, stream, interview));
}
