using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next in an investigation, for whoever looks at it: the one who gives the mandate, the desk, an investigator.</summary>
public sealed class InvestigationActions(IStringLocalizer<InvestigationTexts> texts, StaffNames names)
{
    private const string Report = "/report";

    /// <summary>The investigator's own step that is to be done first; null when there is none.</summary>
    public static PlanStep? OwnStep(InvestigationDetail item, string viewer) => item.Plan?.Steps
        .Where(s => s.DoneAt is null && s.Owner == viewer).OrderBy(s => s.DueBy).FirstOrDefault();

    public NextAction Of(InvestigationDetail item, string viewer, bool isDesk) => item switch
    {
        { State: InvestigationState.Reported, MayOpen: true } => Do("reported", Report) with { IsDue = false },
        _ when InvestigationSteps.IsOver(item.State) =>
            new(texts[$"Next.{Words.Code(item.State)}.Title"], texts[$"Next.{Words.Code(item.State)}.Text"], IsDue: false),
        { Next: InvestigationStep.GiveMandate, IsAuthority: true } => Do("giveMandate", "/mandate"),
        { Next: InvestigationStep.AssignInvestigators } when isDesk =>
            new(texts["Next.assignInvestigators.Title"], Missing(item), "/staffing", texts["Next.assignInvestigators.Button"]),
        { Next: InvestigationStep.WritePlan } when Investigates(item, viewer) => Do("writePlan", "/plan"),
        { Next: InvestigationStep.DoSteps } => OfSteps(item, viewer),
        { Next: InvestigationStep.NotifySubject } when Investigates(item, viewer) => Do("notifySubject", "/notices"),
        _ when InvestigationSteps.IsOnReport(item.Next) && Investigates(item, viewer) => Do(Words.Code(item.Next), Report),
        { Next: InvestigationStep.DeclareInterest } => new(texts["Next.wait.Title"], texts["Next.wait.declareInterest", Undeclared(item)]),
        { IsAuthority: true } when InvestigationSteps.IsToConclude(item.Kind, item.State, item.Next) => Do("conclude", "/conclusion"),
        { Next: InvestigationStep.GiveMandate } => new(texts["Next.wait.Title"], texts[item.AtCorpsLevel ? "Next.wait.mandate.Corps" : "Next.wait.mandate"]),
        { Next: InvestigationStep.AssignInvestigators } => new(texts["Next.wait.Title"], Missing(item)),
        { Next: InvestigationStep.WritePlan } => new(texts["Next.wait.Title"], texts["Next.wait.writePlan"]),
        { Next: InvestigationStep.NotifySubject } => Wait(item.Next),
        _ when InvestigationSteps.IsOnReport(item.Next) => Wait(item.Next),
        _ => new(texts["Next.done.Title"], texts["Next.done.Text"]),
    };

    /// <summary>An investigator to whom the case is open.</summary>
    public static bool Investigates(InvestigationDetail item, string viewer) => item.Investigators.Any(i => i.Account == viewer && i.Declared);

    /// <summary>The mandate that applies; null while there is none.</summary>
    public static Mandate? MandateOf(InvestigationDetail item) =>
        item.State != InvestigationState.AwaitingMandate && item.Mandates is [var newest, ..] ? newest : null;

    /// <summary>An investigator while there is something to investigate: under a mandate, and not over.</summary>
    public static bool MayWork(InvestigationDetail item, string viewer) =>
        Investigates(item, viewer) && MandateOf(item) is not null && !InvestigationSteps.IsOver(item.State);

    /// <summary>Whoever investigates the case hands out its file once there was a mandate; whoever gave that, when they reported.</summary>
    public static bool MayHandOut(InvestigationDetail item, string viewer) =>
        item.Mandates is { Count: > 0 } && (Investigates(item, viewer) || (item.IsAuthority && item.State is InvestigationState.Reported or InvestigationState.Ended));

    private NextAction Do(string step, string target) =>
        new(texts[$"Next.{step}.Title"], texts[$"Next.{step}.Text"], target, texts[$"Next.{step}.Button"]);

    /// <summary>Others do it.</summary>
    private NextAction Wait(InvestigationStep step) => new(texts["Next.wait.Title"], texts["Step.wait." + Words.Code(step)].Value + ".");

    private NextAction OfSteps(InvestigationDetail item, string viewer)
    {
        if (OwnStep(item, viewer) is { } own)
        {
            return new(texts["Next.doSteps.Title", own.What], texts["Next.doSteps.Text", Dates.Full(own.DueBy)], "#plan", texts["Next.doSteps.Button"], IsDue: false);
        }

        var steps = item.Plan?.Steps ?? [];
        return steps.Count == 0
            ? new(texts["Next.wait.Title"], texts["Next.wait.doSteps.Closed"])
            : new(texts["Next.wait.Title"], texts["Next.wait.doSteps", steps.Count(s => s.DoneAt is not null), steps.Count]);
    }

    private string Missing(InvestigationDetail item) => texts["Next.assignInvestigators.Text", item.Investigators.Count, item.Needed];

    private string Undeclared(InvestigationDetail item) =>
        string.Join(texts["And"], item.Investigators.Where(i => !i.Declared).Select(i => names.NameOf(i.Account)));
}
