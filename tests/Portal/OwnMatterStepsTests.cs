using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>Where a decision stands, for whoever it is about.</summary>
public sealed class OwnMatterStepsTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Until = new(2026, 3, 16);
    private static readonly DateOnly Last = new(2026, 5, 1);
    private static readonly DecisionDetail Taken = new(
        [1], null, [], "", null, AtOnce: false, "", Sent.AddDays(20), NotifiedOn: null, Form: null, ObjectionUntil: null, Objection: null, IsIrrevocable: false, ExecutedOn: null);

    private static readonly DecisionDetail Known = Taken with { NotifiedOn = new(2026, 3, 24), ObjectionUntil = Last };

    public static TheoryData<string, string> States { get; } = new()
    {
        { "sent", "sent:done views:now decided:todo known:todo objection:todo irrevocable:todo" },
        { "late", "sent:done views:done decided:now known:todo objection:todo irrevocable:todo" },
        { "given", "sent:done views:done decided:now known:todo objection:todo irrevocable:todo" },
        { "decided", "sent:done views:done decided:done known:now objection:todo irrevocable:todo" },
        { "known", "sent:done views:done decided:done known:done objection:now irrevocable:todo" },
        { "executedAtOnce", "sent:done views:done decided:done known:done objection:now irrevocable:todo executed:done" },
        { "objected", "sent:done views:done decided:done known:done objection:done onObjection:now" },
        { "irrevocable", "sent:done views:done decided:done known:done objection:done irrevocable:done" },
        { "executed", "sent:done views:done decided:done known:done objection:done irrevocable:done executed:done" },
        { "objectedLate", "sent:done views:done decided:done known:done objection:done irrevocable:done onObjection:now" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Each_state_is_one_step(string state, string steps) =>
        string.Join(' ', OwnMatterSteps.Of(In(state), state == "late" ? Until.AddDays(1) : Until).Select(s => $"{s.Code}:{s.Look}")).ShouldBe(steps);

    [Fact]
    public void Days_are_told_where_somebody_can_say_them()
    {
        DaysIn("sent").ShouldBe([new(2026, 3, 2), Until, null, null, null, null]);
        DaysIn("given").ShouldBe([new(2026, 3, 2), new(2026, 3, 5), null, null, null, null]);
        DaysIn("known").ShouldBe([new(2026, 3, 2), Until, new(2026, 3, 22), new(2026, 3, 24), Last, null]);
        DaysIn("executed").ShouldBe([new(2026, 3, 2), Until, new(2026, 3, 22), new(2026, 3, 24), Last, Last.AddDays(1), new(2026, 5, 10)]);
        DaysIn("objected").ShouldBe([new(2026, 3, 2), Until, new(2026, 3, 22), new(2026, 3, 24), new(2026, 4, 2), null]);
    }

    private static IEnumerable<DateOnly?> DaysIn(string state) => OwnMatterSteps.Of(In(state), Until).Select(s => s.Day);

    private static CourseDetail In(string state)
    {
        var objection = new ObjectionDetail(new(2026, 4, 2), Late: false, null);
        return new(Sent, Until, state == "given" ? [new(ViewsForm.Written, "", Sent.AddDays(3))] : [], state switch
        {
            "decided" => Taken,
            "known" => Known,
            "executedAtOnce" => Known with { AtOnce = true, ExecutedOn = new(2026, 4, 1) },
            "objected" => Known with { Objection = objection },
            "irrevocable" => Known with { IsIrrevocable = true },
            "executed" => Known with { IsIrrevocable = true, ExecutedOn = new(2026, 5, 10) },
            "objectedLate" => Known with { IsIrrevocable = true, Objection = objection with { Late = true } },
            _ => null,
        });
    }
}
