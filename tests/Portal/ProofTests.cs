using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using UglyToad.PdfPig;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Portal.Proof;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Tests;

public sealed class ProofTests
{
    private static readonly DateTimeOffset Submitted = new(2023, 11, 2, 9, 42, 0, TimeSpan.Zero);
    private static readonly MyReport Report = new(
        Guid.NewGuid(), "Z-2023-000001", Submitted, "nl", 1,
        [new ReportStep("contact", "current", null, new(2023, 11, 7)), new ReportStep("assessment", "ahead", null, new(2023, 11, 16))],
        NextPromise: null, new(2023, 11, 9), new(2024, 2, 2), [new ReportMessage(Guid.NewGuid(), "reporter", "MARKER", Submitted)], [],
        new ReportContent(
            Disclosure.Confidential, "bullying", [], "AMS", "MARKER", null, null, [new NamedPerson("subject", "MARKER", "AMS")], [],
            new ReporterContact("MARKER", "MARKER", "MARKER", "MARKER")),
        Version: 3);

    [Theory]
    [InlineData("nl-NL", "Vertrouwelijk", "donderdag 2 november 2023, 10.42 uur", "dinsdag 7 november 2023", "donderdag 9 november 2023", "donderdag 16 november 2023", "vrijdag 2 februari 2024")]
    [InlineData("en-GB", "Confidential", "Thursday 2 November 2023, 10:42", "Tuesday 7 November 2023", "Thursday 9 November 2023", "Thursday 16 November 2023", "Friday 2 February 2024")]
    public void It_says_that_a_report_was_received_and_what_was_promised_and_nothing_of_what_was_told(string culture, params string[] said)
    {
        var file = In(culture, texts => AccessiblePdf.Write(ProofOfSubmission.Sheet(Report, culture[..2], texts, Submitted.AddDays(1))));
        using var proof = PdfDocument.Open(file);
        var text = proof.GetPages().Single().Text;

        foreach (var part in said.Append(Report.CaseNumber))
        {
            text.ShouldContain(part);
        }

        text.ShouldNotContain("MARKER");
        text.ShouldNotContain("AMS");
        text.ToLowerInvariant().ShouldNotContain("pest");
    }

    [Fact]
    public void The_proof_is_tagged_and_says_in_which_language_it_is()
    {
        var file = Encoding.Latin1.GetString(In("en-GB", texts => AccessiblePdf.Write(ProofOfSubmission.Sheet(Report, "en", texts, Submitted.AddDays(1)))));

        file.ShouldContain("/MarkInfo <</Marked true>>");
        file.ShouldContain($"/Lang <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("en-GB"))}>");
        file.ShouldContain("/S /H1");
    }

    private static T In<T>(string culture, Func<IStringLocalizer<ProofTexts>, T> read)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read(services.GetRequiredService<IStringLocalizer<ProofTexts>>());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
