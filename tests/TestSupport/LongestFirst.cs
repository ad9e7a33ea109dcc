using Xunit.Sdk;
using Xunit.v3;

namespace Zichtlijn.TestSupport;

/// <summary>The long ones begin first, so that none of them is left alone at the end while half of the machine has nothing to do.</summary>
/// <param name="longest">Parts of the names of collections, the longest first.</param>
public abstract class LongestFirst(params string[] longest) : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(c => PlaceOf(c.TestCollectionDisplayName))];

    private int PlaceOf(string collection) =>
        Array.FindIndex(longest, name => collection.Contains(name, StringComparison.Ordinal)) is var place and >= 0 ? place : longest.Length;
}
