using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary>Turns a valid report into the events that start it, with the dates that are promised.</summary>
internal static class SubmitReportDecision
{
    /// <param name="reporterKeys">Who told it has a key of its own; null when nobody is named.</param>
    public static (ReportSubmitted Facts, ReportTold Told) Decide(
        SubmitReport request, ReferenceDataSet reference, string caseNumber, DateTimeOffset now,
        Involved involved, KeyRing keys, KeyRing? reporterKeys)
    {
        var today = Term.DayOf(now);
        var told = new ToldContent(
            request.Narrative!.Trim(), request.OccurredOn, request.Ongoing, request.Persons ?? [], request.Wishes ?? []);
        var facts = new ReportSubmitted(
            CaseNumber: caseNumber,
            SubmittedAt: now,
            Disclosure: request.Disclosure!.Value,
            Category: request.Category!,
            Grounds: request.Grounds ?? [],
            OrganisationalPart: SubmitReportValidation.PartOf(request.OrganisationalPart),
            Language: request.Language!,
            AcknowledgeBy: Due("acknowledge"),
            ContactBy: Due("contact"),
            AssessBy: Due("triage"),
            FeedbackBy: Due("feedback"),
            ReferenceData: reference.Version,
            Barred: involved.Barred,
            HandledAt: involved.HandledAt);
        return (facts, new ReportTold(
            Content: keys.Protect(Purpose.Told, told),
            Reporter: request.Reporter is { } reporter ? reporterKeys!.Protect(Purpose.Reporter, reporter) : null));

        DateOnly Due(string term) => reference.Terms[term].LastDay(today);
    }
}
