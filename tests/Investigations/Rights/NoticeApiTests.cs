using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>Investigators tell whoever it is about, or wait with a motive.</summary>
[Collection(OnTheHost.Name)]
public class NoticeApiTests(InvestigationsHost host)
{
    private const string First = "investigator.ams";

    [Fact]
    public async Task Whoever_it_is_about_is_told_charge_by_charge_and_keeps_one_number()
    {
        var caseId = await host.AccusedAsync();
        var before = await host.NoticesAsync(caseId);
        (before.Notices.Count, before.Deferred, before.NotifyBy is not null).ShouldBe((0, 0, true));
        before.Untold.Select(c => (c.Number, c.Person)).ShouldBe([(1, Telling.Accused), (2, Telling.Accused), (3, "Piet van Elders")]);

        await host.TellAsync(caseId, 1);
        await host.TellAsync(caseId, 3);
        await host.DoAsync("investigator2.ams", caseId, "notices", new NotifySubject([2], Telling.Text + " En daarna nog eens."));

        var told = await host.NoticesAsync(caseId, "investigator2.ams");
        told.Notices.Select(n => (n.Number, n.Person, n.HasPage, string.Join(',', n.Charges), n.Texts.Count)).ShouldBe([(1, Telling.Accused, true, "1,2", 2), (2, "Piet van Elders", false, "3", 1)]);
        told.Notices[0].Texts.Select(t => (t.Text, t.By)).ShouldBe([(Telling.Text + " En daarna nog eens.", "investigator2.ams"), (Telling.Text, First)]);
        (told.Untold.Count, told.NotifyBy).ShouldBe((0, null));
    }

    [Fact]
    public async Task What_is_told_again_in_the_same_words_succeeds_with_any_version_and_anything_else_is_refused()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1);
        var version = await host.VersionOfAsync(caseId);

        using var again = await host.As(First).Command($"{InvestigationsHost.Cases}/{caseId}/notices", version: null, Wire.Body(new NotifySubject([1], Telling.Text)));
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await TryAsync([1], Telling.Text + " En nog iets.")).ShouldBeProblem(HttpStatusCode.Conflict, "charge-told");
        await (await TryAsync([1, 2])).ShouldBeProblem(HttpStatusCode.Conflict, "charge-told");
        await (await TryAsync([2, 3])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charges-of-several");
        await (await TryAsync([4])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charge-unknown");
        await (await TryAsync([], "kort")).ShouldBeInvalid("charges", "text");
        await (await host.TryAsync("investigator2.ams", caseId, "notices/2/counsel", new NoteCounsel("Mr. A. Jurist"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice-unknown");
        await (await host.TryAsync(First, caseId, "notices/1/counsel", new NoteCounsel("A"))).ShouldBeInvalid("name");
        (await host.VersionOfAsync(caseId)).ShouldBe(version);

        Task<HttpResponseMessage> TryAsync(int[] charges, string text = Telling.Text) => host.TryAsync(First, caseId, "notices", new NotifySubject(charges, text));
    }

    [Fact]
    public async Task In_an_inquiry_nobody_is_accused()
    {
        var caseId = await host.StaffedAsync(InvestigationKind.Exploratory);

        await (await host.TryAsync(First, caseId, "notices", new NotifySubject([1], Telling.Text))).ShouldBeProblem(HttpStatusCode.Conflict, "no-notice-in-inquiry");
        (await host.NoticesAsync(caseId)).ShouldSatisfyAllConditions(n => n.Untold.ShouldBeEmpty(), n => n.NotifyBy.ShouldBeNull());
    }

    [Fact]
    public async Task Telling_is_deferred_with_a_motive_four_weeks_at_a_time_as_often_as_needed()
    {
        var caseId = await host.AccusedAsync();
        var by = (await host.NoticesAsync(caseId)).NotifyBy!.Value;
        var later = new ExtendTerm("4w", "investigationAtRisk", "De getuigen zijn nog niet gehoord.");

        await (await host.TryAsync(First, caseId, "terms/notice/extensions", later with { By = "5w" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "extension-too-long");
        await (await host.TryAsync(First, caseId, "terms/notice/extensions", later with { Motive = "kort" })).ShouldBeInvalid("motive");
        for (var n = 0; n < 4; n++)
        {
            await host.DoAsync(First, caseId, "terms/notice/extensions", later);
        }

        (await host.NoticesAsync(caseId)).ShouldSatisfyAllConditions(n => n.Deferred.ShouldBe(4), n => n.NotifyBy!.Value.ShouldBeGreaterThanOrEqualTo(by.AddDays(4 * 28)));
        await host.ShouldHaveNoPage(Telling.Accused, caseId);
    }

    [Fact]
    public async Task Who_was_told_of_a_charge_stays_the_one_it_is_about_and_a_new_charge_has_to_be_told()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1, 2);
        await host.TellAsync(caseId, 3);
        var amended = InvestigationsHost.Mandate with { Motive = "Er is meer bekend geworden over wie het was." };

        await (await host.TryAsync("unit-head.ams", caseId, "mandates", amended with { Charges = [Telling.Charge("Ans van Elders", 1)] }))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "charge-told");
        await host.DoAsync("unit-head.ams", caseId, "mandates", amended with { Charges = [Telling.Charge(Telling.Accused, 1), Telling.Charge("Ans van Elders")] });

        (await host.NoticesAsync(caseId)).ShouldSatisfyAllConditions(n => n.Untold.Single().Number.ShouldBe(4), n => n.NotifyBy.ShouldNotBeNull(), n => n.Notices.Count.ShouldBe(2));
    }

    [Fact]
    public async Task Who_assists_them_is_noted_and_only_those_who_investigate_it_read_what_was_told()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1);

        await host.DoAsync("investigator2.ams", caseId, "notices/1/counsel", new NoteCounsel(" Mr. A. Jurist "));

        (await host.NoticesAsync(caseId)).Notices.Single().Counsel.ShouldBe("Mr. A. Jurist");
        foreach (var path in new[] { "notices", "welfare-checks" })
        {
            using var head = await host.As("unit-head.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}");
            await head.ShouldBeProblem(HttpStatusCode.Forbidden);
            using var other = await host.As("investigator.rtd").GetAsync($"{InvestigationsHost.Cases}/{caseId}/{path}");
            await other.ShouldBeProblem(HttpStatusCode.NotFound);
        }
    }
}
