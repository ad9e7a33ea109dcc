using Zichtlijn.Platform.Documents.Files;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>The mark of the pages: what rises at the end of the line of sight. It says nothing that is not said in words.</summary>
internal static class Brand
{
    /// <summary>From left to right.</summary>
    public const double Width = 23;

    private const double Scale = Width / 27;

    /// <param name="y">Of the horizon.</param>
    public static void Draw(PageContent page, double x, double y) => page.Shape(
        $"q {PdfSyntax.Number(Scale)} 0 0 {PdfSyntax.Number(Scale)} {PdfSyntax.Number(x + (1.25 * Scale))} {PdfSyntax.Number(Theme.PageHeight - y)} cm " +
        $"1 J 2.5 w {Theme.PetrolDeep} RG 0 0 m 24 0 l S " +
        "0 J 3 3.5 m 3 8.47 7.03 12.5 12 12.5 c 16.97 12.5 21 8.47 21 3.5 c S " +
        $"{Theme.Ochre} rg 9 5.5 m 9 7.16 10.34 8.5 12 8.5 c 13.66 8.5 15 7.16 15 5.5 c 15 3.84 13.66 2.5 12 2.5 c 10.34 2.5 9 3.84 9 5.5 c f Q");
}
