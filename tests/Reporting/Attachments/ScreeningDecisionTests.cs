using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Attachments.Screening;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Attachments;

/// <summary>Given the events of a report, when something is found about a file, then it holds or adds nothing.</summary>
public sealed class ScreeningDecisionTests
{
    private static readonly Guid Id = Guid.Parse("018b9c1e-0000-7000-8000-0000000000f1");
    private static readonly AttachmentAdded Added = new(Id, Given.Submitted, null, "pdf", 10, 1, Given.Sealed, "2023-06");
    private static readonly object[] Findings =
    [
        new AttachmentCleaned(Id, Given.Submitted, Scanned: true, Guid.NewGuid(), "pdf", 9, 1),
        new AttachmentFoundUnsafe(Id, Given.Submitted, "Eicar"),
        new AttachmentUnreadable(Id, Given.Submitted, Scanned: true, "not-cleanable"),
    ];

    [Fact]
    public void A_finding_holds_for_a_file_that_waits() =>
        Findings.ShouldAllBe(f => Events(Given.Report(Given.Told, Added), f).SequenceEqual(new[] { f }));

    [Fact]
    public void The_first_finding_stands() => Findings.ShouldAllBe(first => Findings.All(later =>
        Events(Given.Report(Given.Told, Added, first), later).Count == 0));

    [Fact]
    public void Of_a_file_or_a_report_that_is_not_there_nothing_is_found() =>
        Findings.ShouldAllBe(f => Events(Given.Report(Given.Told), f).Count == 0 && Events(null, f).Count == 0);

    [Fact]
    public void Of_a_report_that_was_destroyed_meanwhile_nothing_is_found() =>
        Findings.ShouldAllBe(f => Events(Given.Report(Given.Told, Added, new DestructionStarted(Given.Submitted, Guid.Empty, "order", null, null, "2023-06")), f).Count == 0);

    [Fact]
    public void What_was_found_shows_in_the_report() => Findings.Select(f =>
    {
        var file = Given.Report(Given.Told, Added, f).Attachments.ShouldHaveSingleItem();
        return (file.State, file.Scanned, file.Clean is not null);
    }).ShouldBe([(AttachmentState.Ready, true, true), (AttachmentState.Unsafe, true, false), (AttachmentState.Unreadable, true, false)]);

    [Theory]
    [InlineData(AttachmentState.Waiting, "attachment-waiting")]
    [InlineData(AttachmentState.Unsafe, "attachment-unsafe")]
    [InlineData(AttachmentState.Unreadable, "attachment-unreadable")]
    [InlineData(AttachmentState.Ready, null)]
    public void Only_what_is_ready_is_given(AttachmentState state, string? code) => AttachmentErrors.NotServed(state)?.Code.ShouldBe(code);

    private static IReadOnlyList<object> Events(Report? report, object found) => ScreenAttachment.Decide(report, found).Decision.Events;
}
