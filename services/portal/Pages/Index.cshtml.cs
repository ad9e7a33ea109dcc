namespace Zichtlijn.Portal.Pages;

/// <summary>The front desk.</summary>
public sealed class IndexModel : ReporterPage;
