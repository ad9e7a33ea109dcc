namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>The look of the pages of the portal, on paper: sizes in points, colours of its theme.</summary>
internal static class Theme
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 68;
    public const double Right = PageWidth - 68;
    public const double Top = 98;
    public const double Bottom = PageHeight - 78;
    public const double Width = Right - Left;
    public const double HeaderAt = 48;
    public const double FooterAt = PageHeight - 42;

    public const double CellPadding = 5;
    public const double Gutter = 14;
    public const double Indent = 16;

    private const string Ink = "0.078 0.141 0.173";
    private const string InkSoft = "0.278 0.337 0.369";
    private const string Petrol = "0.043 0.31 0.361";

    public const string PetrolDeep = "0.031 0.231 0.271";
    public const string LineColor = "0.796 0.835 0.843";
    public const string StrongLine = "0.4 0.459 0.486";
    public const string Mist = "0.945 0.961 0.961";
    public const string Ochre = "0.788 0.541 0.071";
    public const string Black = "0 0 0";

    public static TextStyle Body { get; } = new(11, 16, Ink, IsBold: false);

    public static TextStyle BodyBold { get; } = Body with { IsBold = true };

    public static TextStyle Cell { get; } = new(10, 14, Ink, IsBold: false);

    public static TextStyle CellHead { get; } = Cell with { IsBold = true };

    public static TextStyle Name { get; } = Body with { Color = InkSoft };

    public static TextStyle Caption { get; } = Body with { IsBold = true };

    public static TextStyle HeaderName { get; } = new(10, 13, Petrol, IsBold: true);

    public static TextStyle HeaderMark { get; } = new(10, 13, Ink, IsBold: true);

    public static TextStyle Footer { get; } = new(9, 12, InkSoft, IsBold: false);

    public static TextStyle Heading(int level) => level switch
    {
        1 => new(24, 30, PetrolDeep, IsBold: true),
        2 => new(15.5, 21, Ink, IsBold: true),
        _ => new(12.5, 17, Ink, IsBold: true),
    };

    public static double SpaceBefore(int level) => level switch { 1 => 26, 2 => 20, _ => 14 };

    public static double SpaceAfter(int level) => level switch { 1 => 10, 2 => 5, _ => 3 };
}

/// <param name="Leading">From one line to the next.</param>
internal sealed record TextStyle(double Size, double Leading, string Color, bool IsBold)
{
    /// <summary>Where letters stand in a line, from its top.</summary>
    public double Baseline => (Leading / 2) + (Size * 0.33);
}
