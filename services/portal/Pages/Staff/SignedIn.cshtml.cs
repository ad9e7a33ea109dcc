namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>Where signing in beside a form ends: the form waits in the other tab.</summary>
public sealed class SignedInModel : StaffPage;
