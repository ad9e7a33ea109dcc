using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Zichtlijn.EndToEnd.Tests.Support.LongestFirst))]

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>The tests that kill and restart begin first: they are the longest, and alone at the end they would leave half of the machine idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [BrokenSystem.Name, SystemUnderObservation.Name, nameof(Access.ContractTable)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(c => PlaceOf(c.TestCollectionDisplayName))];

    private static int PlaceOf(string collection) =>
        Array.FindIndex(Long, name => collection.Contains(name, StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Length;
}
