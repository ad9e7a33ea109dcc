using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Sanctioning.Tests.Api;

/// <summary>What the authority intends to decide after the advice.</summary>
[Collection(OnTheHost.Name)]
public class DecidingApiTests(SanctioningHost host)
{
    private const string Head = SanctioningHost.Authority;
    private static readonly DeviationMotivation Motivation = new(new string('m', 180), [new(1, "Dat gesprek ging over iets anders.")]);
    private static readonly IntendDecision AsProposed = new(
        [1], SanctioningHost.Proposal().Sanction, ["learningTrack"], "Wat vaststaat is ernstig, en de medewerker erkent wat er gebeurde.", Deviation: null);

    private static readonly IntendDecision Nothing = AsProposed with { Sanction = null, Deviation = Motivation };

    [Fact]
    public async Task What_was_advised_is_intended_and_read_back()
    {
        var caseId = await host.AdvisedAsync();
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", AsProposed);

        var read = (await host.ReadAsync(Head, caseId)).Matters![0].Intentions.ShouldHaveSingleItem();

        (read.Number, read.Reasons, read.NeedsSecond, read.By).ShouldBe((1, AsProposed.Reasons, false, Head));
        (read.Charges.ShouldHaveSingleItem(), read.Measures.ShouldHaveSingleItem(), read.DeviatesFrom.Count).ShouldBe((1, "learningTrack", 0));
        (await host.ConsultationAsync(SanctioningHost.Chair, caseId)).Matter!.Intentions.ShouldBeEmpty("who advises does not decide");
    }

    [Fact]
    public async Task Before_the_advice_nothing_is_intended()
    {
        var caseId = await host.ConvenedAsync();

        await (await host.TryAsync(Head, caseId, "matters/1/intended-decisions", AsProposed)).ShouldBeProblem(HttpStatusCode.Conflict, "not-advised");
    }

    [Fact]
    public async Task A_charge_that_was_not_established_is_never_decided_on()
    {
        var caseId = await host.AdvisedAsync();

        foreach (var charge in new[] { 2, 3, 9 })
        {
            await (await host.TryAsync(Head, caseId, "matters/1/intended-decisions", AsProposed with { Charges = [1, charge] }))
                .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charge-not-established");
        }
    }

    [Fact]
    public async Task What_follows_neither_range_nor_advice_is_motivated_and_shows_what_it_deviates_from()
    {
        var caseId = await host.AdvisedAsync();
        var lighter = AsProposed with { Sanction = new("writtenReprimand") };
        await (await host.TryAsync(Head, caseId, "matters/1/intended-decisions", lighter)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "deviation-not-motivated");
        await (await host.TryAsync(Head, caseId, "matters/1/intended-decisions", AsProposed with { Deviation = Motivation }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "nothing-deviates");
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", lighter with { Deviation = Motivation });
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", AsProposed with { Sanction = new("dismissal"), Deviation = Motivation });

        var read = (await host.ReadAsync(Head, caseId)).Matters![0].Intentions;

        read.Select(i => i.Number).ShouldBe([2, 1]);
        read[0].DeviatesFrom.ShouldBe([DeviatesFrom.Advice]);
        read[1].DeviatesFrom.ShouldBe([DeviatesFrom.Range, DeviatesFrom.Advice]);
        read[1].Deviation!.Factors!.ShouldHaveSingleItem().ShouldBe(Motivation.Factors![0]);
    }

    [Fact]
    public async Task A_case_of_the_norm_set_ends_without_a_sanction_only_when_the_corps_agrees()
    {
        var caseId = await host.AdvisedAsync();
        await host.ShouldNotKnow("corps", caseId);
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", Nothing);
        var answer = new AnswerAsSecond(Agrees: true, "Het herstelgesprek en het leertraject zijn hier meer waard dan een straf.");

        await (await host.TryAsync(Head, caseId, "matters/1/second-answers", answer)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await host.ReadAsync("corps", caseId)).Matters!.ShouldHaveSingleItem().Number.ShouldBe(1, "and nothing of whom it is not asked about");
        await (await host.TryAsync("corps", caseId, "matters/1/intended-decisions", AsProposed)).ShouldBeProblem(HttpStatusCode.Conflict, "not-the-authority");
        await (await host.TryAsync("corps", caseId, "matters/2/proposals", SanctioningHost.Proposal())).ShouldBeProblem(HttpStatusCode.Conflict, "not-the-authority");
        await host.DoAsync("corps", caseId, "matters/1/second-answers", answer);
        await host.ShouldNotKnow("corps", caseId);

        var read = (await host.ReadAsync(Head, caseId)).Matters![0].Intentions.ShouldHaveSingleItem();
        (read.NeedsSecond, read.Second!.Agrees, read.Second.Reasons, read.Second.By).ShouldBe((true, true, answer.Reasons, "corps"));
    }

    [Fact]
    public async Task The_list_of_a_second_authority_names_the_person_that_it_is_asked_about()
    {
        var caseId = await host.AdvisedAsync(matter: 2);
        var charges = (await host.ReadAsync(Head, caseId)).Matters![1].Charges;
        await host.DoAsync(Head, caseId, "matters/2/intended-decisions", Nothing with { Charges = charges });

        var asked = await ListedAsync("corps", caseId);
        (asked.Matter, asked.AsSecond).ShouldBe((2, true));
        (await host.ReadAsync("corps", caseId)).Matters!.ShouldHaveSingleItem().Number.ShouldBe(2);
        var own = await ListedAsync(Head, caseId);
        (own.Matter, own.AsSecond).ShouldBe((1, false));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var caseId = await host.AdvisedAsync();

        await (await host.TryAsync(Head, caseId, "matters/1/intended-decisions", new IntendDecision([], new("fine"), ["flogging"], "kort", new("kort", [new(1, "")]))))
            .ShouldBeInvalid("charges", "sanction.amounts", "measures", "reasons", "deviation.motivation", "deviation.factors[0].answer");
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", Nothing);
        await (await host.TryAsync("corps", caseId, "matters/1/second-answers", new AnswerAsSecond(null, ""))).ShouldBeInvalid("agrees", "reasons");
    }

    [Fact]
    public async Task What_a_head_intended_who_has_an_interest_is_void_and_the_corps_decides()
    {
        var caseId = await host.AdvisedAsync();
        await host.DoAsync(Head, caseId, "matters/1/intended-decisions", AsProposed);
        await host.DoAsync(Head, caseId, "authority-recusals");

        await host.ShouldNotKnow(Head, caseId);
        (await host.ReadAsync("corps", caseId)).State.ShouldNotBe(SanctionState.Intended);
        await host.DoAsync("corps", caseId, "matters/1/intended-decisions", AsProposed);
    }

    private async Task<ListedSanctionCase> ListedAsync(string account, Guid caseId) =>
        (await host.As(account).GetAsync($"{SanctioningHost.Cases}?caseNumber={SanctioningHost.NumberOf(caseId)}").Read<Page<ListedSanctionCase>>()).Items.ShouldHaveSingleItem();

    /// <summary>A cent less is no other sanction.</summary>
    [Theory]
    [InlineData("conditionalDismissal", 23, true)]
    [InlineData("dismissal", null, true)]
    [InlineData("lowerSalaryScale", null, false)]
    public async Task What_may_not_be_imposed_is_not_imposed_in_other_words(string sanction, int? months, bool deviates)
    {
        var caseId = await host.AdvisedAsync(PanelAdvice.MayNotImpose);
        var other = AsProposed with { Sanction = new(sanction, ProbationMonths: months) };

        var answer = await host.TryAsync(Head, caseId, "matters/1/intended-decisions", other);

        if (deviates)
        {
            await answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "deviation-not-motivated");
        }
        else
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }
}
