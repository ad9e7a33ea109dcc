using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Evidence;
using Zichtlijn.Investigations.Evidence.Handing;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>Who holds a piece of evidence, and that both sign for a transfer.</summary>
public sealed class CustodyTests : IDisposable
{
    private readonly Registers _registers = new();
    private readonly Investigation _case = Given.Case([.. Given.Staffed(), .. Given.Assigned(Given.Third)]);

    [Fact]
    public void Whoever_added_it_hands_it_over_and_whoever_receives_it_takes_it()
    {
        var row = After(Added(), r => HandOver(r, Given.First, Given.Second));
        (row.Holder, row.HandedTo).ShouldBe((Given.First.Account, Given.Second.Account));

        row = After(row, r => Custody.Take(Page(r), r, Given.Second, Given.Now));

        (row.Holder, row.HandedTo).ShouldBe((Given.Second.Account, null));
        row.Steps.Select(s => s.Act).ShouldBe([CustodyAct.Added, CustodyAct.HandedOver, CustodyAct.Taken]);
        row.Version.ShouldBe(3);
    }

    [Fact]
    public void Who_does_not_take_it_leaves_it_with_its_holder()
    {
        var row = After(Added(), r => HandOver(r, Given.First, Given.Second));

        row = After(row, r => Custody.Decline(Page(r), r, Given.Second, "Ik heb er geen kast voor.", Given.Now));

        (row.Holder, row.HandedTo).ShouldBe((Given.First.Account, null));
    }

    [Fact]
    public void Only_its_holder_hands_it_over() => HandOver(Added(), Given.Second, Given.Third).ShouldBeRefused(EvidenceErrors.NotTheHolder);

    [Fact]
    public void It_goes_to_nobody_who_does_not_investigate_the_case()
    {
        HandOver(Added(), Given.First, Given.Head).ShouldBeRefused(EvidenceErrors.CannotHold);
        HandOver(Added(), Given.First, Given.First).ShouldBeRefused(EvidenceErrors.CannotHold);
        Custody.HandOver(Page(Added(), Given.Case([.. Given.Staffed(), .. Given.Assigned(Given.Third, declared: false)])), Added(), Given.First, Given.Third.Account, "Zij leest mee.", Given.Now)
            .ShouldBeRefused(EvidenceErrors.CannotHold);
    }

    [Fact]
    public void What_waits_for_an_answer_is_not_handed_to_another()
    {
        var row = After(Added(), r => HandOver(r, Given.First, Given.Second));

        HandOver(row, Given.First, Given.Third).ShouldBeRefused(EvidenceErrors.AlreadyHandedOver);
        HandOver(row, Given.First, Given.Second).ShouldBe(Decision.AlreadySo);
    }

    [Fact]
    public void It_is_handed_to_another_when_the_one_who_did_not_answer_has_left()
    {
        var row = After(Added(), r => HandOver(r, Given.First, Given.Second));
        var without = _case.After(new InvestigatorWithdrawn(Given.Now, Given.Second.Account, Given.Second.Mark, null, null));

        Custody.HandOver(Page(row, without), row, Given.First, Given.Third.Account, "Zij neemt het over.", Given.Now).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Nobody_else_answers()
    {
        var row = After(Added(), r => HandOver(r, Given.First, Given.Second));

        Custody.Take(Page(row), row, Given.Third, Given.Now).ShouldBeRefused(EvidenceErrors.NotHandedToYou);
        Custody.Decline(Page(row), row, Given.Third, "Niet voor mij.", Given.Now).ShouldBeRefused(EvidenceErrors.NotHandedToYou);
        Custody.Take(Page(Added()), Added(), Given.Second, Given.Now).ShouldBeRefused(EvidenceErrors.NotHandedToYou);
    }

    [Fact]
    public void Taking_twice_is_taking_once()
    {
        var row = After(After(Added(), r => HandOver(r, Given.First, Given.Second)), r => Custody.Take(Page(r), r, Given.Second, Given.Now));

        Custody.Take(Page(row), row, Given.Second, Given.Now).ShouldBe(Decision.AlreadySo);
    }

    [Fact]
    public void It_is_taken_over_only_when_its_holder_has_left()
    {
        var row = Added();
        Custody.TakeOver(Page(row), row, Given.Second, "De houder is weg.", Given.Now).ShouldBeRefused(EvidenceErrors.HolderIsThere);
        var without = _case.After(new InvestigatorWithdrawn(Given.Now, Given.First.Account, Given.First.Mark, null, null));
        Custody.HasLeft(without, row).ShouldBeTrue();

        row = row.After((IEvidenceEvent)Custody.TakeOver(Page(row, without), row, Given.Second, "De houder is weg.", Given.Now).Events[0]);

        row.Holder.ShouldBe(Given.Second.Account);
        Custody.TakeOver(Page(row, without), row, Given.Second, "De houder is weg.", Given.Now).ShouldBe(Decision.AlreadySo);
    }

    [Fact]
    public void Each_act_is_a_line_that_follows_the_one_before()
    {
        var added = Added();
        var row = After(added, r => HandOver(r, Given.First, Given.Second));

        row.Steps[1].Seal.Previous.ShouldBe(row.Steps[0].Seal.Hash);
        new RegisterVerification(_registers.PublicKey).FirstFlaw(Given.CaseId, [.. row.Steps.Select(s => new RegisteredLine(s.Seal, File: null))], []).ShouldBeNull();
    }

    public void Dispose() => _registers.Dispose();

    private EvidenceRow Added() => EvidenceRow.Of(_registers.Added(_case, Given.First));

    private RegisterPage Page(EvidenceRow row, Investigation? i = null) => _registers.PageAfter(i ?? _case, row);

    private Decision HandOver(EvidenceRow row, Colleague from, Colleague to) =>
        Custody.HandOver(Page(row), row, from, to.Account, "Zij leest de berichten.", Given.Now);

    private static EvidenceRow After(EvidenceRow row, Func<EvidenceRow, Decision> act) => row.After((IEvidenceEvent)act(row).Events.ShouldHaveSingleItem());
}
