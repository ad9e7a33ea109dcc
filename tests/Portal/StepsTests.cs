using Zichtlijn.Contracts;
using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Tests;

public sealed class StepsTests
{
    private static readonly ReportDraft Discrimination = new() { Disclosure = "anonymous", Category = "discrimination" };
    private static readonly ReportDraft Bullying = Discrimination with { Category = "bullying" };

    [Fact]
    public void There_are_nine_questions_until_the_subject_needs_no_ground()
    {
        Steps.Of(new ReportDraft()).Count.ShouldBe(9);
        Steps.Of(Discrimination).Count.ShouldBe(9);
        Steps.Of(Bullying).Count.ShouldBe(8);
    }

    [Fact]
    public void The_ground_is_asked_for_discrimination_only()
    {
        Steps.Next(Discrimination, Step.Subject, fromCheck: false).ShouldBe(Step.Ground);
        Steps.Next(Bullying, Step.Subject, fromCheck: false).ShouldBe(Step.What);
        Steps.Previous(Bullying, Step.What).ShouldBe(Step.Subject);
    }

    [Fact]
    public void Every_question_leads_to_the_check_and_back()
    {
        var step = Step.Name;
        for (var i = 0; i < 9; i++)
        {
            Steps.Place(Discrimination, step).ShouldBe((i + 1, 9));
            var next = Steps.Next(Discrimination, step, fromCheck: false);
            Steps.Previous(Discrimination, next).ShouldBe(step);
            step = next;
        }

        step.ShouldBe(Step.Check);
        Steps.Previous(Discrimination, Step.Name).ShouldBeNull();
    }

    [Fact]
    public void A_change_returns_to_the_check_unless_it_opens_a_question()
    {
        Steps.Next(Bullying, Step.Subject, fromCheck: true).ShouldBe(Step.Check);
        Steps.Next(Discrimination, Step.Subject, fromCheck: true).ShouldBe(Step.Ground);
        Steps.Next(Discrimination with { Grounds = ["age"] }, Step.Subject, fromCheck: true).ShouldBe(Step.Check);
        Steps.Next(Discrimination, Step.When, fromCheck: true).ShouldBe(Step.Check);
    }

    [Fact]
    public void What_is_needed_is_asked_before_sending()
    {
        Steps.FirstMissing(new ReportDraft()).ShouldBe(Step.Name);
        Steps.FirstMissing(Bullying).ShouldBe(Step.What);
        Steps.FirstMissing(Bullying with { Narrative = "x" }).ShouldBe(Step.Where);
        var complete = Bullying with { Narrative = "x", OrganisationalPart = "AMS" };
        Steps.FirstMissing(complete).ShouldBeNull();
        Steps.FirstMissing(complete with { Disclosure = "confidential" }).ShouldBe(Step.Contact);
    }

    [Fact]
    public void An_anonymous_report_is_sent_without_a_reporter()
    {
        var draft = Bullying with { Narrative = "x", OrganisationalPart = "AMS", Contact = new DraftContact("F. Yilmaz", null, null, null) };
        DraftSubmission.Of(draft, "nl").Reporter.ShouldBeNull();
        var named = DraftSubmission.Of(draft with { Disclosure = "confidential" }, "nl");
        named.Disclosure.ShouldBe(Disclosure.Confidential);
        named.Reporter!.Name.ShouldBe("F. Yilmaz");
    }

    [Theory]
    [InlineData("14", "9", "2023", "2023-09-14", false)]
    [InlineData(null, "9", "2023", "2023-09-01", true)]
    [InlineData(null, null, "2023", "2023-01-01", true)]
    [InlineData("29", "2", "2024", "2024-02-29", false)]
    public void A_date_may_be_rough(string? day, string? month, string? year, string expected, bool rough)
    {
        var date = new DraftDate(day, month, year);
        date.TryRead(out var read).ShouldBeTrue();
        read.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        date.IsRough.ShouldBe(rough);
    }

    [Theory]
    [InlineData("30", "2", "2023")]
    [InlineData("1", "13", "2023")]
    [InlineData("1", null, "2023")]
    [InlineData("1", "1", null)]
    [InlineData("een", "1", "2023")]
    [InlineData("-1", "1", "2023")]
    [InlineData("1", "1", "23")]
    [InlineData("1", "1", "99999999999999999999")]
    public void What_is_no_date_is_refused(string? day, string? month, string? year) =>
        new DraftDate(day, month, year).TryRead(out _).ShouldBeFalse();
}
