using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Masking;

namespace Zichtlijn.Investigations.Report.Editions;

/// <summary>
/// A report as one reader gets it. The original holds everything. Whoever it is about reads of their own charges; neither
/// side reads names of others, nor what the other side responded.
/// </summary>
internal sealed class Edition
{
    private readonly ReportMaterial _material;
    private readonly NameMasking _masking;
    private readonly Func<int, bool> _shows;
    private readonly Func<NamedResponse, bool> _hears;

    private Edition(ReportMaterial material, NameMasking masking, bool isOriginal, Func<int, bool> shows, Func<NamedResponse, bool> hears) =>
        (_material, _masking, IsOriginal, _shows, _hears) = (material, masking, isOriginal, shows, hears);

    public bool IsOriginal { get; }

    public static Edition Original(ReportMaterial material) => new(material, new([], []), isOriginal: true, _ => true, _ => true);

    /// <summary>For whoever it is about.</summary>
    /// <param name="notice">The number of their notice.</param>
    public static Edition ForSubject(ReportMaterial material, int notice)
    {
        var own = material.Notices.Single(n => n.Number == notice);
        return new(
            material, Masked(material, material.Notices.Where(n => n.Number != notice), Reader.Subject), isOriginal: false,
            charge => own.Charges.Contains(charge), response => response.Notice == notice);
    }

    public static Edition ForReporter(ReportMaterial material) => new(
        material, Masked(material, material.Notices, Reader.Reporter), isOriginal: false, _ => true, response => response.Notice is null);

    public IEnumerable<Charge> Charges => _material.Mandate.Charges.Where(c => _shows(c.Number));

    public IEnumerable<NamedResponse> Responses => _material.Responses.Where(_hears);

    public WrittenFinding? On(Charge charge) => _material.Text.On(charge.Number);

    /// <summary>What was written on the charges that the reader reads about.</summary>
    public IEnumerable<(Charge Charge, WrittenFinding Written)> Findings => Charges.Where(c => On(c) is not null).Select(c => (c, On(c)!));

    /// <summary>A text of the report, in pieces to be read or masked.</summary>
    public IEnumerable<Passage> Read(string text) => _masking.Of(text);

    /// <summary>The same in one piece.</summary>
    public string In(string text) => _masking.In(text);

    /// <param name="others">Those it is about whom the reader does not get to see.</param>
    private static NameMasking Masked(ReportMaterial material, IEnumerable<NamedNotice> others, Reader reader) => new(
        [.. others.SelectMany(n => n.Names), .. material.Witnesses],
        material.Text.Masks.Where(m => m.Readers.Contains(reader)).Select(m => m.Words));
}
