using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>Who may not, which version, and what is wrong with the input.</summary>
[Collection(OnTheHost.Name)]
public class UnmaskingInputTests(ReportingHost host)
{
    private const string Words = "Zonder de melder te spreken kan ik dit niet beoordelen.";
    private static readonly RequestUnmask Good = new("askReporter", Words, InformReporter: true, WhyNot: null);

    [Fact]
    public async Task Each_needs_the_role_a_fresh_sign_in_and_a_case_of_ones_own()
    {
        var receipt = await ReportAsync();
        var (path, request) = (ReportingHost.PathOf(receipt), Guid.NewGuid());
        foreach (var (address, body, may, other) in new (string, object, string, string)[]
        {
            ("unmask-requests", Good, "triage.ams", "triage.dhg"),
            ($"unmask-requests/{request}/approvals", new DecideUnmask(Words), "desk.ams", "desk.dhg"),
            ($"unmask-requests/{request}/refusals", new DecideUnmask(Words), "desk.ams", "desk.dhg"),
        })
        {
            using var nobody = await host.Anybody().PostAsync($"{path}/{address}", Wire.Body(body));
            await nobody.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthorized");
            using var stale = await host.Stale(may).Command($"{path}/{address}", "\"4\"", Wire.Body(body));
            await stale.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
            using var hidden = await host.As(other).Command($"{path}/{address}", "\"4\"", Wire.Body(body));
            using var unknown = await host.As(other).Command($"{ReportingHost.Reports}/{Guid.NewGuid()}/{address}", "\"4\"", Wire.Body(body));
            await hidden.ShouldBeHiddenLike(unknown);
            foreach (var account in new[] { "triage.ams", "desk.ams", "unit-head.ams", "corps", "privacy", "ombuds", "hr" }.Except([may]))
            {
                using var response = await host.As(account).Command($"{path}/{address}", "\"4\"", Wire.Body(body));
                await response.ShouldBeProblem(HttpStatusCode.Forbidden);
            }
        }

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
    }

    [Fact]
    public async Task The_name_needs_a_fresh_sign_in_of_triage_whatever_the_report()
    {
        foreach (var path in new[] { ReportingHost.PathOf(await ReportAsync()), $"{ReportingHost.Reports}/{Guid.NewGuid()}" })
        {
            using var stale = await host.Stale("triage.ams").GetAsync($"{path}/reporter");
            await stale.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
            using var other = await host.As("ombuds").GetAsync($"{path}/reporter");
            await other.ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        (await host.Stale("desk.ams").GetAsync($"{ReportingHost.PathOf(await ReportAsync())}/reporter").Read<ReporterIdentity>())
            .Reporter.ShouldBe(Given.Request.Reporter);
    }

    [Fact]
    public async Task Without_a_declaration_nothing_is_asked_decided_or_shown()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams", mayOpen: false);
        var path = ReportingHost.PathOf(receipt);

        using var asked = await host.As("triage.ams").Command($"{path}/unmask-requests", "\"3\"", Wire.Body(Good));
        using var decided = await host.As("desk.ams").Command($"{path}/unmask-requests/{Guid.NewGuid()}/approvals", "\"3\"", Wire.Body(new DecideUnmask(Words)));
        using var listed = await host.As("desk.ams").GetAsync($"{path}/unmask-requests");
        using var read = await host.As("desk.ams").GetAsync($"{path}/reporter");
        using var readers = await host.As("desk.ams").GetAsync($"{path}/readers");

        foreach (var answer in new[] { asked, decided, listed, read, readers })
        {
            await answer.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        }
    }

    [Fact]
    public async Task Another_version_is_refused_and_bad_input_is_named_before_all_else()
    {
        var receipt = await ReportAsync();
        var path = $"{ReportingHost.PathOf(receipt)}/unmask-requests";

        using var without = await host.As("triage.ams").PostAsync(path, Wire.Body(Good));
        using var old = await host.As("triage.ams").Command(path, "\"3\"", Wire.Body(Good));
        using var bad = await host.As("triage.ams").Command(path, "\"4\"", Wire.Body(new RequestUnmask(null, "kort", InformReporter: false, null)));
        using var badDecision = await host.As("desk.ams").Command($"{path}/{Guid.NewGuid()}/refusals", "\"4\"", Wire.Body(new DecideUnmask("kort")));
        using var badAnswer = await (await host.ReporterOfAsync(receipt)).PostAsync(
            $"{ReportingHost.MyReport}/unmask-answers", Wire.Body(new AnswerUnmask(null, null, new string('x', 2_001))));

        await without.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await old.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await bad.ShouldBeInvalid("reasonCode", "motive", "whyNot");
        await badDecision.ShouldBeInvalid("motive");
        await badAnswer.ShouldBeInvalid("requestId", "agrees", "text");
    }

    [Fact]
    public async Task Of_whoever_is_known_nothing_needs_to_be_asked()
    {
        var receipt = await ReportAsync(Given.Request with { Disclosure = Disclosure.Identified });

        using var asked = await host.As("triage.ams").Command($"{ReportingHost.PathOf(receipt)}/unmask-requests", "\"4\"", Wire.Body(Good));

        await asked.ShouldBeProblem(HttpStatusCode.Conflict, "reporter-already-known");
        (await host.As("triage.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/reporter").Read<ReporterIdentity>()).Until.ShouldBeNull();
    }

    private async Task<ReportReceipt> ReportAsync(SubmitReport? report = null)
    {
        var receipt = await host.OpenedAsync(report);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        return receipt;
    }
}
