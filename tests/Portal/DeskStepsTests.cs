using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>What the list of the desk says comes next.</summary>
public sealed class DeskStepsTests
{
    [Theory]
    [InlineData("submitted", "acknowledge", false, "Desk.Step.submitted")]
    [InlineData("inHandling", "feedback", true, "Desk.Awaits")]
    [InlineData("concluded", "feedback", false, "Desk.Step.concluded")]
    [InlineData("concluded", null, false, "Desk.Step.told")]
    [InlineData("closed", null, false, "Desk.Step.closed")]
    public void Feedback_is_asked_for_until_it_was_given(string state, string? dueTerm, bool awaitsReply, string step) =>
        DeskSteps.Of(new DeskReport(
            Guid.Empty, "Z-2026-000001", default, "bullying", "AMS", Disclosure.Anonymous, "nl", state, awaitsReply, default, default, Version: 4, DueTerm: dueTerm))
            .ShouldBe(step);
}
