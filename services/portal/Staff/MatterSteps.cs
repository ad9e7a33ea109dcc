using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>Where the weighing for one person stands, by the rules of the service: pages show what it would take, and why not the rest.</summary>
public static class MatterSteps
{
    /// <summary>The answer that counts; null while there is none.</summary>
    public static AnswerDetail? Last(this StepDetail step) => step.Answers is [var newest, ..] ? newest : null;

    /// <summary>Its place among the five, from 1.</summary>
    public static int Number(ProtocolStep step) => (int)step + 1;

    public static StepDetail Of(this MatterDetail matter, ProtocolStep step) => matter.Steps.First(s => s.Step == step);

    public static int Answered(this MatterDetail matter) => matter.Steps.Count(s => s.Answers.Count > 0);

    /// <summary>One of the first four was answered with no.</summary>
    public static bool HasNothingToWeigh(this MatterDetail matter) =>
        matter.Steps.Any(s => s.Step != ProtocolStep.Proportionate && s.Last()?.Answer == StepAnswer.No);

    /// <summary>The first four were answered, and none with no.</summary>
    public static bool IsToBeWeighed(this MatterDetail matter) => matter.Of(ProtocolStep.Proportionate).IsOpen && !matter.HasNothingToWeigh();

    /// <summary>The step that was not answered yet and comes next; null when all is answered that there is to answer.</summary>
    public static ProtocolStep? Next(this MatterDetail matter) => matter.Steps
        .Where(s => s.Answers.Count == 0 && (s.Step != ProtocolStep.Proportionate || !matter.HasNothingToWeigh()))
        .Select(s => (ProtocolStep?)s.Step).FirstOrDefault();

    /// <summary>Before the last step is said how grave it is.</summary>
    public static bool LacksWeight(this MatterDetail matter) => matter.IsToBeWeighed() && matter.Weight is null;

    /// <summary>Closed cases were not looked for yet, or for another range: without that no consultation sits on it.</summary>
    public static bool LacksComparators(this MatterDetail matter) =>
        matter.IsToBeWeighed() && matter.Weight is { } weight && (matter.Comparators is not [var newest, ..] || newest.Row != weight.Row);

    /// <summary>Something is left to do for this person.</summary>
    public static bool IsToDo(this MatterDetail matter) => matter.Next() is not null || matter.LacksComparators();

    /// <summary>Why a step cannot be answered now, as the name of a text; null when it can.</summary>
    public static string? WhyClosed(this MatterDetail matter, ProtocolStep step) => step switch
    {
        _ when !matter.Of(step).IsOpen => "Closed.before",
        ProtocolStep.Proportionate when matter.HasNothingToWeigh() => "Closed.nothing",
        ProtocolStep.Proportionate when matter.Weight is null => "Closed.weight",
        _ => null,
    };

    /// <summary>Nobody is named: the first person is A, the twenty-seventh AA.</summary>
    /// <param name="number">Of the matter.</param>
    public static string Letter(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : Letter((number - 1) / 26) + Letter(((number - 1) % 26) + 1);
}
