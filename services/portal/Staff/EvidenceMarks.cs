namespace Zichtlijn.Portal.Staff;

/// <summary>What is marked on the board of evidence.</summary>
public static class EvidenceMarks
{
    /// <summary>The source of what came from the prosecutor, a code of the reference data.</summary>
    public const string Prosecutor = "prosecutor";
}
