namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>Leads to the gateway's sign-in, and tells when the last try failed.</summary>
public sealed class SignInModel : ReporterPage
{
    public bool HasFailed => Request.Query.ContainsKey("failed");
}
