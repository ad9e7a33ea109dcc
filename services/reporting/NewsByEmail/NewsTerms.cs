using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>The reference data's times and limits of mails.</summary>
internal static class NewsTerms
{
    /// <summary>How long the link works that confirms an address.</summary>
    public static TimeSpan ConfirmWithin => Minutes("confirmWithin");

    /// <summary>How many mails to confirm an address one report may ask for.</summary>
    public static Limit OfReport => new(Value("confirmationsOfReport"), Minutes("confirmationsOfReportWithin"));

    /// <summary>How many of them one address gets, whoever asks: somebody may enter a stranger's.</summary>
    public static Limit ToAddress => new(Value("confirmationsToAddress"), Minutes("confirmationsToAddressWithin"));

    /// <summary>No second mail about news before this is over.</summary>
    public static TimeSpan Pause => Minutes("pause");

    /// <summary>A mail that could not be sent for so long is given up.</summary>
    public static TimeSpan GiveUp => Minutes("giveUp");

    /// <summary>How long an address stays after the last feedback.</summary>
    public static TimeSpan AfterClosing => Minutes("afterClosing");

    private static TimeSpan Minutes(string code) => ReferenceDataSet.Current.NewsByEmail.Minutes(code);

    private static int Value(string code) => ReferenceDataSet.Current.NewsByEmail[code].Value!.Value;
}

/// <summary>So many within a time.</summary>
internal sealed record Limit(int Most, TimeSpan Within);
