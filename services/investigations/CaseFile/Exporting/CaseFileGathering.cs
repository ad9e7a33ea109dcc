using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Chronology;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Interviews.Reading;
using Zichtlijn.Investigations.IntrusiveMeans;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Masking;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.CaseFile.Exporting;

/// <summary>Puts what is stored of a case into words.</summary>
internal sealed class CaseFileGathering(Investigation i, ExportWish wish, KeyRing keys, StaffDirectory staff, Pseudonyms pseudonyms)
{
    /// <param name="events">Of the case, its register and its interviews, in their order.</param>
    /// <param name="report">That is printed.</param>
    /// <param name="marks">Of every version of the report, printed or not.</param>
    /// <param name="log">The oldest line on top.</param>
    public GatheredCaseFile Gather(
        IReadOnlyList<Recorded> events, CaseStreams streams, WrittenReport? report, IReadOnlyList<WrittenMask> marks, IReadOnlyList<AccessRecord> log)
    {
        object[] ofCase = [.. events.Where(e => e.StreamId == i.Id).Select(e => e.Data)];
        var lines = events.Select(e => e.Data).OfType<IEvidenceEvent>().Select(e => (Line: Registrar.Reveal(keys, e.Seal), e.Seal)).ToArray();
        var rights = new RevealedRights(RightsFile.Of(ofCase), keys);
        var mandates = new RevealedFile(InvestigationFile.Of(ofCase), keys).Mandates().Reverse().ToArray();
        return new(
            i, wish, ofCase.OfType<CaseFileExported>().Count() + 1, NameOf(wish.By), pseudonyms.OfReporter(i.Id), lines.LastOrDefault().Seal?.Line ?? 0,
            lines.LastOrDefault().Seal?.Hash ?? RegisterSeal.Start, mandates, Chronology(events, streams),
            [.. rights.Persons.Select(p => new FiledNotice(p.Number, p.Name, rights.CounselOf(p.Number), rights.TextsOf(p.Number)))],
            [.. Interviews(events)],
            [.. lines.GroupBy(l => l.Line.Evidence).OrderBy(g => g.Key).Select(g => new FiledEvidence(g.Key, g.First().Line.What!, [.. g.Select(l => (l.Line, l.Seal.Hash))]))],
            [.. ofCase.OfType<SharedWithProsecutor>().Select(s => new FiledDisclosure(s.Number, s.SharedAt, s.By, Disclosed.Of(s, keys)))],
            [.. MeansStory.Of(i, ofCase, keys).Reverse()], report,
            [.. ofCase.OfType<ResponseGiven>().Select(r => new NamedResponse(r.Notice, r.GivenAt, keys.Reveal<string>(ReportPurposes.Response, r.Text)))],
            [.. ofCase.OfType<ReviewGiven>().Select(r => new FiledReview(r.GivenAt, NameOf(r.By), r.Agrees, keys.Reveal<string>(ReportPurposes.Remarks, r.Remarks)))],
            [.. log.Where(IsOfTheFile)], People(events, ofCase, mandates, rights, [.. marks, .. report?.Masks ?? []]), keys);
    }

    /// <summary>By time; what was noted first of what happened at one moment.</summary>
    private ChronologyEntry[] Chronology(IReadOnlyList<Recorded> events, CaseStreams streams) =>
    [
        .. events.Where(e => Chronicle.OfInvestigations.Told.Contains(e.Data.GetType()))
            .OrderBy(e => e.Sequence).Select(e => Chronicle.OfInvestigations.EntryOf(e.Data, new(keys, e.StreamId, streams.NumberOf(e.StreamId))))
            .OrderBy(e => e.At),
    ];

    /// <summary>When a reporter looks is nobody's business; who watches over the log saw nothing of the case.</summary>
    private static bool IsOfTheFile(AccessRecord line) => line.ActorRole != ReporterPasses.Reporter && line.Reason != AccessLogEndpoint.Reason;

    private IEnumerable<InterviewDetail> Interviews(IReadOnlyList<Recorded> events) =>
        from stream in events.GroupBy(e => e.StreamId)
        let own = stream.Select(e => e.Data).ToArray()
        where own[0] is InterviewScheduled
        let row = own.Skip(1).Aggregate(Interview.Of(stream.Key, (InterviewScheduled)own[0]), (interview, e) => interview.After(e))
        orderby row.Number
        select new InterviewStory(row, own, keys).ToContract(pseudonyms);

    /// <summary>
    /// Witnesses, whoever else the case is about when it is the procedure of one of them, what the report marks for those it is
    /// about, and what whoever hands it out adds. Nobody here knows the name of the reporter.
    /// </summary>
    private FiledPeople People(
        IReadOnlyList<Recorded> events, IReadOnlyList<object> ofCase, IReadOnlyList<Mandate> mandates, RevealedRights rights, IReadOnlyList<WrittenMask> marks)
    {
        var talks = events.Select(e => e.Data).OfType<InterviewScheduled>().Where(e => e.Person is not null)
            .Select(e => (e.With, Names: NamesOf(keys.Reveal<string>(InterviewPurposes.Person, e.Person!)))).ToArray();
        var told = rights.Persons.SelectMany(p => NamesOf(p.Name).Select(name => (p.Number, Name: name))).Concat(Themselves(ofCase)).ToArray();
        var accused = mandates.SelectMany(m => m.Charges).Select(c => c.Person).Concat(told.Select(p => p.Name))
            .Concat(talks.Where(t => t.With == InterviewWith.Subject).SelectMany(t => t.Names)).SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var readable = wish.Notice is null ? accused : told.Where(p => p.Number == wish.Notice).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var witnesses = talks.Where(t => t.With == InterviewWith.Witness).SelectMany(t => t.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HiddenWords[] hidden =
        [
            .. witnesses.Except(readable, StringComparer.OrdinalIgnoreCase).Select(n => new HiddenWords(n, PersonKinds.Witness, IsName: true)),
            .. accused.Except(readable, StringComparer.OrdinalIgnoreCase).Except(witnesses, StringComparer.OrdinalIgnoreCase).Select(n => new HiddenWords(n, PersonKinds.OtherSubject, IsName: true)),
            .. wish.Words.Masks.Select(m => new HiddenWords(m, PersonKinds.Other, IsName: true)),
            .. marks.Where(m => m.Readers.Contains(Reader.Subject)).Select(m => m.Words).Distinct(StringComparer.Ordinal).Select(m => new HiddenWords(m, PersonKinds.Other, IsName: false)),
        ];
        return new(hidden, NameOf, accused.Concat(witnesses).ToHashSet(StringComparer.OrdinalIgnoreCase), written => NamesOf(written).Any(readable.Contains));
    }

    /// <summary>
    /// By the number of the notice, those who did something on their own page: under their account, and under the name that the
    /// directory has for it. It may not know them by the name in the notice, nor know them any more.
    /// </summary>
    private IEnumerable<(int Number, string Name)> Themselves(IEnumerable<object> ofCase) => ofCase
        .Select(e => e switch
        {
            ResponseGiven { ByThemselves: true, Notice: { } notice, By: var by } => (Number: notice, Account: by),
            ResponseTimeAsked asked => (Number: asked.Notice, Account: asked.By),
            CounselNamed { ByThemselves: true } named => (named.Number, Account: named.By),
            _ => default,
        })
        .Where(p => p.Account is { Length: > 0 }).Distinct().SelectMany(p => new[] { (p.Number, p.Account), (p.Number, NameOf(p.Account)) });

    private string NameOf(string account) => staff.Find(account)?.Name ?? account;

    /// <summary>As it was written, and as the directory has it, with the account.</summary>
    private IEnumerable<string> NamesOf(string written) => staff.OnlyOne(written) is { } member ? [written, member.Name, member.Account] : [written];
}

