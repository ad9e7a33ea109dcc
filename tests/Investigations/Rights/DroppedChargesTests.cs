using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Report;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>Who was told of a charge is told when it is not investigated any more, in the term in which they heard of it.</summary>
[Collection(OnTheHost.Name)]
public class DroppedChargesTests(InvestigationsHost host)
{
    private const string Words = "Wij onderzoeken niet meer of u een collega hebt uitgescholden. De opdracht is gewijzigd.";
    private static readonly Commands Do = new(People.Staff, Given.Now);

    /// <summary>Two charges, of which one person was told; then the second is taken away.</summary>
    private static readonly Investigation Dropped = Amended(
        Given.Case([.. Given.Planned(), Given.Issued(number: 2, charges: [1, 2]), .. Told(1, 2)]), Commands.Charge("Piet van Elders", 1));

    [Fact]
    public void The_term_begins_anew_and_telling_meets_it()
    {
        (Dropped.Clocks[Notices.Clock].IsOpen, Dropped.Next).ShouldBe((true, InvestigationStep.NotifySubject));
        Dropped.Notices.Single().ShouldSatisfyAllConditions(n => n.Charges.ShouldBe([1]), n => n.Dropped.ShouldBe([2]));
        Dropped.Untold().ShouldBeEmpty();

        var told = Dropped.AfterAll(Do.TellDropped(Dropped, Given.First, 1).Events);

        told.Notices.Single().ShouldSatisfyAllConditions(n => n.Charges.ShouldBe([1]), n => n.Dropped.ShouldBeEmpty());
        (told.Clocks[Notices.Clock].IsOpen, told.Next).ShouldBe((false, InvestigationStep.DoSteps));
    }

    [Fact]
    public void A_charge_of_which_nobody_was_told_is_dropped_without_a_word()
    {
        var untold = Amended(Given.Case([.. Given.Planned(), Given.Issued(number: 2, charges: [1, 2]), .. Told(1)]), Commands.Charge("Piet van Elders", 1));

        untold.IsLeftToTell().ShouldBeFalse();
    }

    [Fact]
    public void Who_was_told_in_other_words_is_told_too_and_the_charge_stays_about_them()
    {
        var reworded = Given.Case([.. Given.Planned(), Given.Issued(number: 2, charges: [1, 2]), .. Told(1, 2), Given.Issued(number: 3, charges: [1, 2]) with { Reworded = [2] }]);
        reworded.Untold().ShouldBe([2]);
        var wish = Commands.WishOf(reworded, Commands.Charge("Piet van Elders", 1), Commands.Charge("Ans van Elders", 2)).Beside([new(1, "Piet van Elders", "Schold."), new(2, "Piet van Elders", "Schold.")]);

        Investigations.Cases.Mandating.IssueMandate.Decide(reworded, Given.Head, wish, Given.Sealed, Given.Sealed, People.Staff, Given.Reference, Given.Now).ShouldBeRefused(RightsErrors.AboutSomebodyElse);
        Amended(reworded, Commands.Charge("Piet van Elders", 1)).Notices.Single().Dropped.ShouldBe([2]);
        reworded.AfterAll(Told(2)).Notices.Single().Reworded.ShouldBeEmpty();
    }

    [Fact]
    public void The_draft_waits_until_they_know()
    {
        var amended = Amended(Given.Case([.. Given.Planned(), Given.Issued(number: 2, charges: [1, 2]), .. Told(1, 2)]), Commands.Charge("Piet van Elders", 1));

        Reports.Submit(amended, Given.First).ShouldBeRefused(ReportErrors.SubjectNotNotified);
        Reports.Submit(amended.AfterAll(Do.TellDropped(amended, Given.First, 1).Events), Given.First).Refusal.ShouldBeNull();
    }

    [Fact]
    public void What_nobody_may_be_told_like_this_is_refused()
    {
        Do.TellDropped(Dropped, Given.Third, 1).ShouldBeRefused(InvestigationErrors.NotAssigned);
        Do.TellDropped(Dropped, Given.First, 2).ShouldBeRefused(RightsErrors.UnknownNotice);
        Do.TellDropped(Given.Case(Given.Planned(InvestigationKind.Exploratory)), Given.First, 1).ShouldBeRefused(RightsErrors.NoneInInquiry);
        Do.TellDropped(Given.Case(Given.Told()), Given.First, 1).ShouldBeRefused(RightsErrors.NothingDropped);
        Do.TellDropped(Given.Case(Given.Told()), Given.First, 1, again: true).ShouldBe(Decision.AlreadySo);
        Do.TellDropped(Given.Case(Given.Ended()), Given.First, 1).ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void What_is_asked_for_anew_leaves_nothing_of_before_to_tell() =>
        Dropped.After(Given.Requested()).Notices.Single().Dropped.ShouldBeEmpty();

    [Fact]
    public void Nothing_names_anybody_once_it_is_destroyed()
    {
        var told = Do.TellDropped(Dropped, Given.First, 1).Events.OfType<DroppedChargesTold>().Single().WithoutPersons();

        (told.By, told.Text).ShouldBe(("", Platform.Protection.ProtectedContent.Destroyed));
    }

    [Fact]
    public async Task They_read_it_on_their_own_page_and_investigators_see_what_is_left_to_tell()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1, 2);
        await host.TellAsync(caseId, 3);
        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with
        {
            Charges = [Telling.Charge(Telling.Accused, 1), Telling.Charge("Piet van Elders", 3)], Motive = "Gedraging 2 is dezelfde als gedraging 1.",
        });

        (await host.NoticesAsync(caseId)).ShouldSatisfyAllConditions(
            n => n.Untold.ShouldBeEmpty(), n => n.NotifyBy.ShouldNotBeNull(), n => n.Notices[0].Dropped.ShouldBe([2]), n => n.Notices[0].Charges.ShouldBe([1]), n => n.Notices[1].Dropped.ShouldBeEmpty());
        await (await host.TryAsync("investigator.ams", caseId, "notices/1/dropped-charges", new TellDropped("Kort."))).ShouldBeInvalid("text");
        await host.DoAsync("investigator.ams", caseId, "notices/1/dropped-charges", new TellDropped(Words));
        await host.DoAsync("investigator2.ams", caseId, "notices/1/dropped-charges", new TellDropped(Words));

        (await host.OwnAsync(Telling.Accused, caseId)).Notices.Select(n => (string.Join(',', n.Charges), n.AreDropped, n.Text)).ShouldBe([("2", true, Words), ("1,2", false, Telling.Text)]);
        (await host.NoticesAsync(caseId)).ShouldSatisfyAllConditions(n => n.NotifyBy.ShouldBeNull(), n => n.Notices[0].Dropped.ShouldBeEmpty());
    }

    private static object[] Told(params int[] charges) => [Given.Notified(1, "mark", charges), new Zichtlijn.Clocks.ClockMet(Given.Now, Notices.Clock, Given.Today, Given.First.Account)];

    private static Investigation Amended(Investigation i, params WishedCharge[] charges) => i.AfterAll(Do.Mandate(i, Given.Head, withMotive: true, charges).Events);
}
