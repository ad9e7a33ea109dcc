namespace Zichtlijn.Portal.Pages.Report;

/// <summary>The answers expired, were sent, or this browser never had any.</summary>
public sealed class GoneModel : ReporterPage;
