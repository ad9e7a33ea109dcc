using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Contracts.Reflection.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reflection.Messaging;
using Zichtlijn.Reflection.Rooms.Composing;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Messaging;

public class ContractMapTests
{
    private static readonly ContractMap Map = ReflectionContractMap.Map;
    private static readonly string Mark = Given.MarkOf("ethics.dhg");

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void Others_hear_that_a_room_was_asked_for_advised_was_answered_or_ended()
    {
        Contract(Given.Ask()).ShouldBe(new ReflectionAsked(Given.CaseId, 5, 1, ReflectionMoment.BeforeProposal, Given.Now));
        Contract(Given.Advice).ShouldBe(new ReflectionAdviceIssued(Given.CaseId, 5, 1, ReflectionMoment.BeforeProposal, Given.Now, new(2023, 11, 20)));
        Contract(Given.Answer()).ShouldBe(new ReflectionAnswered(Given.CaseId, 5, 1, ReflectionMoment.BeforeProposal, ReflectionAnswer.Follow, Given.Now.AddDays(1)));
        Contract(Given.Stop()).ShouldBe(new ReflectionStopped(Given.CaseId, 5, 1, ReflectionMoment.BeforeProposal, Given.Now));
    }

    [Fact]
    public void Whoever_takes_part_neither_weighs_nor_decides_and_whoever_has_an_interest_is_kept_out_everywhere()
    {
        Contract(Given.Sit(2, "ethics.dhg")).ShouldBe(new PersonWorkedOnCase(Given.CaseId, 5, Mark));
        Contract(Given.Took(Given.Leads)).ShouldBe(new PersonWorkedOnCase(Given.CaseId, 5, Given.Leads.Mark));
        Contract(new MemberRecused(Given.Now, "MARKER", Mark, 1, ReflectionMoment.BeforeProposal)).ShouldBe(new Contracts.Access.V1.PersonBarred(Given.CaseId, 5, Mark));
        Contract(new FacilitatorRecused(Given.Now, "MARKER", Mark, 1, ReflectionMoment.BeforeProposal)).ShouldBe(new Contracts.Access.V1.PersonBarred(Given.CaseId, 5, Mark));
        JsonSerializer.Serialize(Contract(Given.Sit(2, "ethics.dhg"))!).ShouldNotContain("\"ethics.dhg\"");
    }

    [Fact]
    public void Of_a_room_about_a_theme_nothing_is_told()
    {
        const ReflectionMoment theme = ReflectionMoment.Thematic;
        object[] events =
        [
            Given.Theme(), Given.Took(Given.Leads) with { Moment = theme }, Given.Sit(2, "ethics.dhg") with { Moment = theme }, Given.Advice with { Moment = theme }, Given.Answer() with { Moment = theme },
            Given.Stop() with { Moment = theme }, new MemberRecused(Given.Now, "a", Mark, 1, theme), new FacilitatorRecused(Given.Now, "a", Mark, 1, theme),
        ];

        events.ShouldAllBe(e => Contract(e) == null);
    }

    [Fact]
    public void There_is_no_vote_in_any_contract_and_no_sanction()
    {
        var words = typeof(RoomDetail).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Zichtlijn.Contracts.Reflection", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMembers().Select(m => m.Name).Append(t.Name)).ToArray();

        words.ShouldContain(nameof(RoomDetail.Advice));
        words.ShouldNotContain(w => w.Contains("Vote", StringComparison.OrdinalIgnoreCase) || w.Contains("Sanction", StringComparison.OrdinalIgnoreCase));
    }

    private static object? Contract(object data)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.CaseId, 5);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
