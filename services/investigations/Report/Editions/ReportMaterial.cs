using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Drafting;

namespace Zichtlijn.Investigations.Report.Editions;

/// <summary>Everything in words that a report is made of.</summary>
/// <param name="Mandates">All versions, the newest on top.</param>
/// <param name="Notices">Who was told of which charges, with the names that they go by.</param>
/// <param name="Witnesses">The names that they go by.</param>
/// <param name="Investigators">Names.</param>
/// <param name="Reviewer">The name of whoever agreed to it.</param>
internal sealed record ReportMaterial(
    string CaseNumber, string OrganisationalPart, string ReporterMark, IReadOnlyList<Mandate> Mandates, WrittenReport Text,
    IReadOnlyList<NamedNotice> Notices, IReadOnlyList<string> Witnesses, IReadOnlyList<NamedResponse> Responses, IReadOnlyList<string> Investigators, string? Reviewer)
{
    public Mandate Mandate => Mandates[0];

    /// <summary>Whose conduct a charge is about, as people go by; the words of the mandate for somebody who was not told.</summary>
    public NamedNotice? NoticeOn(int charge) => Notices.FirstOrDefault(n => n.Charges.Contains(charge));
}

/// <param name="Names">As the mandate has it, and the name in the directory.</param>
internal sealed record NamedNotice(int Number, IReadOnlyList<string> Names, IReadOnlyList<int> Charges);

/// <param name="Notice">Null for the reporter.</param>
internal sealed record NamedResponse(int? Notice, DateTimeOffset GivenAt, string Text);

/// <summary>What a report rests on. Only whoever makes a document of it needs them: opening the lines of all evidence takes its time.</summary>
internal sealed record ReportAnnexes(IReadOnlyList<AnnexedEvidence> Evidence, IReadOnlyList<AnnexedInterview> Interviews);

/// <param name="Sha256">Null for an object.</param>
internal sealed record AnnexedEvidence(int Number, string Title, string Source, DateTimeOffset AddedAt, string? Sha256);

/// <param name="Person">The mark for the reporter.</param>
internal sealed record AnnexedInterview(int Number, InterviewWith With, string Person, DateTimeOffset At, InterviewState State);
