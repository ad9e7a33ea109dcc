using System.Reflection;
using Zichtlijn.Architecture.Tests.Rules;
using Zichtlijn.Architecture.Tests.Violations;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Architecture.Tests;

/// <summary>The rules of the house. Each stands beside a test that sees it fail on a violation.</summary>
public class ArchitectureTests
{
    private static readonly string[] Clocks =
        ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow"];

    private const string Saving = "Marten.IDocumentSession.SaveChangesAsync";
    private const string Telling = "MassTransit.IPublishEndpoint.Publish";

    [Fact]
    public void Processes_know_contracts_platform_terms_and_reference_data_and_never_each_other() =>
        Code.Processes.SelectMany(p => References.Beyond(p, "Access", "Clocks", "Contracts", "Platform", "Terms", "ReferenceData")).ShouldBeEmpty();

    [Fact]
    public void A_reference_to_another_process_is_found() =>
        References.Beyond(Code.Violations, "Contracts", "Platform").ShouldBe(["Zichtlijn.Architecture.Tests -> Zichtlijn.Reporting"]);

    [Fact]
    public void Nobody_who_weighs_investigates_or_decides_hears_of_restoration_and_that_hears_of_no_sanction()
    {
        new[] { "Triage", "Investigations", "Sanctioning" }.SelectMany(p => Mentions.Of(Assembly.Load($"Zichtlijn.{p}"), "Zichtlijn.Contracts.Restoration")).ShouldBeEmpty();
        Mentions.Of(Assembly.Load("Zichtlijn.Restoration"), "Zichtlijn.Contracts.Sanctioning").ShouldBeEmpty();
    }

    [Fact]
    public void A_contract_that_is_heard_is_found() =>
        Mentions.Of(Assembly.Load("Zichtlijn.Reporting"), "Zichtlijn.Contracts.Restoration").ShouldBe(["Zichtlijn.Reporting -> DetrimentCheckDue", "Zichtlijn.Reporting -> RecognitionOffered"]);

    [Fact]
    public void Contracts_and_terms_rest_on_the_framework_alone() =>
        new[] { Code.Contracts, Code.Terms }.SelectMany(References.BeyondTheFramework).ShouldBeEmpty();

    [Fact]
    public void Reference_data_know_what_a_term_is_and_nothing_else() =>
        References.BeyondTheFramework(Code.ReferenceData).ShouldBe(["Zichtlijn.ReferenceData -> Zichtlijn.Terms"]);

    [Fact]
    public void A_reference_beyond_the_framework_is_found() =>
        References.BeyondTheFramework(Code.Violations).ShouldContain("Zichtlijn.Architecture.Tests -> Marten");

    [Fact]
    public void The_platform_knows_contracts_and_nothing_of_the_domain()
    {
        References.Beyond(Code.Platform, "Contracts").ShouldBeEmpty();
        DomainWords.In(Code.TypesOf(Code.Platform)).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_of_the_domain_is_found() => DomainWords.In([typeof(SanctionLevel), typeof(ClockReader)]).ShouldBe([typeof(SanctionLevel).FullName!]);

    [Fact]
    public void What_is_told_and_what_is_stored_does_not_change()
    {
        var stored = Code.Services.SelectMany(s => EventHandlers.EventsOf(Code.TypesOf(s))).ToArray();

        stored.Length.ShouldBeGreaterThan(5);
        Immutability.Breaches(stored).ShouldBeEmpty();
        Immutability.Breaches(Code.TypesOf(Code.Contracts)).ShouldBeEmpty();
    }

    [Fact]
    public void What_can_change_is_found() => Immutability.Breaches([typeof(ChangeableContract)]).ShouldBe(
    [
        "ChangeableContract is no record", "ChangeableContract is not sealed", "ChangeableContract.Code can be set",
        "ChangeableContract.Grounds can be changed from within", "ChangeableContract.Version can be set",
    ]);

    [Fact]
    public void What_the_event_store_must_find_is_public() =>
        Code.Services.SelectMany(s => EventHandlers.NotPublic(Code.TypesOf(s))).ShouldBeEmpty();

    [Fact]
    public void A_private_Apply_is_found() => EventHandlers.NotPublic([typeof(ShyAggregate)]).ShouldBe(["ShyAggregate.Apply(Hidden)"]);

    [Fact]
    public void Time_comes_from_a_clock_that_is_given() => Code.All.SelectMany(a => Calls.To(a, Clocks)).ShouldBeEmpty();

    [Fact]
    public void Random_ids_are_made_only_where_they_must_not_be_guessed_or_mean_nothing() =>
        Code.All.SelectMany(a => Calls.To(a, "System.Guid.NewGuid")).ShouldBeSubsetOf(
        [
            "KeyFolder -> System.Guid.NewGuid", // name of a temporary file
            "Intake -> System.Guid.NewGuid", // key of a submission that brought none; it must be secret
            "CheckModel -> System.Guid.NewGuid", // the same, in the portal
            "ReportDraft -> System.Guid.NewGuid", // the same, kept with the draft
            "DraftStore -> System.Guid.NewGuid", // not ordered by time, so that nobody can guess the next
        ]);

    [Fact]
    public void No_thread_sleeps() => Code.All.SelectMany(a => Calls.To(a, "System.Threading.Thread.Sleep")).ShouldBeEmpty();

    [Fact]
    public void Clocks_random_ids_and_sleep_are_found_also_within_lambdas_and_asynchronous_methods() =>
        Calls.To(Code.Violations, [.. Clocks, "System.Guid.NewGuid", "System.Threading.Thread.Sleep"]).ShouldBe(
        [
            "ClockReader -> System.DateTime.get_Now", "ClockReader -> System.DateTime.get_UtcNow", "ClockReader -> System.DateTimeOffset.get_Now",
            "ClockReader -> System.DateTimeOffset.get_UtcNow", "ClockReader -> System.Guid.NewGuid", "ClockReader -> System.Threading.Thread.Sleep",
        ]);

    [Fact]
    public void Consumers_leave_saving_to_the_inbox_and_telling_to_the_outbox() =>
        Code.Shared.Concat(Code.Processes).SelectMany(a => Calls.To(a, Saving, Telling)).Where(call => call.Contains("Consumer")).ShouldBeEmpty();

    [Fact]
    public void A_consumer_that_saves_or_tells_is_found() =>
        Calls.To(Code.Violations, Saving, Telling).ShouldBe([$"SavingConsumer -> {Saving}", $"TellingConsumer -> {Telling}"]);

    [Fact]
    public void Every_route_of_the_gateway_names_who_may_and_how_often() =>
        new[] { "gateway/appsettings.json", "gateway/appsettings.Development.json" }.SelectMany(f => GatewayRoutes.Silent(File.ReadAllText(Code.PathOf(f)))).ShouldBeEmpty();

    [Fact]
    public void A_silent_route_is_found() => GatewayRoutes.Silent("""
        { "ReverseProxy": { "Routes": {
          "open": { "ClusterId": "Triage", "RateLimiterPolicy": "" },
          "good": { "ClusterId": "Triage", "AuthorizationPolicy": "anonymous", "RateLimiterPolicy": "ordinary" } } } }
        """).ShouldBe(["open names no AuthorizationPolicy", "open names no RateLimiterPolicy"]);

    [Fact]
    public void Every_stored_event_with_somebody_in_it_says_what_is_left_when_its_case_is_destroyed() =>
        PersonsInEvents.Unmasked(Stored).ShouldBeEmpty();

    [Fact]
    public void Nobody_is_left_in_a_masked_event()
    {
        var holders = Stored.Where(t => typeof(IHoldsPersons).IsAssignableFrom(t)).ToArray();

        holders.Length.ShouldBeGreaterThan(15);
        holders.SelectMany(t => PersonsInEvents.Kept(t, Examples.Of(t))).ShouldBeEmpty();
    }

    [Fact]
    public void An_event_that_is_not_masked_or_half_masked_is_found()
    {
        PersonsInEvents.Unmasked([typeof(Talked), typeof(HalfMasked)]).ShouldBe(["Talked.Officer is not masked", "Talked.Words is not masked"]);
        PersonsInEvents.Kept(typeof(HalfMasked), Examples.Of(typeof(HalfMasked))).ShouldBe(["HalfMasked.Person stays"]);
        PersonsInEvents.Kept(typeof(DeeplyKept), Examples.Of(typeof(DeeplyKept))).ShouldBe(["DeeplyKept keeps content"]);
    }

    /// <summary>Whatever a contract map knows, also what no aggregate applies.</summary>
    private static Type[] Stored =>
    [
        .. Code.Processes.SelectMany(p => p.GetTypes()).Where(t => t.Name.EndsWith("ContractMap", StringComparison.Ordinal))
            .Select(t => (ContractMap)t.GetProperty("Map")!.GetValue(null)!).SelectMany(m => m.PublishedEvents.Concat(m.InternalEvents)).Distinct(),
    ];
}
