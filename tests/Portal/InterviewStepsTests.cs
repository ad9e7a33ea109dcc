using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>What comes next with an interview, and the moments that people type.</summary>
public sealed class InterviewStepsTests
{
    [Theory]
    [InlineData(InterviewState.Planned, false, InterviewStep.Hold, "/holding")]
    [InlineData(InterviewState.Held, false, InterviewStep.WriteMinutes, "/minutes")]
    [InlineData(InterviewState.MinutesWritten, false, InterviewStep.Sign, "/signature")]
    [InlineData(InterviewState.SignatureGiven, false, InterviewStep.HandOverCopy, "/copy")]
    [InlineData(InterviewState.SignatureRefused, false, InterviewStep.HandOverCopy, "/copy")]
    [InlineData(InterviewState.SignatureGiven, true, InterviewStep.None, null)]
    [InlineData(InterviewState.SignatureRefused, true, InterviewStep.None, null)]
    [InlineData(InterviewState.Cancelled, false, InterviewStep.None, null)]
    public void An_interview_goes_one_way(InterviewState state, bool hasCopy, InterviewStep step, string? page)
    {
        InterviewSteps.Of(state, hasCopy).ShouldBe(step);
        InterviewSteps.PageOf(step).ShouldBe(page);
    }

    [Theory]
    [InlineData("2026-03-02", "14:30", "2026-03-02T13:30:00Z")]
    [InlineData("2-7-2026", "9.05", "2026-07-02T07:05:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30:00Z")]
    public void A_day_and_a_time_are_a_moment_in_the_Netherlands(string day, string time, string utc) =>
        new TypedMoment(day, time).Moment.ShouldBe(DateTimeOffset.Parse(utc));

    [Theory]
    [InlineData("2026-03-29", "02:30", "time")]
    [InlineData("2026-03-02", "25:00", "time")]
    [InlineData("2026-03-02", null, "time")]
    [InlineData("31-2-2026", "14:30", "day")]
    [InlineData(null, null, "day")]
    public void What_is_no_moment_is_said_beside_the_field(string? day, string? time, string field)
    {
        var typed = new TypedMoment(day, time);
        typed.Moment.ShouldBeNull();
        typed.WrongField.ShouldBe(field);
    }

    [Fact]
    public void A_moment_comes_back_as_it_was_typed()
    {
        var typed = new TypedMoment("2026-07-02", "09:05");
        TypedMoment.Of(typed.Moment!.Value).ShouldBe(typed);
        FormRows.Written(Dates.TimeOf(typed.Moment.Value)).ShouldBe("09:05");
    }
}
