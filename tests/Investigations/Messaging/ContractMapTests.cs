using System.Text.Json;
using JasperFx.Events;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Messaging;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.Protection;
using PersonBarred = Zichtlijn.Investigations.Cases.PersonBarred;

namespace Zichtlijn.Investigations.Tests.Messaging;

public class ContractMapTests
{
    private const string Marker = "MARKER";
    private static readonly ContractMap Map = InvestigationsContractMap.Map;
    private static readonly ProtectedContent Secret = new(Marker, Marker, "MARKER"u8.ToArray());

    [Fact]
    public async Task Every_stored_event_is_told_to_others_or_kept_inside_on_purpose() =>
        Map.PublishedEvents.Concat(Map.InternalEvents).Select(t => t.Name).Order()
            .ShouldBe((await Given.StoredEventsAsync()).Select(e => e.EventType.Name).Order());

    [Fact]
    public void No_event_is_both_told_and_kept_inside() => Map.PublishedEvents.Intersect(Map.InternalEvents).ShouldBeEmpty();

    [Fact]
    public void The_first_mandate_is_told_by_code_with_its_last_day_and_no_amendment_is()
    {
        Contract(Given.Issued(), 3).ShouldBe(new InvestigationMandated(Given.CaseId, 3, InvestigationKind.Unit, Given.Now, new(2024, 1, 26), "2023-06"));
        Contract(Given.Issued(number: 2), 9).ShouldBeNull();
    }

    [Fact]
    public void The_first_mandate_of_what_an_inquiry_became_is_told_too() =>
        Contract(Given.Issued(InvestigationKind.Ltio, number: 4) with { Motive = null }, 30).ShouldBeOfType<InvestigationMandated>().Kind.ShouldBe(InvestigationKind.Ltio);

    [Fact]
    public void An_inquiry_after_which_nothing_follows_is_told_and_one_that_goes_on_is_not()
    {
        Contract(new InquiryConcluded(Given.Now, Given.Head.Account, FollowedBy: null, Given.Sealed), 12)
            .ShouldBe(new InvestigationEnded(Given.CaseId, 12, InvestigationKind.Exploratory, Given.Now));
        Contract(new InquiryConcluded(Given.Now, Given.Head.Account, InvestigationKind.Unit, Given.Sealed), 12).ShouldBeNull();
    }

    [Theory]
    [InlineData(StopReason.Aborted, InvestigationOutcome.Aborted)]
    [InlineData(StopReason.Criminal, InvestigationOutcome.ConvertedToCriminal)]
    public void What_was_stopped_is_told_with_the_kind_and_why_by_code(StopReason because, InvestigationOutcome outcome) =>
        Contract(new InvestigationStopped(Given.Now, Given.Head.Account, InvestigationKind.Ltio, because, Given.Sealed), 12)
            .ShouldBe(new InvestigationEnded(Given.CaseId, 12, InvestigationKind.Ltio, Given.Now, outcome));

    [Fact]
    public void That_both_sides_have_a_draft_is_told_with_the_last_day_to_respond() =>
        Contract(Report.Reports.Submitted(), 20).ShouldBe(new DraftHearingOpened(Given.CaseId, 20, Given.Now, Given.Today.AddDays(14)));

    [Fact]
    public void Who_investigates_is_told_by_mark_from_being_assigned_to_the_end()
    {
        Contract(new InvestigatorAssigned(Given.Now, Given.First.Account, "mark", "AMS", Given.First.Account), 5).ShouldBe(new CoReaderChanged(Given.CaseId, 5, "mark", Reads: true, MayOpen: false));
        Contract(new NoConflictDeclared(Given.Now, Given.First.Account, "mark"), 6).ShouldBe(new CoReaderChanged(Given.CaseId, 6, "mark", Reads: true, MayOpen: true));
        Contract(new InvestigatorWithdrawn(Given.Now, Given.First.Account, "mark", null, null), 9).ShouldBe(new CoReaderChanged(Given.CaseId, 9, "mark", Reads: false, MayOpen: false));
    }

    [Fact]
    public void The_lawyer_who_judged_means_is_told_by_mark_so_that_they_do_not_weigh_what_follows()
    {
        var judged = new ProportionalityChecked(Guid.Empty, Given.Now, "hr-lawyer", Proportionate: true, Given.Sealed, "mark");
        Contract(judged, 7).ShouldBe(new PersonWorkedOnCase(Given.CaseId, 7, "mark"));
        Contract(judged with { Person = null }, 7).ShouldBeNull();
        judged.WithoutPersons().Person.ShouldBeNull();
    }

    [Fact]
    public void Whoever_is_kept_out_here_is_kept_out_everywhere_and_what_others_told_is_not_told_again()
    {
        var barred = new Contracts.Access.V1.PersonBarred(Given.CaseId, 4, "mark");
        Contract(new PersonKeptOut(Given.Now, "mark"), 4).ShouldBe(barred);
        Contract(new AuthorityRecused(Given.Now, Given.Head.Account, "mark"), 4).ShouldBe(barred);
        Contract(new InvestigatorRecused(Given.Now, Given.First.Account, "mark"), 4).ShouldBe(barred);
        Contract(new PersonBarred(Given.Now, "mark"), 4).ShouldBeNull();
    }

    [Fact]
    public void A_destruction_is_told_in_the_name_of_the_service() =>
        Contract(new DestructionFinished(Given.Now, Guid.Empty, 1, 2, 3, "hash"), 4).ShouldBe(new CaseDestroyed(Given.CaseId, 4, Guid.Empty, "investigations", 1, 2, 3, "hash"));

    [Fact]
    public void No_contract_holds_words_or_names_an_account()
    {
        object[] events =
        [
            Given.Requested() with { CaseNumber = Marker }, new TriageWeighsAgain(Given.Now, 1), new PersonBarred(Given.Now, "mark"), new RaisedToCorps(Given.Now),
            Given.Issued() with { By = Marker, Text = Secret }, new PersonKeptOut(Given.Now, "mark"), new AuthorityRecused(Given.Now, Marker, "mark"),
            new InquiryConcluded(Given.Now, Marker, FollowedBy: null, Secret),
            new InvestigationStopped(Given.Now, Marker, InvestigationKind.Unit, StopReason.Aborted, Secret), new InvestigatorAssigned(Given.Now, Marker, "mark", "AMS", Marker),
            new InvestigatorWithdrawn(Given.Now, Marker, "mark", Marker, Secret), new NoConflictDeclared(Given.Now, Marker, "mark"), new InvestigatorRecused(Given.Now, Marker, "mark"),
            Given.Written(1, new Step(1, Marker, Given.Today)) with { By = Marker, Text = Secret }, new StepDone(Given.Now, Marker, 1),
            Report.Reports.Submitted() with { By = Marker }, Report.Reports.Longer() with { By = Marker, Motive = Secret }, Report.Reports.Final() with { By = Marker }, new DestructionStarted(Given.Now, Guid.Empty), new DestructionFinished(Given.Now, Guid.Empty, 1, 1, 1, "hash"),
            new ProportionalityChecked(Guid.Empty, Given.Now, Marker, Proportionate: true, Secret, "mark"),
        ];

        events.Select(e => e.GetType()).ShouldBe(Map.PublishedEvents.Concat(Map.InternalEvents.Where(IsOfCases)).Where(t => !IsOfClocks(t)), ignoreOrder: true);
        var told = events.Select(e => Contract(e, 1)).Where(c => c is not null).Select(c => JsonSerializer.Serialize(c, c!.GetType(), JsonSerializerOptions.Web)).ToArray();

        told.Length.ShouldBe(Map.PublishedEvents.Count(t => !IsOfClocks(t)));
        told.ShouldAllBe(json => !json.Contains(Marker) && !json.Contains(Convert.ToBase64String(Secret.Value)));
    }

    [Fact]
    public void The_same_event_is_always_told_in_the_same_words()
    {
        foreach (var e in new object[] { Given.Issued(), new PersonKeptOut(Given.Now, "mark"), Given.Started("mandate") })
        {
            JsonSerializer.Serialize(Contract(e, 7)).ShouldBe(JsonSerializer.Serialize(Contract(e, 7)));
        }
    }

    /// <summary>They have a test of their own, beside them.</summary>
    private static bool IsOfClocks(Type type) => type.IsAssignableTo(typeof(IClockEvent));

    /// <summary>Of what is found, and of talks, nobody is told anything; whatever is told is here.</summary>
    private static bool IsOfCases(Type type) => type.Namespace!.StartsWith(typeof(Investigation).Namespace!) || type.Namespace == typeof(DestructionStarted).Namespace;

    private static object? Contract(object data, long version)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (e.StreamId, e.Version) = (Given.CaseId, version);
        return Map.TryMap(e, out var contract) ? contract : null;
    }
}
