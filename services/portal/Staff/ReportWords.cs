using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What pages say of a report in more than one place.</summary>
public static class ReportWords
{
    /// <summary>What lacks, and what to do about it. A code that the pages do not know is said in general.</summary>
    public static string Of(ReportFault fault, IStringLocalizer texts)
    {
        var said = texts["Fault." + fault.Code, fault.What ?? ""];
        return said.ResourceNotFound ? texts["Fault"] : said;
    }

    /// <summary>Somebody whom it is about, by the name that the notice has; the reporter is called by a mark.</summary>
    /// <param name="notice">Null for the reporter.</param>
    /// <param name="notices">Null when they cannot be read.</param>
    public static string Side(int? notice, InvestigationDetail item, IReadOnlyList<ChargeNotice>? notices, StaffNames names, IStringLocalizer texts) => notice switch
    {
        null => texts["Side.Reporter", item.ReporterMark],
        _ when notices?.FirstOrDefault(n => n.Number == notice) is { } known => names.NameOf(known.Person),
        _ => texts["Side.Subject", notice],
    };
}
