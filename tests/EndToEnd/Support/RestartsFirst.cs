using Zichtlijn.TestSupport;

[assembly: TestCollectionOrderer(typeof(Zichtlijn.EndToEnd.Tests.Support.RestartsFirst))]

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>The tests that kill and restart.</summary>
public sealed class RestartsFirst() : LongestFirst(BrokenSystem.Name, SystemUnderObservation.Name, nameof(Access.ContractTable));
