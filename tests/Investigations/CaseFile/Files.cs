using System.Text;
using UglyToad.PdfPig;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Investigations.CaseFile.Rendering;
using Zichtlijn.Investigations.Cases.Chronology;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Tests.Chronology;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>The file of a case in which everything happened, without a server.</summary>
internal sealed class Files : IDisposable
{
    private static readonly Guid Talk = Guid.Parse("018b9c1e-0000-7000-8000-00000000000f");
    private static readonly Guid Register = Guid.Parse("018b9c1e-0000-7000-8000-00000000001f");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly Pseudonyms _pseudonyms;

    public Files() => _pseudonyms = new(KeyFolder.At(_folder.FullName, mayCreate: true));

    /// <param name="words">What stands in a place of the case, for example <c>minutes</c>.</param>
    /// <param name="marked">In the report that is printed.</param>
    /// <param name="markedElsewhere">In a version of it that is not.</param>
    /// <param name="with">With whom the talk was.</param>
    /// <param name="more">What happened in the case beside everything.</param>
    /// <param name="staff">Nobody but the people of the tests if null.</param>
    public GatheredCaseFile Gathered(
        Func<string, string> words, int? notice = null, string[]? masks = null, string[]? marked = null, string[]? markedElsewhere = null, InterviewWith with = InterviewWith.Witness,
        Func<KeyRing, object[]>? more = null, StaffDirectory? staff = null)
    {
        var story = new Happened(words);
        object[] ofCase = [.. story.Case, .. more?.Invoke(story.Keys) ?? []];
        Recorded[] events =
        [
            .. ofCase.Select((e, n) => new Recorded(n, Given.CaseId, e)), .. story.Register.Select((e, n) => new Recorded(1_000 + n, Register, e)),
            .. story.Talk.Select((e, n) => new Recorded(2_000 + n, Talk, e is InterviewScheduled scheduled ? scheduled with { With = with } : e)),
        ];
        var report = new WrittenReport(
            words("summary"), words("course"), [new(1, Finding.Established, words("reasoning"), ["E-1", "I-1"])], Masks(marked));
        var wish = new ExportWish(
            CaseFileReader.Court, Given.Now, Given.First.Account, 40, notice, new(words("motive of the export"), masks ?? []), []);
        return new CaseFileGathering(Given.Case(ofCase), wish, story.Keys, staff ?? People.Staff, _pseudonyms)
            .Gather(events, new CaseStreams(Given.CaseId, new Dictionary<Guid, InterviewStream> { [Talk] = new(1, 1) }), report, Masks(markedElsewhere),
            [
                Line("read-investigation", "Ok", null), Line("read-evidence", "Error", "conflict-not-declared"),
                Line("read-as-reporter", "Ok", "reporter") with { Actor = "a pseudonym", ActorRole = ReporterPasses.Reporter },
                Line("read-access-log", "Ok", AccessLogEndpoint.Reason) with { Actor = "privacy", ActorRole = Roles.Privacy },
            ]);
    }

    public static WrittenCaseFile Write(GatheredCaseFile file) => WrittenCaseFile.Of(file, Given.Reference);

    /// <summary>What somebody can copy out of it, what its bytes hold, and what stands beside it.</summary>
    public static string EverythingOf(GatheredCaseFile file)
    {
        var written = Write(file);
        var readme = CaseFileBundle.ReadmeOf(file);
        return TextOf(written.Pdf) + readme + CaseFileBundle.ManifestOf(file, written, readme);
    }

    public static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)) + Encoding.Latin1.GetString(pdf);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static WrittenMask[] Masks(string[]? words) => [.. (words ?? []).Select(m => new WrittenMask(m, [Reader.Subject]))];

    private static AccessRecord Line(string name, string status, string? reason) => new(
        "trace", "span", name, status, Given.Now, "investigations", "handling-internal-misconduct", Given.CaseId, "investigator.ams", "investigator",
        status == "Ok" ? AccessAction.Read : AccessAction.Refuse, reason);
}
