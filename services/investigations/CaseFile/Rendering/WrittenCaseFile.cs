using System.Security.Cryptography;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Platform.Documents;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>The document of a case file, with its digest: the same of what was gathered gives the same bytes.</summary>
internal sealed record WrittenCaseFile(byte[] Pdf)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Pdf));

    public static WrittenCaseFile Of(GatheredCaseFile file, ReferenceDataSet reference)
    {
        var words = new FileWords(file, reference);
        var censor = new Censor(file.People.Hidden);
        var title = $"Dossier van onderzoek {file.CaseNumber}";
        var body = censor.Of(
        [
            .. FrontPage.Of(words), new PageBreak(), new Contents(), new PageBreak(),
            .. MandateParts.Of(words), .. CourseParts.Of(words), .. RightsParts.Of(words), .. InterviewParts.Of(words), .. EvidenceParts.Of(words),
            .. ReportParts.Of(words), .. LogParts.Of(words),
        ]);
        return new(AccessiblePdf.Write(new(
            title, FileWords.Language, file.Wish.At, new RunningText("Dossier van onderzoek", "Vertrouwelijk", file.CaseNumber),
            [new Heading(1, title), .. body, .. LogParts.Masked(censor.Counts)])));
    }
}
