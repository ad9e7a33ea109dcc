using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

public sealed class SubmitReportDecisionTests
{
    private readonly KeyRing _keys = new(Given.ReportId, ContentKey.New());
    private readonly KeyRing _reporterKeys = new(Given.ReportId, ContentKey.New());

    [Fact]
    public void The_promised_dates_follow_from_the_day_and_the_reference_data()
    {
        var submitted = Decide(Given.Request);

        submitted.AcknowledgeBy.ShouldBe(new(2023, 11, 9));
        submitted.ContactBy.ShouldBe(new(2023, 11, 7));
        submitted.AssessBy.ShouldBe(new(2023, 11, 16));
        submitted.FeedbackBy.ShouldBe(new(2024, 2, 2));
        submitted.ReferenceData.ShouldBe(ReferenceDataSet.Current.Version);
    }

    [Fact]
    public void The_day_is_the_day_in_the_Netherlands() =>
        Decide(Given.Request, new(2023, 11, 1, 23, 30, 0, TimeSpan.Zero)).AcknowledgeBy.ShouldBe(new(2023, 11, 9), "half past midnight on the second");

    [Fact]
    public void Codes_are_kept_in_the_clear_and_words_are_not()
    {
        var submitted = Decide(Given.Request with { OrganisationalPart = "ams", Narrative = "  It happened.  " });

        submitted.OrganisationalPart.ShouldBe("AMS");
        submitted.Category.ShouldBe("discrimination");
        submitted.Grounds.ShouldBe(["origin"]);
        submitted.Disclosure.ShouldBe(Disclosure.Confidential);
        var told = Told(Given.Request with { Narrative = "  It happened.  " });
        told.Narrative.ShouldBe("It happened.");
        told.Persons.ShouldBe(Given.Request.Persons!);
        told.Wishes.ShouldBe(["stop"]);
    }

    [Fact]
    public void Who_told_it_stands_under_another_key_than_what_was_told()
    {
        var told = DecideBoth(Given.Request).Told;

        _reporterKeys.Reveal<ReporterContact>("reporter", told.Reporter!).ShouldBe(Given.Request.Reporter);
        _keys.CanReveal(told.Reporter!).ShouldBeFalse();
    }

    [Fact]
    public void An_anonymous_report_holds_nothing_about_the_reporter()
    {
        var (_, told) = DecideBoth(Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null });

        told.Reporter.ShouldBeNull();
    }

    [Fact]
    public void Who_is_kept_out_and_who_handles_it_stands_in_the_facts()
    {
        var submitted = Decide(Given.Request);

        submitted.Barred.ShouldBe(["mark-of-somebody"]);
        (submitted.OrganisationalPart, submitted.HandledAt).ShouldBe(("AMS", "DHG"));
    }

    [Fact]
    public void What_was_left_out_becomes_an_empty_list()
    {
        var empty = Given.Request with { Grounds = null, Persons = null, Wishes = null };

        Decide(empty).Grounds.ShouldBeEmpty();
        var told = Told(empty);
        told.Persons.ShouldBeEmpty();
        told.Wishes.ShouldBeEmpty();
    }

    private ReportSubmitted Decide(SubmitReport request, DateTimeOffset? now = null) => DecideBoth(request, now).Facts;

    private ToldContent Told(SubmitReport request) => _keys.Reveal<ToldContent>("told", DecideBoth(request).Told.Content);

    private (ReportSubmitted Facts, ReportTold Told) DecideBoth(SubmitReport request, DateTimeOffset? now = null) => SubmitReportDecision.Decide(
        request, ReferenceDataSet.Current, "Z-2023-000001", now ?? Given.Submitted, new Involved(["mark-of-somebody"], "DHG"), _keys,
        request.Reporter is null ? null : _reporterKeys);
}
