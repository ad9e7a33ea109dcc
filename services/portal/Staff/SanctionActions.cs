using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next in a case that is weighed, for whoever looks at it.</summary>
public sealed class SanctionActions(IStringLocalizer<SanctionTexts> texts, StaffNames names)
{
    public NextAction Of(SanctionCaseDetail item) => item switch
    {
        { Matters: { } matters } => FirstOf(matters) is { } matter ? ToDo(matter) : new(texts["Next.prepared.Title"], texts["Next.prepared.Text"]),
        { State: SanctionState.ToPrepare } => new(texts["Next.take.Title"], texts["Next.take.Text"], "?handler=Accept", texts["Next.take.Button"], Posts: true),
        { State: >= SanctionState.Prepared, Lawyer: { } by } => new(texts["Next.other.Title"], texts["Next.other.Prepared", names.NameOf(by)]),
        _ => new(texts["Next.other.Title"], texts["Next.other.Text", names.NameOf(item.Lawyer ?? "")]),
    };

    /// <summary>On the page of one person: what is to be done for them, and after that for the next.</summary>
    public NextAction Of(SanctionCaseDetail item, MatterDetail matter) => matter.IsToDo() ? ToDo(matter)
        : FirstOf(item.Matters ?? []) is { } other
            ? new(texts["Next.answered.Title", EmployeeOf(matter)], texts["Next.answered.Text", EmployeeOf(other)], PageOf(other), texts["Next.answered.Button", EmployeeOf(other)])
        : matter.Course?.MayGiveViews() == true
            ? new(texts["Next.hear.Title", EmployeeOf(matter)], texts["Next.hear.Text"], PageOf(matter) + "/heard-views", texts["Next.hear.Button"])
        : Of(item);

    /// <summary>What somebody is called whose name is told nowhere here.</summary>
    public string EmployeeOf(MatterDetail matter) => texts["Employee", MatterSteps.Letter(matter.Number)];

    /// <summary>Below the case.</summary>
    private static string PageOf(MatterDetail matter) => $"/matters/{matter.Number}";

    /// <summary>Whoever something is left to do for.</summary>
    private static MatterDetail? FirstOf(IReadOnlyList<MatterDetail> matters) => matters.FirstOrDefault(m => m.IsToDo());

    private NextAction ToDo(MatterDetail matter) => matter.Next() is { } step
        ? Of(matter, step)
        : new(texts["Next.compare.Title", EmployeeOf(matter)], texts["Next.compare.Text"], PageOf(matter) + "/comparators", texts["Next.compare.Button"]);

    private NextAction Of(MatterDetail matter, ProtocolStep step) => matter.LacksWeight()
        ? new(texts["Next.weight.Title", EmployeeOf(matter)], texts["Next.weight.Text"], PageOf(matter) + "/weight", texts["Next.weight.Button"])
        : new(
            texts["Next.answer.Title", MatterSteps.Number(step), EmployeeOf(matter), Lists.ProtocolStep(Words.Code(step))], texts["Help." + Words.Code(step)],
            $"{PageOf(matter)}/steps/{Words.Code(step)}", texts["Next.answer.Button", MatterSteps.Number(step)]);
}
