namespace Zichtlijn.Investigations.CaseFile;

/// <summary>What a bar says in the place of somebody.</summary>
internal static class PersonKinds
{
    public const string Witness = "getuige";
    public const string OtherSubject = "ander om wie het gaat";
    public const string Other = "ander";
}
