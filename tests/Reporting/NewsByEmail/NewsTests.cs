using Microsoft.Extensions.Configuration;
using MailKit.Security;
using Zichtlijn.Reporting.NewsByEmail;
using Zichtlijn.Reporting.NewsByEmail.Mailing;
using Zichtlijn.Reporting.NewsByEmail.Noticing;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.NewsByEmail;

public class NewsTests
{
    private static readonly DateTimeOffset Now = Given.Submitted.AddDays(20);
    private static readonly Guid Request = Guid.Parse("018b9c1e-0000-7000-8000-00000000000a");

    public static TheoryData<string, object[], object, bool> Cases => new()
    {
        { "the desk writes", [], new DeskWrote(Guid.Empty, Now, "desk.ams", Given.Sealed), true },
        { "triage asks", [], new TriageAsked(Guid.Empty, Now, "triage.ams", Given.Sealed), true },
        { "receipt is confirmed", [], Given.Acknowledged, true },
        { "feedback", [Given.Acknowledged], Given.Feedback(closes: false), true },
        { "triage begins, a new step", [], Given.Assessing, true },
        { "triage begins, the same step", [Given.Acknowledged], Given.Assessing, false },
        { "triage decides", [Given.Acknowledged, Given.Assessing], Given.Concluded(closes: false), true },
        { "another day is promised", [Given.Acknowledged], new AssessmentPromised(4, new(2023, 11, 30), "capacity"), true },
        { "the same day is promised", [Given.Acknowledged], new AssessmentPromised(4, new(2023, 11, 16), null), false },
        { "a term of the complaint is longer", [Given.Acknowledged], new ComplaintPromised(4, "complaint", new(2024, 1, 5), "capacity"), true },
        { "a term of the complaint begins", [Given.Acknowledged], new ComplaintPromised(4, "complaint", new(2023, 12, 14), null), false },
        { "an older promise", [Given.Acknowledged, new AssessmentPromised(9, new(2023, 11, 30), "capacity")], new AssessmentPromised(4, new(2023, 12, 4), "capacity"), false },
        { "a name is asked for, with notice", [], Asked(new(2023, 11, 30)), true },
        { "a name is asked for, without notice", [], Asked(answerBy: null), false },
        { "a name is not given", [Asked(new(2023, 11, 30))], new UnmaskRefused(Request, Now, "desk.ams", Given.Sealed), true },
        { "a name is not given, nobody knew", [Asked(answerBy: null)], new UnmaskRefused(Request, Now, "desk.ams", Given.Sealed), false },
        { "there is a draft of the report", [Given.Acknowledged], Given.Draft(), true },
        { "a later draft", [Given.Acknowledged, Given.Draft()], Given.Draft(25, days: 30), true },
        { "longer to respond", [Given.Acknowledged, Given.Draft()], Given.Draft(22, days: 20), true },
        { "a draft that was heard of before", [Given.Acknowledged, Given.Draft()], Given.Draft(), false },
        { "an older draft", [Given.Acknowledged, Given.Reported()], Given.Draft(), false },
        { "the report is final", [Given.Acknowledged, Given.Draft()], Given.Reported(), true },
        { "the investigation was stopped", [Given.Acknowledged, Given.Draft()], Given.Stopped(), false },
        { "it is decided", [Given.Acknowledged, Given.Concluded(closes: false)], Given.Outcome(), true },
        { "it is final", [Given.Acknowledged, Given.Concluded(closes: false), Given.Outcome()], Given.Outcome(50, isFinal: true), true },
        { "recognition is offered", [Given.Acknowledged], new RecognitionOfferHeard(new(2023, 11, 8)), true },
        { "that is told again", [Given.Acknowledged, new RecognitionOfferHeard(new(2023, 11, 8))], new RecognitionOfferHeard(new(2023, 11, 8)), false },
        { "the reporter is asked of detriment", [Given.Acknowledged], Given.DetrimentCheck(), true },
        { "and asked once more, later", [Given.Acknowledged, Given.DetrimentCheck()], Given.DetrimentCheck(30, month: 3), true },
        { "an older question comes late", [Given.Acknowledged, Given.DetrimentCheck(30, month: 3)], Given.DetrimentCheck(), false },
        { "the same is told again", [Given.Acknowledged, Given.Concluded(closes: false), Given.Outcome()], Given.Outcome(50), false },
        { "the reporter writes", [], new ReporterWrote(Guid.Empty, Now, Given.Sealed), false },
        { "the reporter takes it back", [], Given.Withdrawn, false },
        { "somebody has no interest", [], new NoConflictDeclared(Now, "desk.ams", "mark"), false },
        { "triage gives it to another", [], new TriageHandlerChanged(4, "mark", MayOpen: true), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void News_is_what_the_reporter_sees_anew(string what, object[] before, object e, bool isNews) =>
        (News.VisibleFrom(e, Given.Report([Given.Told, .. before]), Given.Report([Given.Told, .. before, e]), Now) is not null).ShouldBe(isNews, what);

    [Fact]
    public void A_name_that_was_given_in_silence_is_news_when_the_reporter_may_know()
    {
        object[] before = [Given.Told, Asked(answerBy: null)];
        var granted = new UnmaskGranted(Request, Now, "desk.ams", Given.Sealed, Now.AddDays(7), Now.AddDays(8), "2023-06");

        News.VisibleFrom(granted, Given.Report(before), Given.Report([.. before, granted]), Now).ShouldBe(Now.AddDays(8));
    }

    [Fact]
    public void Of_a_destroyed_report_there_is_no_news()
    {
        object[] events = [Given.Told, new Zichtlijn.Reporting.Records.DestructionStarted(Now, Guid.Empty, "order", null, null, "2023-06")];
        News.VisibleFrom(Given.Acknowledged, Given.Report(events), Given.Report([.. events, Given.Acknowledged]), Now).ShouldBeNull();
    }

    [Fact]
    public void The_next_mail_comes_after_the_pause_and_no_earlier_than_its_news()
    {
        MailQueue.DueAt(Now, mailedAt: null).ShouldBe(Now);
        MailQueue.DueAt(Now, Now.AddHours(-1)).ShouldBe(Now.AddHours(3));
        MailQueue.DueAt(Now, Now.AddDays(-1)).ShouldBe(Now);
        MailQueue.DueAt(Now.AddDays(3), Now).ShouldBe(Now.AddDays(3));
    }

    [Fact]
    public void Tries_come_less_often_but_every_hour_at_least() =>
        Enumerable.Range(1, 9).Select(NewsPost.WaitAfter).Select(w => w.TotalMinutes).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);

    [Fact]
    public void Times_are_kept_to_the_hour()
    {
        var moment = new DateTimeOffset(2023, 11, 2, 9, 41, 7, 123, TimeSpan.FromHours(1));
        moment.HourOf().ShouldBe(new(2023, 11, 2, 8, 0, 0, TimeSpan.Zero));
        moment.HourAfter().ShouldBe(new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero));
        moment.HourAfter().HourAfter().ShouldBe(moment.HourAfter());
    }

    [Fact]
    public void Marks_need_the_key_and_differ_by_what_they_stand_for()
    {
        using var keys = new TemporaryKeys();
        using var others = new TemporaryKeys();
        var (secrets, other) = (new NewsSecrets(keys.Folder), new NewsSecrets(others.Folder));

        secrets.MarkOf(Given.ReportId).ShouldBe(new NewsSecrets(keys.Folder).MarkOf(Given.ReportId));
        secrets.MarkOf(Given.ReportId).ShouldNotBe(other.MarkOf(Given.ReportId));
        secrets.MarkOf(Given.ReportId).ShouldNotBe(secrets.MarkOfEvent(Given.ReportId));
        secrets.CountedFor("A.b+c@Voorbeeld.example").ShouldBe(secrets.CountedFor("a.b@voorbeeld.example"));
        secrets.CountedFor("a.c@voorbeeld.example").ShouldNotBe(secrets.CountedFor("a.b@voorbeeld.example"));
        secrets.MessageId(1, Given.ReportId).ShouldNotBe(secrets.MessageId(2, Given.ReportId));
        NewsSecrets.NewToken().Length.ShouldBe(43);
        NewsSecrets.NewToken().ShouldNotBe(NewsSecrets.NewToken());
    }

    [Theory]
    [InlineData("iemand@voorbeeld.nl")]
    [InlineData("a.b-c_d+e@sub.voorbeeld-x.example")]
    [InlineData("o'neil@voorbeeld.example")]
    [InlineData("x@xn--bcher-kva.example")]
    public void Addresses_that_people_have_are_taken(string address) => EmailAddress.Read($"  {address} ").ShouldBe(address);

    [Fact]
    public void Without_a_host_nothing_is_offered_and_a_host_needs_a_place_for_addresses()
    {
        NewsOffer.Of(Settings()).ShouldSatisfyAllConditions(o => o.IsKept.ShouldBeFalse(), o => o.IsOffered.ShouldBeFalse());
        NewsOffer.Of(Settings(("ConnectionStrings:News", "Host=x"))).ShouldSatisfyAllConditions(o => o.IsKept.ShouldBeTrue(), o => o.IsOffered.ShouldBeFalse());
        Should.Throw<InvalidOperationException>(() => NewsOffer.Of(Mail())).Message.ShouldContain("ConnectionStrings:News");
        NewsOffer.Of(Mail(("ConnectionStrings:News", "Host=x"))).IsOffered.ShouldBeTrue();
    }

    [Fact]
    public void Mails_travel_encrypted_unless_the_server_is_on_this_machine()
    {
        Of().Security.ShouldBe(SecureSocketOptions.StartTls);
        Of().Port.ShouldBe(587);
        Of(("Zichtlijn:Mail:Tls", "implicit")).Security.ShouldBe(SecureSocketOptions.SslOnConnect);
        Of(("Zichtlijn:Mail:Tls", "none"), ("Zichtlijn:Mail:Host", "::1")).Security.ShouldBe(SecureSocketOptions.None);
        Of(("Zichtlijn:PublicAddress", "http://127.0.0.1:8080/x")).Site.AbsoluteUri.ShouldBe("http://127.0.0.1:8080/");
    }

    [Theory]
    [InlineData("Zichtlijn:Mail:Tls", "none")]
    [InlineData("Zichtlijn:Mail:Tls", "perhaps")]
    [InlineData("Zichtlijn:Mail:From", "nobody")]
    [InlineData("Zichtlijn:Mail:From", "")]
    [InlineData("Zichtlijn:Mail:User", "somebody")]
    [InlineData("Zichtlijn:Mail:PasswordFile", "/somewhere")]
    [InlineData("Zichtlijn:PublicAddress", "http://loket.example")]
    [InlineData("Zichtlijn:PublicAddress", "")]
    public void A_setting_that_does_not_hold_stops_the_start(string name, string value) =>
        Should.Throw<InvalidOperationException>(() => Of((name, value)));

    private static UnmaskRequested Asked(DateOnly? answerBy) =>
        new(Request, Now, "triage.ams", "mark", "askReporter", Given.Sealed, answerBy, answerBy is null ? Given.Sealed : null, "2023-06");

    private static MailSettings Of(params (string Name, string Value)[] changes) => MailSettings.Of(Mail(changes)).ShouldNotBeNull();

    private static IConfiguration Mail(params (string Name, string Value)[] changes) => Settings(
    [
        ("Zichtlijn:Mail:Host", "mail.example"), ("Zichtlijn:Mail:From", "nieuws@loket.example"), ("Zichtlijn:PublicAddress", "https://loket.example"), .. changes,
    ]);

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value))).Build();
}
