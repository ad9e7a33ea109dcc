using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>The one thing to do next in a case, or what is waited for.</summary>
/// <param name="Target">Below the case, or a page of its own from the language on; null when there is nothing to press.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Posts">It is a form without fields, not a link.</param>
/// <param name="IsDue">A last day belongs to it.</param>
public sealed record NextAction(string Title, string Text, string? Target = null, string? Button = null, bool Posts = false, bool IsDue = true);

/// <summary>The panel that tells the next step.</summary>
/// <param name="CasePage">From the language on.</param>
/// <param name="Version">Of the case, for a form.</param>
/// <param name="Due">The last day in words; null when there is none.</param>
public sealed record NextPanel(NextAction Next, string CasePage, string Version, string? Due);

/// <summary>What comes next, for whoever looks at the case.</summary>
public sealed class NextActions(IStringLocalizer<AssessTexts> texts, StaffNames names)
{
    /// <summary>Pages of the steps that have one.</summary>
    public static string? PageOf(NextStep step) => step switch
    {
        NextStep.Classify => "regimes",
        NextStep.AssessSeverity => "severity",
        NextStep.AssessDetrimentRisk => "detriment-risk",
        NextStep.AssessEvidenceRisk => "evidence-risk",
        NextStep.AssessScope => "scope",
        NextStep.AskExpert => "expert",
        NextStep.Decide => "decision",
        _ => null,
    };

    public NextAction Of(TriageCaseDetail triageCase, string viewer) => triageCase switch
    {
        { Decision: { } decision } => new(
            texts["Next.none.Title"], texts["Next.none.Text", names.NameOf(decision.Officer), Dates.Full(decision.DecidedAt)], IsDue: false),
        { Officer: null } => new(texts["Next.accept.Title"], texts["Next.accept.Text"], "?handler=Accept", texts["Next.accept.Button"], Posts: true),
        _ when triageCase.Officer == viewer => OfOfficer(triageCase),
        _ when triageCase.SecondAssessor == viewer => OfSecond(triageCase),
        _ => new(texts["Next.other.Title"], texts["Next.other.Text", names.NameOf(triageCase.Officer)], IsDue: false),
    };

    private NextAction OfOfficer(TriageCaseDetail triageCase) => triageCase.Next switch
    {
        NextStep.AwaitAdvice => new(texts["Next.awaitAdvice.Title"], Awaited(triageCase.File)),
        NextStep.AwaitInformation when triageCase.File?.AwaitedInformation is { } asked => new(
            texts["Next.awaitInformation.Title"],
            texts["Next.awaitInformation.Text", texts["Information.From." + asked.From].Value, Dates.Full(asked.At), asked.What],
            "/information?handler=Received", texts["Next.awaitInformation.Button"], Posts: true),
        NextStep.AwaitInformation when triageCase.File?.AskedReporterAt is { } askedAt => new(
            texts["Next.awaitReporter.Title"], texts["Next.awaitReporter.Text", Dates.Full(askedAt)],
            "/information?handler=Received", texts["Next.awaitReporter.Button"], Posts: true),
        NextStep.AwaitAgreement => new(texts["Next.awaitAgreement.Title"], Agreements(triageCase)),
        var step when PageOf(step) is { } page => new(
            texts[$"Next.{Words.Code(step)}.Title"], texts[$"Next.{Words.Code(step)}.Text"], "/" + page, texts[$"Next.{Words.Code(step)}.Button"]),
        _ => new(texts["Next.wait.Title"], texts["Next.wait.Text"]),
    };

    private NextAction OfSecond(TriageCaseDetail triageCase) => triageCase.File?.Proposal is { NeedsSecond: true, SecondAgreed: false } proposal
        ? new(texts["Next.agree.Title"], texts["Next.agree.Text", names.NameOf(proposal.By), Dates.Full(proposal.At)], "/agreement", texts["Next.agree.Button"])
        : new(texts["Next.wait.Title"], texts["Next.wait.Second"]);

    private string Awaited(TriageFile? file) => string.Join(" ", (file?.Consultations ?? [])
        .Where(c => c is { AdvisedAt: null, IsVoid: false })
        .Select(c => texts["Next.awaitAdvice.Text", names.NameOf(c.Expert), Lists.Expertise(c.Field), Dates.Full(c.AskedAt)].Value));

    private string Agreements(TriageCaseDetail triageCase)
    {
        if (triageCase.File?.Proposal is not { } proposal)
        {
            return texts["Next.wait.Text"];
        }

        var who = new[]
        {
            proposal is { NeedsSecond: true, SecondAgreed: false }
                ? triageCase.SecondAssessor is { } second ? names.NameOf(second) : texts["Next.awaitAgreement.Second"].Value
                : null,
            proposal is { NeedsCorps: true, CorpsAgreed: false } ? texts["Next.awaitAgreement.Corps"].Value : null,
        };
        return texts["Next.awaitAgreement.Text", Dates.Full(proposal.At), string.Join(texts["And"], who.OfType<string>())];
    }
}
