using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Tests.Prosecutor;

/// <summary>What may cross the wall to criminal law, and what may not.</summary>
public class WallTests
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private static readonly Investigation Case = Given.Case(Given.Planned());
    private static readonly WallPiece Free = new("E-1", IsCompelled: false, IsSettled: true);
    private static readonly WallPiece Compelled = new("E-2", IsCompelled: true, IsSettled: true);
    private static readonly WallPiece Signed = new("I-1", IsCompelled: false, IsSettled: true);
    private static readonly WallPiece Unsigned = new("I-2", IsCompelled: false, IsSettled: false);
    private static readonly WallPiece CompelledUnsigned = new("I-3", IsCompelled: true, IsSettled: false);
    private static readonly WallPiece[] All = [Free, Compelled, Signed, Unsigned, CompelledUnsigned];

    [Fact]
    public void Listed_pieces_cross_it_with_a_number_each_time()
    {
        var first = Do.Share(Case, Given.First, All, "E-1", "I-1").Events.ShouldHaveSingleItem().ShouldBeOfType<SharedWithProsecutor>();
        (first.Number, first.By).ShouldBe((1, Given.First.Account));
        first.Items.ShouldBe(["E-1", "I-1"]);

        Do.Share(Case.After(first), Given.Second, All, "E-1").Events.OfType<SharedWithProsecutor>().Single().Number.ShouldBe(2);
    }

    [Fact]
    public void What_rests_on_a_duty_to_answer_does_not_and_holds_all_back()
    {
        Do.Share(Case, Given.First, All, "E-1", "E-2").ShouldBeRefused(WallErrors.Compelled);
        Do.Share(Case, Given.First, All, "I-3").ShouldBeRefused(WallErrors.Compelled);
        Do.Share(Case, Given.First, All, "I-2", "E-2").ShouldBeRefused(WallErrors.Compelled);
        WallErrors.Compelled.Status.ShouldBe(403, "so that the access log notes it");
    }

    [Fact]
    public void Minutes_do_when_they_were_signed_or_refused() => Do.Share(Case, Given.First, All, "E-1", "I-2").ShouldBeRefused(WallErrors.NotSigned);

    [Fact]
    public void What_the_case_has_not_is_unknown()
    {
        Do.Share(Case, Given.First, All, "E-1", "E-9").ShouldBeRefused(WallErrors.UnknownItem);
        Do.Share(Case, Given.First, [], "I-1").ShouldBeRefused(WallErrors.UnknownItem);
    }

    [Fact]
    public void Only_those_share_who_investigate_the_case_and_only_while_there_is_something_to_investigate()
    {
        Do.Share(Case, Given.Third, All, "E-1").ShouldBeRefused(InvestigationErrors.NotAssigned);
        Do.Share(Case.AfterAll(Given.Assigned(Given.Third, declared: false)), Given.Third, All, "E-1").ShouldBeRefused(Access.Cases.AccessErrors.ConflictNotDeclared);
        Do.Share(Given.Case(Given.Awaiting()), Given.First, All, "E-1").ShouldBeRefused(InvestigationErrors.NoMandate);
        Do.Share(Given.Case(Given.Ended()), Given.First, All, "E-1").ShouldBeRefused(InvestigationErrors.Over);
        Do.Share(Given.Case(Given.Stopped(Contracts.Investigations.Http.V1.StopReason.Criminal)), Given.First, All, "E-1").ShouldBeRefused(InvestigationErrors.Over);
    }

    [Fact]
    public void The_terms_stand_still_for_the_prosecutor_from_pausing_to_going_on()
    {
        Case.StandsStill().ShouldBeFalse();
        var still = Case.AfterAll(Do.Suspend(Case, Given.First).Events);
        still.StandsStill().ShouldBeTrue();
        still.AfterAll(Do.Resume(still, Given.First).Events).StandsStill().ShouldBeFalse();
        Do.Share(still, Given.First, All, "E-1").Refusal.ShouldBeNull("the prosecutor may need something meanwhile");
    }

    [Theory]
    [InlineData("E-1", true)]
    [InlineData("I-20", true)]
    [InlineData("E-123456", true)]
    [InlineData("E-1234567", false)]
    [InlineData("E-0", false)]
    [InlineData("E-01", false)]
    [InlineData("e-1", false)]
    [InlineData("M-1", false)]
    [InlineData("E1", false)]
    [InlineData("E-", false)]
    [InlineData("E-1 ", false)]
    [InlineData("E-١", false)]
    [InlineData("E-1٢", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Pieces_are_called_as_people_call_them(string? written, bool isName) => PieceName.Of(written)?.ToString().ShouldBe(isName ? written : null);

    /// <summary>Whoever changes the copy in the row changes nothing: the signed line says it as well.</summary>
    [Fact]
    public void The_sealed_line_counts_whatever_the_row_says()
    {
        using var registers = new Registers();
        var row = EvidenceRow.Of(registers.Added(Case, Given.First));

        WallPiece.Of(row, inItsLine: false).IsCompelled.ShouldBeFalse();
        WallPiece.Of(row, inItsLine: true).IsCompelled.ShouldBeTrue();
        WallPiece.Of(row with { DutyToAnswer = true }, inItsLine: false).IsCompelled.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_names_anybody_once_it_is_destroyed()
    {
        var shared = Do.Share(Case, Given.First, All, "E-1").Events.OfType<SharedWithProsecutor>().Single().WithoutPersons();

        (shared.By, shared.Recipient, shared.LegalBasis, shared.Motive).ShouldBe(("", ProtectedContent.Destroyed, ProtectedContent.Destroyed, ProtectedContent.Destroyed));
    }
}
