using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Access.Staff;

public static class Spread
{
    /// <summary>In an order that spreads cases over everybody; the same case always leads to the same order.</summary>
    public static IOrderedEnumerable<StaffMember> SpreadFor(this IEnumerable<StaffMember> members, Guid caseId) => members.OrderBy(m => KeyOf(caseId, m), StringComparer.Ordinal);

    /// <inheritdoc cref="SpreadFor"/>
    public static IOrderedEnumerable<StaffMember> ThenSpreadFor(this IOrderedEnumerable<StaffMember> members, Guid caseId) => members.ThenBy(m => KeyOf(caseId, m), StringComparer.Ordinal);

    private static string KeyOf(Guid caseId, StaffMember member) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId:n}/{member.Account}")));
}
