using System.Net;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Rights;
using Zichtlijn.Terms;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Welfare;

[Collection(OnTheHost.Name)]
public class WelfareApiTests(InvestigationsHost host)
{
    private const string First = "investigator.ams";
    private static readonly NoteWelfareCheck OfReporter = new(Notice: null, Term.DayOf(DateTimeOffset.UtcNow), NeedsHelp: true, "Slaapt slecht; maandag belt de bedrijfsarts.");

    [Fact]
    public async Task The_reporter_and_those_it_is_about_are_asked_alike()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1, 2);
        (await ReadAsync(caseId)).ShouldSatisfyAllConditions(
            w => w.ReporterBy.ShouldBe(OfReporter.On!.Value.AddDays(30)), w => w.SubjectsBy.ShouldBe(OfReporter.On!.Value.AddDays(30)), w => w.SubjectsToAsk.ShouldBe([1]), w => w.Checks.ShouldBeEmpty());

        await host.DoAsync(First, caseId, "welfare-checks", OfReporter);
        await host.DoAsync("investigator2.ams", caseId, "welfare-checks", OfReporter with { Notice = 1, NeedsHelp = false, Text = "Het gaat redelijk." });

        var welfare = await ReadAsync(caseId);
        welfare.Checks.Select(c => (c.Notice, c.Person, c.On, c.By, c.NeedsHelp, c.Text)).ShouldBe(
            [(1, Telling.Accused, OfReporter.On!.Value, "investigator2.ams", false, "Het gaat redelijk."), (null, (await host.ReadAsync(First, caseId)).ReporterMark, OfReporter.On.Value, First, true, OfReporter.Text!)]);
    }

    [Fact]
    public async Task What_cannot_be_noted_is_refused()
    {
        var caseId = await host.AccusedAsync();

        await (await host.TryAsync(First, caseId, "welfare-checks", OfReporter with { Notice = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "notice-unknown");
        await (await host.TryAsync(First, caseId, "welfare-checks", OfReporter with { On = OfReporter.On!.Value.AddDays(1), Text = "kort" })).ShouldBeInvalid("on", "text");
        await (await host.TryAsync(First, caseId, "welfare-checks", OfReporter with { On = null })).ShouldBeInvalid("on");
        (await ReadAsync(caseId)).ShouldSatisfyAllConditions(w => w.Checks.ShouldBeEmpty(), w => w.SubjectsBy.ShouldBeNull(), w => w.SubjectsToAsk.ShouldBeEmpty());
    }

    private Task<CaseWelfare> ReadAsync(Guid caseId) => host.As(First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/welfare-checks").Read<CaseWelfare>();
}
