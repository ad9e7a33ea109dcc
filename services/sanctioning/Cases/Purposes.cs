namespace Zichtlijn.Sanctioning.Cases;

/// <summary>What sealed content is: authenticated with it, so that no piece of content can pass for another.</summary>
internal static class Purposes
{
    public const string Step = "protocol-step";
    public const string Weight = "weight";
    public const string Factor = "factor";
    public const string FactorWithdrawal = "factor-withdrawal";
    public const string Comparator = "comparator";
    public const string FewComparators = "few-comparators";
    public const string RulingText = "ruling-text";
    public const string RulingCoding = "ruling-coding";
}
