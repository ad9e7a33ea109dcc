namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>What this account may see, in words.</summary>
public sealed class MyAccessModel : StaffPage;
