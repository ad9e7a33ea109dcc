using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Zichtlijn.Browser.Tests.LongestFirst))]

namespace Zichtlijn.Browser.Tests;

/// <summary>The long stories begin first, so that none of them is left alone at the end while the other lane has nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(ObjectionTests), nameof(ConsultationTests), nameof(InvestigationTests), nameof(TriageDayTests), nameof(ReflectionTests), nameof(RestorationTests), nameof(SanctioningTests),
        nameof(RightsTests), nameof(ReporterInvestigationTests), nameof(SuspensionTests), nameof(DialogueTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(c => PlaceOf(c.TestCollectionDisplayName))];

    private static int PlaceOf(string collection) =>
        Array.FindIndex(Long, name => collection.Contains(name, StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Length;
}
