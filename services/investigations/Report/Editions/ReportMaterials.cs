using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Evidence.Adding;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Interviews.Reading;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Editions;

/// <summary>Gathers what a report is made of, from all over the case.</summary>
internal sealed class ReportMaterials(ContentKeys keys, StaffDirectory staff, Pseudonyms pseudonyms)
{
    /// <param name="events">Of the case.</param>
    public async Task<ReportMaterial> GatherAsync(IQuerySession session, Investigation i, IReadOnlyList<object> events, WrittenReport text, CancellationToken cancellationToken)
    {
        var interviews = await InterviewsAsync(session, i, cancellationToken);
        var own = await keys.OfAsync(i.Id, [.. events.SelectMany(ProtectedContents.In), .. interviews.Select(r => r.Scheduled.Person)], cancellationToken);
        return new(
            i.Request!.CaseNumber, i.Request.OrganisationalPart, pseudonyms.OfReporter(i.Id), new RevealedFile(InvestigationFile.Of(events), own).Mandates(), text,
            [.. Notices(events, own)],
            [.. interviews.Where(r => r.Scheduled.With == InterviewWith.Witness).SelectMany(r => NamesOf(own.Reveal<string>(InterviewPurposes.Person, r.Scheduled.Person!))).Distinct(StringComparer.Ordinal)],
            [.. events.SinceTheDraft().OfType<ResponseGiven>().Select(r => new NamedResponse(r.Notice, r.GivenAt, own.Reveal<string>(ReportPurposes.Response, r.Text)))],
            [.. i.Assignments.Select(a => NameOf(a.Account))],
            i.Report.Reviewer is { } reviewer ? NameOf(reviewer.Account) : null);
    }

    public async Task<ReportAnnexes> AnnexesAsync(IQuerySession session, Investigation i, CancellationToken cancellationToken)
    {
        var evidence = await session.Query<EvidenceRow>().Where(r => r.CaseId == i.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var interviews = await InterviewsAsync(session, i, cancellationToken);
        var own = await keys.OfAsync(
            i.Id, [.. evidence.SelectMany(r => new[] { r.Title, r.Steps[0].Seal.Text }), .. interviews.Select(r => r.Scheduled.Person)], cancellationToken);
        return new(
            [.. evidence.Select(r => new AnnexedEvidence(
                r.Number, own.Reveal<string>(EvidenceTitles.Purpose(r.Id), r.Title), r.Source, r.AddedAt, Registrar.Reveal(own, r.Steps[0].Seal).What!.Sha256))],
            [.. interviews.Select(r => new AnnexedInterview(r.Number, r.Scheduled.With, InterviewStory.PersonOf(r.Scheduled, own, pseudonyms), r.At, r.State))]);
    }

    private static Task<IReadOnlyList<Interview>> InterviewsAsync(IQuerySession session, Investigation i, CancellationToken cancellationToken) =>
        session.Query<Interview>().Where(r => r.CaseId == i.Id && r.State != InterviewState.Cancelled).OrderBy(r => r.Number).ToListAsync(cancellationToken);

    private IEnumerable<NamedNotice> Notices(IEnumerable<object> events, KeyRing own) => events.OfType<SubjectNotified>().GroupBy(e => e.Number).Select(g => new NamedNotice(
        g.Key, [.. g.SelectMany(e => NamesOf(own.Reveal<string>(Purposes.NotifiedPerson, e.Name))).Distinct(StringComparer.Ordinal)], [.. g.SelectMany(e => e.Charges).Distinct()]));

    /// <summary>As it was written, and as the directory has it.</summary>
    private string[] NamesOf(string written) => staff.Find(written) is { } member && member.Name != written ? [written, member.Name] : [written];

    private string NameOf(string account) => staff.Find(account)?.Name ?? account;
}
