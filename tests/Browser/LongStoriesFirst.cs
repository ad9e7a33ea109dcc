using Zichtlijn.TestSupport;

[assembly: TestCollectionOrderer(typeof(Zichtlijn.Browser.Tests.LongStoriesFirst))]

namespace Zichtlijn.Browser.Tests;

/// <summary>The stories of several people on many pages.</summary>
public sealed class LongStoriesFirst() : LongestFirst(
    nameof(ObjectionTests), nameof(ConsultationTests), nameof(InvestigationTests), nameof(TriageDayTests), nameof(ReflectionTests), nameof(RestorationTests), nameof(SanctioningTests),
    nameof(RightsTests), nameof(ReporterInvestigationTests), nameof(SuspensionTests), nameof(DialogueTests));
