namespace Zichtlijn.Investigations.Cases;

/// <summary>What each piece of content is: authenticated with it, so that none can pass for another. Storage format: add, never change.</summary>
internal static class Purposes
{
    public const string Charges = "charges";
    public const string Amendment = "amendment-motive";
    public const string Conclusion = "inquiry-conclusion";
    public const string Stop = "investigation-stop";
    public const string Withdrawal = "investigator-withdrawal";
    public const string Plan = "plan";
    public const string Means = "intrusive-means";
    public const string NotifiedPerson = "notified-person";
    public const string Notice = "notice";
    public const string Dropped = "dropped-charges";
    public const string Counsel = "counsel";
    public const string Welfare = "welfare";
}
