using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Masking;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.CaseFile.Exporting;

/// <summary>Everything that a file of a case is made of, in words; nothing is masked yet.</summary>
/// <param name="Number">Which file of the case it is: 1 for the first that went out.</param>
/// <param name="By">The name of whoever hands it out.</param>
/// <param name="RegisterLine">The last line of the register of evidence.</param>
/// <param name="RegisterHead">Its hash.</param>
/// <param name="Mandates">All versions, the first on top.</param>
/// <param name="Chronology">In the order of time.</param>
/// <param name="Report">What both sides got last; null before there was a draft.</param>
/// <param name="AccessLog">The oldest on top.</param>
internal sealed record GatheredCaseFile(
    Investigation Case, ExportWish Wish, int Number, string By, string ReporterMark, int RegisterLine, string RegisterHead, IReadOnlyList<Mandate> Mandates,
    IReadOnlyList<ChronologyEntry> Chronology, IReadOnlyList<FiledNotice> Notices, IReadOnlyList<InterviewDetail> Interviews, IReadOnlyList<FiledEvidence> Evidence,
    IReadOnlyList<FiledDisclosure> Disclosures, IReadOnlyList<MeansRequest> Means, WrittenReport? Report, IReadOnlyList<NamedResponse> Responses, IReadOnlyList<FiledReview> Reviews, IReadOnlyList<AccessRecord> AccessLog,
    FiledPeople People, KeyRing Keys)
{
    public string CaseNumber => Case.Request!.CaseNumber;

    public IEnumerable<CaseClock> Clocks => Case.Clocks.All;
}

/// <param name="Person">As the mandate has it.</param>
internal sealed record FiledNotice(int Number, string Person, string? Counsel, IReadOnlyList<NoticeText> Texts);

/// <summary>A piece with everything that was done with it.</summary>
/// <param name="Lines">Of the register, with the hash of each.</param>
internal sealed record FiledEvidence(int Number, Description What, IReadOnlyList<(RegisterLine Line, string Hash)> Lines)
{
    /// <summary>It was added so, or marked so later.</summary>
    public bool RestsOnDutyToAnswer => Lines.Any(l => l.Line.SaysDutyToAnswer);
}

/// <summary>What went to the prosecutor.</summary>
internal sealed record FiledDisclosure(int Number, DateTimeOffset At, string By, Disclosed What);

internal sealed record FiledReview(DateTimeOffset At, string By, bool Agrees, string Remarks);

/// <summary>Who is who in a file.</summary>
/// <param name="Hidden">Names and words that nobody reads, with what kind of person each is.</param>
/// <param name="NameOf">The name of an account.</param>
/// <param name="Involved">Names of everybody whom the case is about or who told something: they do not act in it as officials.</param>
/// <param name="IsOfTheirFile">Whether somebody, as a name was written, is one of those whose procedure it is.</param>
internal sealed record FiledPeople(IReadOnlyList<HiddenWords> Hidden, Func<string, string> NameOf, IReadOnlySet<string> Involved, Func<string, bool> IsOfTheirFile);
