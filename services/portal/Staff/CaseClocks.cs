using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>All days of a case on one line: what was done, today, what is due.</summary>
internal static class CaseClocks
{
    public static IReadOnlyList<Clock> Of(TriageCaseDetail triageCase, DateOnly today, IStringLocalizer<StaffTexts> texts)
    {
        var clocks = new List<Clock>
        {
            Done("reported", triageCase.SubmittedAt),
            new(today, texts["Clock.Today", Dates.Near(today, today)], null, null, "today"),

            // Whether the desk confirmed is known to the desk: here only the day, without a judgement when it is past.
            triageCase.AcknowledgeBy < today
                ? new Clock(triageCase.AcknowledgeBy, texts["Clock.acknowledge"], texts["Clock.Past"], texts["Clock.acknowledge.Source"], "ahead")
                : Due("acknowledge", triageCase.AcknowledgeBy),
            triageCase.Decision is { } decision ? Done("decision", decision.DecidedAt) : Due("decision", triageCase.DecideBy),
            Due("feedback", triageCase.FeedbackBy),
        };
        if (triageCase.AcceptedAt is { } accepted)
        {
            clocks.Add(Done("accepted", accepted));
        }

        return [.. clocks.OrderBy(c => c.Day).ThenBy(c => c.Look == "met" ? 0 : c.Look == "today" ? 1 : 2)];

        Clock Done(string what, DateTimeOffset at) => new(Term.DayOf(at), texts["Clock." + what], texts["Clock.Met"], null, "met");

        Clock Due(string what, DateOnly day)
        {
            var left = TimeLeft.Of(Term.WorkingDaysBetween(today, day), texts);
            return new Clock(day, texts["Clock." + what], left.Words, texts[$"Clock.{what}.Source"], left.Look);
        }
    }
}
