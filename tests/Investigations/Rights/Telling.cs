using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Rights;

/// <summary>Investigations of somebody who has an account, through the interface.</summary>
internal static class Telling
{
    public const string Accused = "employee.rtd";
    public const string Text = "U zou een collega hebben uitgescholden waar anderen bij waren.";
    public const string Own = "/api/investigations/v1/own-investigations";

    /// <summary>Two charges about <see cref="Accused"/> and one about somebody in no directory; two investigators declared.</summary>
    public static async Task<Guid> AccusedAsync(this InvestigationsHost host, InvestigationKind kind = InvestigationKind.Unit, string person = Accused)
    {
        var caseId = await host.AskedAsync(kind);
        await host.DoAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with { Charges = [Charge(person), Charge(person), Charge("Piet van Elders")] });
        await (kind == InvestigationKind.Ltio ? host.StaffAsync(caseId, "ltio", "ltio2") : host.StaffAsync(caseId, "investigator.ams", "investigator2.ams"));
        return caseId;
    }

    public static Task TellAsync(this InvestigationsHost host, Guid caseId, params int[] charges) => host.DoAsync("investigator.ams", caseId, "notices", new NotifySubject(charges, Text));

    public static Task<CaseNotices> NoticesAsync(this InvestigationsHost host, Guid caseId, string account = "investigator.ams") =>
        host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/notices").Read<CaseNotices>();

    public static Task<OwnInvestigation> OwnAsync(this InvestigationsHost host, string account, Guid caseId) => host.As(account).GetAsync($"{Own}/{caseId}").Read<OwnInvestigation>();

    /// <summary>To them there is no such page, like that of a case that does not exist.</summary>
    public static async Task ShouldHaveNoPage(this InvestigationsHost host, string account, Guid caseId)
    {
        using var hidden = await host.As(account).GetAsync($"{Own}/{caseId}");
        using var unknown = await host.As(account).GetAsync($"{Own}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
        using var named = await host.NameAsync(account, caseId, "Mr. A. Jurist");
        using var nothing = await host.NameAsync(account, Guid.NewGuid(), "Mr. A. Jurist");
        await named.ShouldBeHiddenLike(nothing);
        (await host.As(account).GetAsync(Own).Read<ListedOwnInvestigation[]>()).ShouldNotContain(o => o.CaseId == caseId);
    }

    public static async Task<HttpResponseMessage> NameAsync(this InvestigationsHost host, string account, Guid caseId, string? name, long? version = null) =>
        await host.As(account).Command($"{Own}/{caseId}/counsel", (version ?? await host.VersionOfAsync(caseId)).Tag(), Wire.Body(new NoteCounsel(name)));

    public static WishedCharge Charge(string person, int? number = null) => new(number, person, "Schold een collega uit waar anderen bij waren.");
}
