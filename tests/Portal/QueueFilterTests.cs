using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Tests;

/// <summary>The filter of the queue says the same as the address of the page and as triage; scores are read from the reference data.</summary>
public sealed class QueueFilterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("state=underAssessment&due=late", "state=underAssessment&due=late")]
    [InlineData("category=norm", "norm=true")]
    [InlineData("norm=true", "norm=true")]
    [InlineData("category=bullying&whose=mine", "category=bullying&mine=true")]
    [InlineData("whose=second", "second=true")]
    [InlineData("second=true&page=2", "second=true")]
    [InlineData("caseNumber=+Z-2026-000012+", "caseNumber=Z-2026-000012")]
    [InlineData("caseNumber=", "")]
    [InlineData("state=pardoned&due=yesterday&category=nonsense&whose=theirs", "")]
    public void An_address_is_read_and_written(string address, string canonical)
    {
        var filter = QueueFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
        filter.Address.ShouldBe(canonical);
        filter.IsEmpty.ShouldBe(canonical.Length == 0);
        QueueFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(filter.Address))).ShouldBe(filter);
    }

    [Fact]
    public void Every_state_can_be_asked_for() => QueueFilter.States.ShouldBe(Enum.GetValues<TriageState>().Select(Words.Code));

    [Fact]
    public void Every_score_of_every_factor_says_what_it_stands_for()
    {
        foreach (var factor in ReferenceDataSet.Current.SeverityFactors.Entries)
        {
            var choices = ScoreWords.Of(factor);
            choices.Select(c => c.Value).ShouldBe(["0", "1", "2", "3"]);
            choices.ShouldAllBe(c => c.Label.StartsWith(c.Value + ": ") && c.Label.Length > 5, factor.Code);
        }
    }
}
