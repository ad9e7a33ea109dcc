using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>The list of investigations: its filter, and what it says comes next for whom.</summary>
public sealed class InvestigationListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?state=awaitingMandate&due=late&mine=true", "?state=awaitingMandate&due=late&mine=true")]
    [InlineData("?caseNumber=+Z-2026-000012+&page=2", "?caseNumber=Z-2026-000012")]
    [InlineData("?state=pardoned&due=yesterday&mine=1", "")]
    public void The_filter_is_what_the_service_knows(string address, string canonical)
    {
        var filter = InvestigationFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
        QueryString.Create(filter.Query.Where(q => q.Value is not null)).Value.ShouldBe(canonical);
        filter.IsEmpty.ShouldBe(canonical.Length == 0);
    }

    [Theory]
    [InlineData(InvestigationState.AwaitingMandate, InvestigationStep.GiveMandate, "Step.wait.giveMandate", "Step.giveMandate")]
    [InlineData(InvestigationState.Mandated, InvestigationStep.AssignInvestigators, "Step.assignInvestigators", "Step.wait.assignInvestigators")]
    [InlineData(InvestigationState.Mandated, InvestigationStep.DeclareInterest, "Step.wait.declareInterest", "Step.wait.declareInterest")]
    [InlineData(InvestigationState.Staffed, InvestigationStep.WritePlan, "Step.wait.writePlan", "Step.wait.writePlan")]
    [InlineData(InvestigationState.Planned, InvestigationStep.DoSteps, "Step.wait.doSteps", "Step.wait.doSteps")]
    [InlineData(InvestigationState.Planned, InvestigationStep.None, "Step.wait.none", "Step.wait.none")]
    [InlineData(InvestigationState.Withdrawn, InvestigationStep.None, "Step.over.withdrawn", "Step.over.withdrawn")]
    [InlineData(InvestigationState.Ended, InvestigationStep.None, "Step.over.ended", "Step.over.ended")]
    [InlineData(InvestigationState.Aborted, InvestigationStep.None, "Step.over.aborted", "Step.over.aborted")]
    [InlineData(InvestigationState.ConvertedToCriminal, InvestigationStep.None, "Step.over.convertedToCriminal", "Step.over.convertedToCriminal")]
    public void The_desk_and_the_authority_each_see_what_is_theirs_to_do(InvestigationState state, InvestigationStep next, string desk, string authority)
    {
        var item = Of(state, next);
        InvestigationSteps.Of(item, isDesk: true).ShouldBe(desk);
        InvestigationSteps.Of(item, isDesk: false).ShouldBe(authority);
    }

    [Theory]
    [InlineData(InvestigationState.Staffed, InvestigationStep.WritePlan, "Step.writePlan")]
    [InlineData(InvestigationState.Planned, InvestigationStep.DoSteps, "Step.doSteps")]
    public void An_investigator_sees_what_to_do_in_their_own(InvestigationState state, InvestigationStep next, string step)
    {
        var item = Of(state, next) with { Mine = true };
        InvestigationSteps.IsToDo(item, isDesk: true).ShouldBeTrue();
        InvestigationSteps.Of(item, isDesk: true).ShouldBe(step);
    }

    [Theory]
    [InlineData(InvestigationStep.DeclareInterest)]
    [InlineData(InvestigationStep.AssignInvestigators)]
    [InlineData(InvestigationStep.DoSteps)]
    public void Whoever_must_declare_does_that_first(InvestigationStep next)
    {
        var item = Of(InvestigationState.Mandated, next) with { Mine = true, MustDeclare = true };
        InvestigationSteps.IsToDo(item, isDesk: true).ShouldBeTrue();
        InvestigationSteps.Of(item, isDesk: true).ShouldBe("Step.declareInterest");
    }

    [Fact]
    public void Whoever_declared_waits_for_the_others() =>
        InvestigationSteps.Of(Of(InvestigationState.Mandated, InvestigationStep.DeclareInterest) with { Mine = true }, isDesk: true).ShouldBe("Step.wait.declareInterest");

    [Fact]
    public void An_inquiry_whose_steps_are_done_is_concluded_by_the_authority()
    {
        var item = Of(InvestigationState.Planned, InvestigationStep.None) with { Kind = InvestigationKind.Exploratory };
        InvestigationSteps.Of(item, isDesk: false).ShouldBe("Step.conclude");
        InvestigationSteps.Of(item, isDesk: true).ShouldBe("Step.wait.none");
    }

    private static ListedInvestigation Of(InvestigationState state, InvestigationStep next) => new(
        Guid.Empty, "Z-2026-000001", InvestigationKind.Unit, "bullying", InNormSet: false, "AMS", AtCorpsLevel: false, state, next, default, [], 2,
        null, null, null, Mine: false, MustDeclare: false, 1);
}
