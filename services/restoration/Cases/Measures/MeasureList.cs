using System.Collections.Immutable;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Restoration.Cases.Measures;

internal static class MeasureList
{
    public static CaseMeasure? MeasureOf(this RestorationCase c, int number) => c.Measures.Find(m => m.Number == number);

    /// <summary>What an event made of them.</summary>
    public static ImmutableList<CaseMeasure> After(this ImmutableList<CaseMeasure> all, object happened) => happened switch
    {
        MeasureProposed e => all.Add(CaseMeasure.Of(e)),
        OtherAsked e => all.Change(e.Measure, e),
        ConsentGiven e => all.Change(e.Measure, e),
        MeasureNotHeld e => all.Change(e.Measure, e),
        MeasureCarriedOut e => all.Change(e.Measure, e),
        Evaluated { Measure: { } number } e => all.Change(number, e),
        _ => all,
    };

    /// <summary>
    /// Somebody who has to agree does, or ends it: also when they never said anything, and also when all had agreed. What they leave is
    /// the same in all cases.
    /// </summary>
    public static Decision Answer(this CaseMeasure m, ConsentParty party, bool agrees, string by, DateTimeOffset now) => m switch
    {
        { IsNotHeld: true } => agrees ? RestorationErrors.NotHeld : Decision.AlreadySo,
        { Done: not null } => RestorationErrors.Done,
        _ when !agrees => Decision.Of(new MeasureNotHeld(now, m.Number)),
        _ when m.Consents.Contains(party) => Decision.AlreadySo,
        { Proposed.WithOther: false } when party == ConsentParty.Other => RestorationErrors.NobodyElse,
        { Other: null } when party == ConsentParty.Other => RestorationErrors.OtherNotAsked,
        _ => Decision.Of(new ConsentGiven(now, by, m.Number, party)),
    };

    private static ImmutableList<CaseMeasure> Change(this ImmutableList<CaseMeasure> all, int number, object happened) =>
        all.FindIndex(m => m.Number == number) is >= 0 and var index ? all.SetItem(index, all[index].After(happened)) : all;
}
