using System.Reflection;
using System.Text.Json;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Contracts.Tests;

public class ContractTests
{
    public static TheoryData<string> Namespaces => [.. ContractShapes.All.Select(t => t.Namespace!).Distinct()];

    public static TheoryData<Type> Records => [.. ContractShapes.All.Where(t => !t.IsEnum && !t.IsGenericTypeDefinition)];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void What_others_rely_on_is_what_it_was(string contracts) =>
        ContractShapes.Describe(ContractShapes.All.Where(t => t.Namespace == contracts)).ShouldMatchSnapshot(contracts);

    [Theory]
    [MemberData(nameof(Records))]
    public void What_is_written_is_read_back(Type contract)
    {
        var json = JsonSerializer.Serialize(ContractShapes.Example(contract), contract, Wire.Json);

        var read = JsonSerializer.Deserialize(json, contract, Wire.Json);

        JsonSerializer.Serialize(read, contract, Wire.Json).ShouldBe(json);
    }

    [Fact]
    public void Contracts_rest_on_the_framework_alone() =>
        typeof(Disclosure).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(name => name.StartsWith("System."));

    [Fact]
    public void The_version_of_a_contract_is_its_namespace() =>
        ContractShapes.All.Where(t => t.Namespace != "Zichtlijn.Contracts").ShouldAllBe(t => t.Namespace!.EndsWith(".V1"));

    [Fact]
    public void An_integration_event_names_its_case_and_the_version_of_the_stream() =>
        ContractShapes.IntegrationEvents.ShouldAllBe(t =>
            t.GetProperty("CaseId")!.PropertyType == typeof(Guid) && t.GetProperty("Version")!.PropertyType == typeof(long));

    [Fact]
    public void Integration_events_carry_no_name_no_narrative_and_no_free_text()
    {
        ContractShapes.IntegrationEvents.ShouldNotBeEmpty();
        ContractShapes.IntegrationEvents.SelectMany(WordsOfContent.In).ShouldBeEmpty();
    }

    [Fact]
    public void The_check_for_content_finds_it() =>
        WordsOfContent.In(typeof(Talkative)).ShouldBe(
            ["Talkative.ReporterName", "Talkative.Narrative", "Talkative.Reason", "Talkative.EMail", "Talkative.Officer", "Talkative.Anything"]);

    private sealed record Talkative(
        Guid CaseId, string ReporterName, string Narrative, string Reason, string ReasonCode, string EMail, string Officer, object Anything, string Category);
}

/// <summary>Members that would carry what somebody wrote, or who somebody is.</summary>
internal static class WordsOfContent
{
    private static readonly string[] Forbidden =
    [
        "Name", "Narrative", "Text", "Message", "Email", "EMail", "Phone", "Address", "Person", "Persons", "Reporter", "Subject", "Witness",
        "Officer", "Account", "Motive", "Reasoning", "Description", "Comment", "Note", "Content", "Title", "Summary", "Receipt",
    ];

    private static readonly Type[] Plain = [typeof(string), typeof(Guid), typeof(long), typeof(int), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset)];

    public static IEnumerable<string> In(Type contract) =>
        contract.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => Forbidden.Any(word => HasWord(p.Name, word)) || p.Name == "Reason" || !IsPlain(p.PropertyType))
            .Select(p => $"{contract.Name}.{p.Name}")
            .Concat(ContractShapes.PartsOf(contract).SelectMany(In));

    /// <summary>The word itself, not a part of another one: <c>Acknowledged</c> holds no <c>Edge</c>.</summary>
    private static bool HasWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at + word.Length == name.Length || char.IsUpper(name[at + word.Length]));
    }

    private static bool IsPlain(Type type) =>
        IsPlainValue(Nullable.GetUnderlyingType(type) ?? type) || type == typeof(IReadOnlyList<string>)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsOurs(type.GetGenericArguments()[0]));

    /// <summary>A code, or a record that is looked at as well.</summary>
    private static bool IsOurs(Type element) => element.IsEnum || element.Assembly == typeof(Disclosure).Assembly;

    private static bool IsPlainValue(Type type) => Plain.Contains(type) || type.IsEnum;
}
