using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Zichtlijn.Access.Destruction;
using Zichtlijn.Clocks;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Taking;

namespace Zichtlijn.Sanctioning.Cases.Explaining;

/// <summary>What an event says of itself: every event of a case that was done by somebody says so in a member <c>By</c> or <c>Account</c>, and by which rules in <c>ReferenceData</c>.</summary>
internal sealed record StoredFacts(string What, PropertyInfo? By, PropertyInfo? ReferenceData)
{
    private static readonly ConcurrentDictionary<Type, StoredFacts> Known = [];

    public static StoredFacts Of(Type happened) => Known.GetOrAdd(happened, type => new(
        JsonNamingPolicy.CamelCase.ConvertName(type.Name), type.GetProperty("By") ?? type.GetProperty("Account"), type.GetProperty("ReferenceData")));

    public string? ByOf(object happened) => By?.GetValue(happened) as string is { Length: > 0 } account ? account : null;

    public string? RulesOf(object happened) => ReferenceData?.GetValue(happened) as string;

    /// <summary>Of the whole case, or of this matter; and nothing that says who is kept out of it, or that somebody was reminded.</summary>
    public static bool IsTold(object happened, int matter) => happened switch
    {
        PersonBarred or PersonWorkedOnIt or LawyerRecused or PanelistRecused or AuthorityRecused or RaisedToCorps or ClockReminded or DestructionStarted or DestructionFinished => false,
        IInMatter e => e.Matter == matter,
        IClockEvent e => DecisionClocks.Concerns(e.Clock, matter),
        _ => true,
    };
}
