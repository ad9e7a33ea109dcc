using System.Net;
using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Restoration.Tests.Api;

/// <summary>From the offer to the end, with one reporter.</summary>
[Collection(OnTheHost.Name)]
public class IndividualApiTests(RestorationHost host)
{
    private const string Marker = "MARKERWOORD";

    [Fact]
    public async Task The_document_keeps_the_rules() => await host.As(RestorationHost.Worker).ShouldServeADocumentThatKeepsTheRules("restoration");

    [Fact]
    public async Task The_service_is_ready() => await host.Anybody().ShouldBeReady();

    [Fact]
    public async Task A_reporter_is_offered_says_what_helps_agrees_and_says_how_it_was()
    {
        var caseId = await host.AcceptedAsync();
        await host.DoAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("apology", "Excuses van de politiechef, in een gesprek."));
        await host.SayAsync(caseId, "measures", new ProposeMeasure("counselling", "Een paar gesprekken met een hulpverlener."));

        var mine = await host.MineAsync(caseId);
        (mine.State, mine.Needs.Single().Text, mine.Offer!.Text).ShouldBe((RestorationState.NeedsExplored, RestorationHost.Needs, "Wij willen graag horen wat u nu zou helpen."));
        mine.Measures.Select(m => (m.Number, m.MayAnswer, m.MayEnd)).ShouldBe([(1, true, true), (2, false, true)]);
        await host.SayAsync(caseId, "measure-answers", new AnswerMeasure(1, Agrees: true));
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/2/withdrawals");
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(Today, "unitHead", "De politiechef bood excuses aan in een gesprek."));
        await host.SayAsync(caseId, "evaluations", new Evaluate(1, 5, "Eindelijk gehoord."));
        await host.SayAsync(caseId, "evaluations", new Evaluate(null, 4, null));
        await host.DoAsync(RestorationHost.Worker, caseId, "closures");

        var file = await host.FileAsync(caseId);
        file.Measures.Select(m => m.State).ShouldBe([MeasureState.Evaluated, MeasureState.NotHeld]);
        (file.Measures[0].Evaluation!.Text, file.Measures[0].Done!.ByRole, file.Evaluation!.Satisfaction).ShouldBe(("Eindelijk gehoord.", "unitHead", 4));
        (await host.MineAsync(caseId)).State.ShouldBe(RestorationState.Closed);
        await host.SayAsync(caseId, "answers", new AnswerOffer(Accepts: true));
        (await host.MineAsync(caseId)).MayPropose.ShouldBeTrue("whom it is for can always want it again");
    }

    [Fact]
    public async Task A_worker_notes_what_somebody_says_who_has_no_receipt()
    {
        var caseId = await host.DeclaredAsync();
        await host.DoAsync(RestorationHost.Worker, caseId, "offers", new OfferRecognition("Wij willen graag horen wat u nu zou helpen."));
        await host.DoAsync(RestorationHost.Worker, caseId, "answers", new AnswerOffer(Accepts: true));
        await host.DoAsync(RestorationHost.Worker, caseId, "needs", new TellNeeds("Rust op het werk."));
        await host.DoAsync(RestorationHost.Worker, caseId, "measures", new ProposeMeasure("workplaceRepair", "Andere diensten dan de leidinggevende."));
        await host.DoAsync(RestorationHost.Worker, caseId, "measure-answers", new AnswerMeasure(1, Agrees: true));
        await host.DoAsync(RestorationHost.Worker, caseId, "personnel-actions", new NotePersonnelAction("transfer", Today, null));
        await host.DoAsync(RestorationHost.Worker, caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.NotReached, "Drie keer gebeld."));
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(Today, "leader", "De diensten zijn aangepast."));
        await host.DoAsync(RestorationHost.Worker, caseId, "evaluations", new Evaluate(1, 3, null));

        var file = await host.FileAsync(caseId);
        (file.Answer!.OnBehalf, file.Needs.Single().OnBehalf, file.Measures.Single().Evaluation!.OnBehalf, file.PersonnelActions.Single().OnBehalf, file.Checks.Single().OnBehalf)
            .ShouldBe((true, true, true, true, true));
    }

    [Fact]
    public async Task What_a_reporter_says_is_in_no_contract_and_in_no_row_in_the_clear()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (offered, answered, ended) = (await Heard.OfAsync<RecognitionOffered>(probe), await Heard.OfAsync<RecognitionAnswered>(probe), await Heard.OfAsync<RestorationEnded>(probe));
        var caseId = await host.AcceptedAsync();
        await host.SayAsync(caseId, "needs", new TellNeeds($"{Marker} zou helpen."));
        await host.SayAsync(caseId, "measures", new ProposeMeasure("counselling", $"{Marker} en hulp."));
        await host.SayAsync(caseId, "personnel-actions", new NotePersonnelAction("appraisal", Today, $"{Marker} kreeg een slechte beoordeling."));
        await host.SayAsync(caseId, "detriment-answers", new AnswerDetrimentCheck(1, DetrimentAnswer.Something, $"{Marker} kwam door de melding."));
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/1/consents");
        await host.DoAsync(RestorationHost.Worker, caseId, "measures/1/completions", new CarryOutMeasure(Today, "counsellor", $"{Marker} ging goed."));
        await host.SayAsync(caseId, "evaluations", new Evaluate(1, 2, $"{Marker} hielp een beetje."));
        await host.DoAsync(RestorationHost.Worker, caseId, "closures");

        string[] told = [.. await offered.AboutAsync(caseId), .. await answered.AboutAsync(caseId), .. await ended.AboutAsync(caseId)];
        told.ShouldAllBe(body => !body.Contains(Marker) && !body.Contains(RestorationHost.Worker));
        (await DatabaseDump.OfAsync(host.Store)).ShouldNotContain(Marker);
        JsonSerializer.Serialize(await host.MineAsync(caseId)).ShouldContain(Marker, customMessage: "and whom it is of reads it");
    }

    [Fact]
    public async Task Withdrawing_the_report_or_giving_a_name_changes_nothing_of_what_was_offered()
    {
        var caseId = await host.AcceptedAsync();
        await host.TellAsync(new Contracts.Reporting.V1.ReportWithdrawn(caseId, 8, DateTimeOffset.UtcNow));
        await host.TellAsync(new Contracts.Reporting.V1.DisclosureChanged(caseId, 9, DateTimeOffset.UtcNow, Disclosure.Identified));

        await Eventually.Holds(async () =>
        {
            var detail = await host.ReadAsync(RestorationHost.Worker, caseId);
            (detail.ReportWithdrawn, detail.Disclosure, detail.State).ShouldBe((true, Disclosure.Identified, RestorationState.NeedsExplored));
            (await host.MineAsync(caseId)).ReportWithdrawn.ShouldBeTrue();
        });
    }

    [Fact]
    public async Task Whoever_works_on_it_sees_which_colleagues_read_it_and_not_when_the_reporter_looks()
    {
        var caseId = await host.AcceptedAsync();
        await host.MineAsync(caseId);
        await host.ReadAsync(RestorationHost.Worker, caseId);

        var readers = await host.As(RestorationHost.Worker).GetAsync($"{RestorationHost.Cases}/{caseId}/readers").Read<Contracts.Access.Http.V1.CaseReader[]>();
        readers.Select(r => r.Account).ShouldBe([RestorationHost.Worker]);
    }

    [Fact]
    public async Task A_worker_names_the_version_they_saw_and_a_reporter_none()
    {
        var caseId = await host.AcceptedAsync();

        await (await host.TryAsync(RestorationHost.Worker, caseId, "closures", version: 3)).ShouldBeProblem(HttpStatusCode.PreconditionFailed);
        await host.SayAsync(caseId, "answers", new AnswerOffer(Accepts: false));
        await (await host.TryAsync(RestorationHost.Worker, caseId, "closures")).ShouldBeProblem(HttpStatusCode.Conflict, "not-accepted");
    }

    private static DateOnly Today => Terms.Term.DayOf(DateTimeOffset.UtcNow);
}
