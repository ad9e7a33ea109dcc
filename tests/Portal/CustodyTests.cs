using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>Who holds a piece of evidence, and what follows for whom.</summary>
public sealed class CustodyTests
{
    private const string Me = "investigator.ams";
    private const string Other = "investigator2.ams";
    private const string Gone = "investigator.lim";

    [Theory]
    [InlineData(Me, null, CustodyTask.HandOver)]
    [InlineData(Me, Other, CustodyTask.AwaitAnswer)]
    [InlineData(Me, Gone, CustodyTask.HandOver)]
    [InlineData(Other, Me, CustodyTask.Answer)]
    [InlineData(Other, null, CustodyTask.None)]
    [InlineData(Gone, null, CustodyTask.TakeOver)]
    [InlineData(Gone, Me, CustodyTask.Answer)]
    [InlineData(Gone, Other, CustodyTask.TakeOver)]
    public void What_somebody_can_do_follows_from_who_holds_it(string holder, string? handedTo, CustodyTask task) =>
        Custody.Of(Piece(holder, handedTo), Case(Me, Other), Me).ShouldBe(task);

    [Fact]
    public void Somebody_alone_hands_nothing_over() => Custody.Of(Piece(Me, null), Case(Me), Me).ShouldBe(CustodyTask.None);

    [Fact]
    public void Evidence_goes_only_to_those_who_declared()
    {
        var item = Case(Me, Other) with { Investigators = [new(Me, "AMS", default, true), new(Other, "AMS", default, Declared: false)] };
        Custody.Receivers(item, Me).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("?source=witness&whose=mine&page=2", "?source=witness&whose=mine", "?source=witness&mine=true")]
    [InlineData("?whose=forMe", "?whose=forMe", "?forMe=true")]
    [InlineData("?source=rumour&whose=theirs", "", "")]
    public void The_filter_is_what_the_service_knows(string address, string canonical, string asked)
    {
        var filter = EvidenceFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
        QueryString.Create(filter.Query.Where(q => q.Value is not null)).Value.ShouldBe(canonical);
        QueryString.Create(filter.Asked.Where(q => q.Value is not null)).Value.ShouldBe(asked);
        filter.IsEmpty.ShouldBe(canonical.Length == 0);
    }

    private static EvidenceDetail Piece(string holder, string? handedTo) => new(
        Guid.Empty, 1, "Een foto", "Gevonden op de werkplek", "workplace", "publicTask", "workplace", 1, null, "Kluis 3", holder, handedTo, holder == Gone, [], 3);

    private static InvestigationDetail Case(params string[] investigators) => new(
        Guid.Empty, "Z-2026-000001", InvestigationKind.Unit, "bullying", false, "AMS", ["AMS"], InvestigationState.Planned, InvestigationStep.DoSteps, default, false,
        [.. investigators.Select(a => new AssignedInvestigator(a, "AMS", default, Declared: true))], 2, true, false, false, "M-7F2", [], [], null, [], null, null, null, null, 3);
}
