using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Evidence.Handing;

/// <summary>Who holds a piece of evidence, and how that changes. Each act is a line of the register.</summary>
internal static class Custody
{
    public static Decision HandOver(RegisterPage page, EvidenceRow row, Colleague who, string to, string why, DateTimeOffset now)
    {
        var receiver = page.Case.Assignments.Find(a => a.Account == to && a.Declared);
        return row switch
        {
            _ when row.HolderMark != who.Mark => EvidenceErrors.NotTheHolder,
            { HandedTo: { } asked } when asked == to => Decision.AlreadySo,
            { HandedToMark: { } mark } when page.Case.AssignmentOf(mark) is not null => EvidenceErrors.AlreadyHandedOver,
            _ when receiver is null || receiver.Person == who.Mark => EvidenceErrors.CannotHold,
            _ => Decision.Of(new EvidenceHandedOver(
                row.Id, row.CaseId, now, who.Account, receiver.Account, receiver.Person,
                page.Line(row.Number, CustodyAct.HandedOver, now, who.Account, receiver.Account, why))),
        };
    }

    public static Decision Take(RegisterPage page, EvidenceRow row, Colleague who, DateTimeOffset now) => row switch
    {
        { HandedTo: null } when row.HolderMark == who.Mark => Decision.AlreadySo,
        _ when row.HandedToMark != who.Mark => EvidenceErrors.NotHandedToYou,
        _ => Decision.Of(new EvidenceTaken(
            row.Id, row.CaseId, now, who.Account, who.Mark, page.Line(row.Number, CustodyAct.Taken, now, who.Account))),
    };

    public static Decision Decline(RegisterPage page, EvidenceRow row, Colleague who, string why, DateTimeOffset now) =>
        row.HandedToMark != who.Mark
            ? EvidenceErrors.NotHandedToYou
            : Decision.Of(new EvidenceDeclined(row.Id, row.CaseId, now, who.Account, page.Line(row.Number, CustodyAct.Declined, now, who.Account, why: why)));

    public static Decision TakeOver(RegisterPage page, EvidenceRow row, Colleague who, string why, DateTimeOffset now) => row switch
    {
        _ when row.HolderMark == who.Mark => Decision.AlreadySo,
        _ when !HasLeft(page.Case, row) => EvidenceErrors.HolderIsThere,
        _ => Decision.Of(new EvidenceTakenOver(
            row.Id, row.CaseId, now, who.Account, who.Mark, page.Line(row.Number, CustodyAct.TakenOver, now, who.Account, why: why))),
    };

    /// <summary>Its holder does not investigate the case any more.</summary>
    public static bool HasLeft(Investigation i, EvidenceRow row) => i.AssignmentOf(row.HolderMark) is null;
}
