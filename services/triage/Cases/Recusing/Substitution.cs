using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Consulting;
using Zichtlijn.Triage.Cases.Deciding;

namespace Zichtlijn.Triage.Cases.Recusing;

/// <summary>No case is left without somebody who may handle it, advise on it or agree to it.</summary>
internal static class Substitution
{
    /// <summary>
    /// What follows when somebody is kept out: nothing when others still can, else substitutes. After the decision only
    /// somebody who looks after the terms that still run.
    /// </summary>
    /// <param name="person">The mark of who is kept out from now on.</param>
    public static IEnumerable<object> After(TriageCase c, string person, StaffDirectory staff, DateTimeOffset now)
    {
        var without = c.After(new PersonBarred(now, person));
        return
        [
            .. OfOfficer(c, without, person, staff, now),
            .. c.State == TriageState.Decided ? [] : c.Consultations.Where(a => a.Person == person && a.Reads).SelectMany(a => OfExpert(without, a, staff, now)),
            .. c.Second?.Mark == person ? SecondAssessors.Ask(without, staff, now) : [],
        ];
    }

    /// <summary>Another expert of the field is asked the same; nothing when nobody is there.</summary>
    public static IEnumerable<object> OfExpert(TriageCase c, Consulted former, StaffDirectory staff, DateTimeOffset now) =>
        staff.WhoCanAdvise(former.Field, c, Term.DayOf(now)).Take(1).Select(m => Consulting.AskExpertise.Request(m, former.Field, former.Question, by: null, now));

    private static IEnumerable<object> OfOfficer(TriageCase c, TriageCase without, string person, StaffDirectory staff, DateTimeOffset now)
    {
        var access = without.Access;
        var isLeftAlone = c.State != TriageState.Decided && access.Handlers.IsEmpty && !without.CanBeTaken(access.Part, staff);
        var isTheirs = c.Access.IsHandler(person) && (c.State != TriageState.Decided || c.Clocks.All.Exists(k => k.IsOpen));
        if (!isTheirs && !isLeftAlone)
        {
            return [];
        }

        var stepsBack = staff.WithMark(person);
        return staff.Substitute(Roles.Triage, c.Id, stepsBack, access, Term.DayOf(now), c.Deciders) is { } substitute
            ? [.. EndOfReading.OfSecond(without, now), .. without.GivenTo(substitute.Account, substitute.Mark, now)]
            : [];
    }
}
