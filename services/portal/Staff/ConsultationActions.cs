using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Pages.Staff.Reflection;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next with a proposal and in the consultation on it, for whoever looks at it.</summary>
public sealed class ConsultationActions(IStringLocalizer<ConsultationTexts> texts, SanctionWords words)
{
    /// <summary>For whoever leads it or sits in it.</summary>
    public NextAction Of(ConsultationDetail item) => item.State switch
    {
        ConsultationState.WaitsForChair => Told("chair"),
        ConsultationState.Advised => Told("advised"),
        ConsultationState.Deliberating when item.MyAdvice is null => new(texts["Next.vote.Title"], texts["Next.vote.Text"], "#vote", texts["Next.vote.Button"]),
        ConsultationState.Deliberating when item.Votes < item.Voters => new(texts["Next.voting.Title"], texts["Next.voting.Text", item.Votes, item.Voters]),
        _ when item.IsChair => OfChair(item),
        ConsultationState.Composing => new(texts["Next.composing.Title"], texts["Next.composing.Text", words.MissingOf(item.Missing)]),
        ConsultationState.Complete => Told("complete"),
        ConsultationState.Deliberating => Told("closing"),
        _ => Told("writing"),
    };

    /// <summary>For the authority before there is an advice, with the page of each person below the case.</summary>
    public NextAction Of(SanctionCaseDetail item, MatterDetail matter)
    {
        if (item.WaitsForReflection)
        {
            return new(texts["Next.reflection.Title"], texts["Next.reflection.Text"], OfCaseModel.PageOf(item.CaseId), texts["Next.reflection.Button"]);
        }

        if (MatterRange.Proposed(matter) is null)
        {
            return new(texts["Next.propose.Title", words.EmployeeOf(matter.Number)], texts["Next.propose.Text"], $"/{matter.Number}/proposal", texts["Next.propose.Button"]);
        }

        return (item.Matters ?? []).FirstOrDefault(m => MatterRange.Proposed(m) is null) is { } other
            ? new(texts["Next.other.Title", words.EmployeeOf(other.Number)], texts["Next.other.Text"], $"/{other.Number}", texts["Next.other.Button", words.EmployeeOf(other.Number)])
            : new(texts["Next.wait.Title"], texts["Next.wait.Text"]);
    }

    /// <summary>The next step in a list, as the name of a text.</summary>
    public static string StepOf(ListedConsultation item, bool isChair) => item switch
    {
        { MustAnswer: true } => "Step.answer",
        _ when isChair => "Step.chair." + Words.Code(item.State),
        _ => "Step.member." + Words.Code(item.State),
    };

    /// <summary>Whether the viewer can do something about it.</summary>
    public static bool IsToDo(ListedConsultation item, bool isChair) =>
        item.MustAnswer || item.State == ConsultationState.Deliberating || (isChair && item.State != ConsultationState.Advised);

    private NextAction OfChair(ConsultationDetail item) => item.State switch
    {
        ConsultationState.Composing when item.Missing.Any(s => s.Kind == SeatKind.Expert) =>
            new(texts["Next.compose.Title"], texts["Next.compose.Expert", words.MissingOf(item.Missing)], "#compose", texts["Next.compose.Button"]),
        ConsultationState.Composing => new(texts["Next.compose.Title"], texts["Next.compose.Text", words.MissingOf(item.Missing)], "#compose", texts["Next.compose.Button"]),
        ConsultationState.Complete => new(texts["Next.convene.Title"], texts["Next.convene.Text"], "?handler=Convene", texts["Next.convene.Button"], Posts: true),
        ConsultationState.Deliberating => new(texts["Next.close.Title"], texts["Next.close.Text"], "?handler=Close", texts["Next.close.Button"], Posts: true),
        _ => new(texts["Next.write.Title"], texts["Next.write.Text"], "/advice", texts["Next.write.Button"]),
    };

    private NextAction Told(string what) => new(texts[$"Next.{what}.Title"], texts[$"Next.{what}.Text"]);
}
